import type { Words } from '../en/words.ts'
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

export const german: Words = {
  direction: 'ltr',
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
