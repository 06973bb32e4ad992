import type { Catalogue } from '../words.ts'
import { common } from './common.ts'
import { connectionCheck } from './connection-check.tsx'
import { first } from './first.tsx'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'

export const catalogue: Catalogue = { first, words: { common, connectionCheck, repair, session, setUp } }
