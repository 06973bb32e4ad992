import type { RareWords } from '../en/rare-words.ts'
import { access } from './access.tsx'
import { dataArrival } from './data-arrival.tsx'

export const germanRare: RareWords = { access, dataArrival }
