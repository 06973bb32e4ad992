import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { bulk } from './bulk.ts'
import { connectionCheck } from './connection-check.tsx'
import { failure } from './failure.ts'
import { first } from './first.tsx'
import { formats } from './formats.ts'
import type { LaterWords } from './later.ts'
import { linkGroups } from './link-groups.tsx'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { popup } from './popup.ts'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'
import { support } from './support.ts'

/** Everything that the page says: one file for each room of the user interface. */
export const english = {
  direction: 'ltr' as 'ltr' | 'rtl',
  advice,
  buttons,
  bulk,
  connectionCheck,
  failure,
  first,
  formats,
  /** Null where it comes with the screens that say it, as in English; any other language is loaded whole. */
  later: null as LaterWords | null,
  linkGroups,
  linkedGroups,
  page,
  popup,
  repair,
  session,
  setUp,
  support,
}

export type Words = typeof english
