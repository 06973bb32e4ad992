import type { RareWords } from './en/rare-words.ts'
import type { RoomWords } from './en/room-words.ts'
import type { Words } from './en/words.ts'

/** What brings the words of a language: those of a first visit, of the rooms that are loaded later, and of those opened rarely. */
export type Language = {
  readonly words: () => Promise<Words>
  readonly rooms: () => Promise<RoomWords>
  readonly rare: () => Promise<RareWords>
}

/** By language tag, as `de`. */
export type Languages = Readonly<Record<string, Language>> & { readonly en: Language }

/** A language as its folder has it: what is loaded later is asked for from there. */
type LanguageParts = Pick<Language, 'rooms' | 'rare'> & { readonly words: Words }

const from = (load: () => Promise<{ readonly language: LanguageParts }>): Language => ({
  words: async () => (await load()).language.words,
  rooms: async () => (await load()).language.rooms(),
  rare: async () => (await load()).language.rare(),
})

/** A further language is a folder beside `en` with the same words, and an entry here. */
export const languages: Languages = {
  en: from(() => import('./en/language.ts')),
  de: from(() => import('./de/language.ts')),
}
