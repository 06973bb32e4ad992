import { dataArrival } from './data-arrival.tsx'

/** What is said only by screens that are loaded later: it comes with them, and not with a first visit. */
export const later = { dataArrival }

export type LaterWords = typeof later
