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

/** A further language is a folder beside `en` with the same words, and an entry here. */
export const languages: Languages = {
  en: {
    words: async () => (await import('./en/words.ts')).english,
    rooms: async () => (await import('./en/room-words.ts')).englishRooms,
    rare: async () => (await import('./en/rare-words.ts')).englishRare,
  },
  de: {
    words: async () => (await import('./de/words.ts')).german,
    rooms: async () => (await import('./de/room-words.ts')).germanRooms,
    rare: async () => (await import('./de/rare-words.ts')).germanRare,
  },
}
