import type { Catalogue } from '../words.ts'
import { buttons } from './buttons.ts'
import { connectionCheck } from './connection-check.tsx'
import { first } from './first.tsx'
import { repair } from './repair.ts'
import { session } from './session.tsx'
import { setUp } from './set-up.tsx'

export const catalogue: Catalogue = { first, words: { buttons, connectionCheck, repair, session, setUp } }
