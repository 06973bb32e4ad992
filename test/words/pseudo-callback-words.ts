import { callbackLanguages, callbackWords as spoken } from '../../src/callback/callback-words.ts'
import { callback } from '../../src/ui/words/de/callback.ts'
import type { CallbackWords } from '../../src/ui/words/en/callback.ts'
import { pseudo } from './pseudo-text.ts'

/** Without what translates the page's words: this page has no React, and would load it before it says anything. */
const pseudoCallback = Object.fromEntries(
  Object.entries(callback).map(([key, words]) => [
    key,
    typeof words === 'string' ? pseudo(words) : (given: never) => translated(words(given)),
  ]),
) as Partial<CallbackWords> as CallbackWords

const known = new Map([...callbackLanguages, ['ar-XB', pseudoCallback]])

export const callbackWords = (tags: readonly string[]) => spoken(tags, known)

function translated(said: string | readonly (string | Node)[]): unknown {
  if (typeof said === 'string') return pseudo(said)
  return said.map((part) => (typeof part === 'string' ? pseudo(part) : part))
}
