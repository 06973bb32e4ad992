import type { RareWords } from '../en/rare-words.ts'
import { dataArrival } from './data-arrival.tsx'

export const germanRare: RareWords = { dataArrival }
