import type { Catalogue } from '../words.ts'
import { advice } from './advice.ts'
import { bulk } from './bulk.ts'
import { buttons } from './buttons.ts'
import { connectionCheck } from './connection-check.tsx'
import { failure } from './failure.ts'
import { first } from './first.tsx'
import { formats } from './formats.ts'
import { linkedGroups } from './linked-groups.tsx'
import { linkGroups } from './link-groups.tsx'
import { page } from './page.ts'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'
import { support } from './support.ts'

export const catalogue: Catalogue = {
  first,
  words: {
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
  },
}
