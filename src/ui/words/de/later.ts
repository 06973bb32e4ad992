import type { LaterWords } from '../en/later.ts'
import { dataArrival } from './data-arrival.tsx'

export const later: LaterWords = { dataArrival }
