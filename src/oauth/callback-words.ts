import { german } from './callback-words-de.ts'
import { english, type CallbackWords } from './callback-words-en.ts'

const languages = new Map<string, CallbackWords>([
  ['en', english],
  ['de', german],
])

/** The first language of the browser that this page speaks, as `de-AT`; otherwise English. */
export function callbackWords(tags: readonly string[]): { readonly language: string; readonly words: CallbackWords } {
  for (const tag of tags) {
    const language = tag.slice(0, 2)
    const words = languages.get(language)
    if (words) return { language, words }
  }
  return { language: 'en', words: english }
}
