import { createContext, use } from 'react'
import type { AllRareWords } from './en/rare-words.ts'
import type { AllWords } from './en/room-words.ts'
import type { Words } from './en/words.ts'

const WordsContext = createContext<Words | null>(null)
const AllWordsContext = createContext<AllWords | null>(null)
const RareWordsContext = createContext<AllRareWords | null>(null)

/** Hands the words of one language to everything below. */
export const WordsProvider = WordsContext
/** To a room that is loaded later, everything that the page says. */
export const AllWordsProvider = AllWordsContext
/** To a room that is opened rarely, the words of such rooms as well. */
export const RareWordsProvider = RareWordsContext

/** What the page says, in the language of the Jira user. May be called under a condition. */
export function useWords(): Words {
  const words = use(WordsContext)
  if (!words) throw new Error('No WordsProvider above')
  return words
}

/** Everything that the page says; in a room that is loaded later, and in whatever only such rooms are made of. */
export function useAllWords(): AllWords {
  const words = use(AllWordsContext)
  if (!words) throw new Error('No AllWordsProvider above')
  return words
}

/** Everything that a room opened rarely can say; in such rooms only. */
export function useRareWords(): AllRareWords {
  const words = use(RareWordsContext)
  if (!words) throw new Error('No RareWordsProvider above')
  return words
}
