import { bulk } from './bulk.ts'
import { buttons } from './buttons.ts'
import { linkGroups } from './link-groups.tsx'
import { session } from './session.tsx'

/** Everything that the page says after its first screen: one file for each folder of the user interface. */
export const words = { bulk, buttons, linkGroups, session }

export type Words = typeof words
