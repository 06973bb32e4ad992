import type { Words } from './en/words.ts'

/** By language tag, as `de`: what brings its words. */
export type Languages = Readonly<Record<string, () => Promise<Words>>> & { readonly en: () => Promise<Words> }

/** A further language is a folder beside `en` with the same words, and a line here. */
export const languages: Languages = {
  en: async () => (await import('./en/words.ts')).english,
  de: async () => (await import('./de/words.ts')).german,
}
