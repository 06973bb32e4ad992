import type { Words } from '../en/words.ts'
import { advice } from './advice.ts'
import { bulk } from './bulk.ts'
import { buttons } from './buttons.ts'
import { connectionCheck } from './connection-check.tsx'
import { failure } from './failure.ts'
import { first } from './first.tsx'
import { formats } from './formats.ts'
import { later } from './later.ts'
import { linkedGroups } from './linked-groups.tsx'
import { linkGroups } from './link-groups.tsx'
import { page } from './page.ts'
import { popup } from './popup.ts'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'
import { support } from './support.ts'

export const german: Words = {
  direction: 'ltr',
  advice,
  buttons,
  bulk,
  connectionCheck,
  failure,
  first,
  formats,
  later,
  linkGroups,
  linkedGroups,
  page,
  popup,
  repair,
  session,
  setUp,
  support,
}
