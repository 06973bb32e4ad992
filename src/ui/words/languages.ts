import type { CallbackWords } from './en/callback.ts'
import type { Words } from './en/words.ts'

/** One language, each part loaded when it is needed. */
export type Language = {
  readonly words: () => Promise<Words>
  /** For the page to which the sign-in window returns. */
  readonly callback: () => Promise<CallbackWords>
}

/** By language tag, as `de`. */
export type Languages = Readonly<Record<string, Language>> & { readonly en: Language }

/** A further language is a folder beside `en` with the same words, and a line here. */
export const languages: Languages = {
  en: { words: async () => (await import('./en/words.ts')).english, callback: async () => (await import('./en/callback.ts')).callback },
  de: { words: async () => (await import('./de/words.ts')).german, callback: async () => (await import('./de/callback.ts')).callback },
}

/** The first of `tags` (`de_DE`, `de-AT`) that there are words for; otherwise English. */
export function languageTag(among: Languages, tags: readonly string[]): string {
  const known = tags.flatMap((tag) => [tag.replace('_', '-'), tag.slice(0, 2)]).find((tag) => Object.hasOwn(among, tag))
  return known ?? 'en'
}
