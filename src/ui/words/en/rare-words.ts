import { access } from './access.tsx'
import { administratorKit } from './administrator-kit.tsx'
import { dataArrival } from './data-arrival.tsx'
import { help } from './help.ts'
import { terminal } from './terminal.ts'
import type { AllWords } from './room-words.ts'
import { serviceManagement } from './service-management.tsx'

/** What is said in the rooms that are opened rarely. */
export const englishRare = {
  access,
  administratorKit,
  dataArrival,
  help,
  terminal,
  serviceManagement,
}

export type RareWords = typeof englishRare

/** Everything that a room opened rarely can say. */
export type AllRareWords = AllWords & RareWords
