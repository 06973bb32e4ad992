import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { failure } from './failure.ts'
import { formats } from './formats.ts'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { session } from './session.tsx'
import { support } from './support.ts'

/** Everything that the page says after its first screen: one file for each folder of the user interface. */
export const words = {
  formats,
  buttons,
  page,
  advice,
  failure,
  linkedGroups,
  session,
  support,
}

export type Words = typeof words
