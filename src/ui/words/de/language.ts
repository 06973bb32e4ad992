import { german } from './words.ts'

export const language = {
  words: german,
  rooms: async () => (await import('./room-words.ts')).germanRooms,
  rare: async () => (await import('./rare-words.ts')).germanRare,
}
