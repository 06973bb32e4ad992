import type { Catalogue } from '../words.ts'
import { advice } from './advice.ts'
import { buttons } from './buttons.ts'
import { bulk } from './bulk.ts'
import { failure } from './failure.ts'
import { formats } from './formats.ts'
import { first } from './first.tsx'
import { linkGroups } from './link-groups.tsx'
import { linkedGroups } from './linked-groups.tsx'
import { page } from './page.ts'
import { session } from './session.tsx'
import { support } from './support.ts'

export const catalogue: Catalogue = {
  first,
  words: {
    advice,
    buttons,
    bulk,
    failure,
    formats,
    linkGroups,
    linkedGroups,
    page,
    session,
    support,
  },
}
