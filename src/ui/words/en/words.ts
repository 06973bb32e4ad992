import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { bulk } from './bulk.ts'
import { connectionCheck } from './connection-check.tsx'
import { failure } from './failure.ts'
import { formats } from './formats.ts'
import { linkGroups } from './link-groups.tsx'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'
import { support } from './support.ts'

/** Everything that the page says after its first screen: one file for each folder of the user interface. */
export const words = {
  advice,
  buttons,
  bulk,
  connectionCheck,
  failure,
  formats,
  linkGroups,
  linkedGroups,
  page,
  repair,
  session,
  setUp,
  support,
}

export type Words = typeof words
