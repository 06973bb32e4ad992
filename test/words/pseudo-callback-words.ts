import { callbackLanguages, callbackWords as spoken } from '../../src/callback/callback-words.ts'
import { pseudoCallback } from './pseudo.ts'

const known = new Map([...callbackLanguages, ['ar-XB', pseudoCallback]])

export const callbackWords = (tags: readonly string[]) => spoken(tags, known)
