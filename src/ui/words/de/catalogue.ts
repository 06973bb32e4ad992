import type { Catalogue } from '../words.ts'
import { bulk } from './bulk.ts'
import { buttons } from './buttons.ts'
import { first } from './first.tsx'
import { linkGroups } from './link-groups.tsx'
import { session } from './session.tsx'

export const catalogue: Catalogue = { first, words: { bulk, buttons, linkGroups, session } }
