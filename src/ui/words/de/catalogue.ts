import type { Catalogue } from '../words.ts'
import { first } from './first.tsx'
import { session } from './session.tsx'

export const catalogue: Catalogue = { first, words: { session } }
