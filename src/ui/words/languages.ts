import { first } from './en/first.tsx'
import type { Languages } from './words.ts'

/** A further language is a folder beside `en` with the same words, and a line here. */
export const languages: Languages = {
  en: async () => ({ first, words: (await import('./en/words.ts')).words }),
  de: async () => (await import('./de/catalogue.ts')).catalogue,
}
