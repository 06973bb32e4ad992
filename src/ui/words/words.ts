import { createContext, use } from 'react'
import type { Words } from './en/words.ts'

const WordsContext = createContext<Words | null>(null)

/** Hands the words of one language to everything below. */
export const WordsProvider = WordsContext

/** What the page says, in the language of the Jira user. May be called under a condition. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (!words) throw new Error('No WordsProvider above')
  return words
}
