import type { RareWords } from '../en/rare-words.ts'
import { access } from './access.tsx'
import { dataArrival } from './data-arrival.tsx'
import { help } from './help.ts'

export const germanRare: RareWords = {
  access,
  dataArrival,
  help,
}
