import { english } from './words.ts'

export const language = {
  words: english,
  rooms: async () => (await import('./room-words.ts')).englishRooms,
  rare: async () => (await import('./rare-words.ts')).englishRare,
}
