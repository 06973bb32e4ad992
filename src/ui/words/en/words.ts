import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { failure } from './failure.ts'
import { first } from './first.tsx'
import { formats } from './formats.ts'
import { instances } from './instances.ts'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { popup } from './popup.ts'
import { session } from './session.tsx'
import { support } from './support.ts'

/** What a first visit says: one file for each room of the user interface. */
export const english = {
  direction: 'ltr' as 'ltr' | 'rtl',
  advice,
  buttons,
  failure,
  first,
  formats,
  instances,
  linkedGroups,
  page,
  popup,
  session,
  support,
}

export type Words = typeof english
