import { buttons } from './buttons.ts'
import { connectionCheck } from './connection-check.tsx'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'

/** Everything that the page says after its first screen: one file for each folder of the user interface. */
export const words = { buttons, connectionCheck, repair, session, setUp }

export type Words = typeof words
