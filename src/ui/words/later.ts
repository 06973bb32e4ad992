import { later as english, type LaterWords } from './en/later.ts'
import { useWords } from './words.ts'

/** The words of screens that are loaded later. To be imported by those alone: English comes along with it. */
export const useLaterWords = (): LaterWords => useWords().later ?? english
