import type { Catalogue } from '../words.ts'
import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { failure } from './failure.ts'
import { first } from './first.tsx'
import { formats } from './formats.ts'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { session } from './session.tsx'
import { support } from './support.ts'

export const catalogue: Catalogue = {
  first,
  words: {
    formats,
    buttons,
    page,
    advice,
    failure,
    linkedGroups,
    session,
    support,
  },
}
