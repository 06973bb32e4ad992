import { callback as english, type CallbackWords } from '../ui/words/en/callback.ts'
import { languageTag } from '../ui/words/language-tag.ts'

/** The few sentences of this page in every language that has a folder: they are there before anything is shown. */
const files = import.meta.glob<CallbackWords>('../ui/words/*/callback.ts', { eager: true, import: 'callback' })

export const callbackLanguages: ReadonlyMap<string, CallbackWords> = new Map(
  Object.entries(files).map(([path, words]) => [path.split('/').at(-2) ?? '', words]),
)

/** In the first language of the browser that this page speaks. */
export function callbackWords(
  tags: readonly string[],
  known = callbackLanguages,
): { readonly language: string; readonly words: CallbackWords } {
  const language = languageTag(known.keys(), tags)
  return { language, words: known.get(language) ?? english }
}
