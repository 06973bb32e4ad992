import type { CallbackWords } from '../ui/words/en/callback.ts'
import { byLanguage, wordsIn } from '../ui/words/language-tag.ts'

/** The few sentences of this page in every language that has a folder: they are there before anything is shown. */
export const callbackLanguages = byLanguage<CallbackWords>(
  import.meta.glob('../ui/words/*/callback.ts', { eager: true, import: 'callback' }),
)

/** In the first language of the browser that this page speaks. */
export const callbackWords = (tags: readonly string[], known = callbackLanguages) => wordsIn(known, tags)
