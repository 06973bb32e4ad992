// A language that nobody speaks: every sentence of the German catalogue, whose words are the longest, in brackets and with
// accents. What is on screen without brackets was not taken from the catalogue.
import { Children, cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { germanRare } from '../../src/ui/words/de/rare-words.ts'
import { germanRooms } from '../../src/ui/words/de/room-words.ts'
import { german } from '../../src/ui/words/de/words.ts'
import type { RareWords } from '../../src/ui/words/en/rare-words.ts'
import type { RoomWords } from '../../src/ui/words/en/room-words.ts'
import type { Words } from '../../src/ui/words/en/words.ts'
import type { Language } from '../../src/ui/words/languages.ts'
import { pseudo } from './pseudo-text.ts'

/** From right to left. */
export const pseudoLanguage: Language = {
  words: () => Promise.resolve({ ...(translated(german) as Words), direction: 'rtl' }),
  rooms: () => Promise.resolve(translated(germanRooms) as RoomWords),
  rare: () => Promise.resolve(translated(germanRare) as RareWords),
}

/** Texts, also in lists, inside elements, and in what functions answer. */
function translated(entry: unknown): unknown {
  if (typeof entry === 'string') return pseudo(entry)
  if (typeof entry === 'function') return sentenceOf(entry as Sentence)
  if (isValidElement<{ children?: ReactNode }>(entry)) return elementOf(entry)
  if (Array.isArray(entry)) return entry.map(translated)
  if (typeof entry === 'object' && entry !== null && Object.getPrototypeOf(entry) === Object.prototype)
    return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, translated(value)]))
  return entry
}

type Sentence = (...given: unknown[]) => unknown

/** What it is given may be a function too, which makes a link, say, of a part of the sentence. */
const sentenceOf =
  (sentence: Sentence): Sentence =>
  (...given) =>
    translated(
      sentence(...given.map((each) => (typeof each === 'function' ? (text: unknown) => (each as Sentence)(translated(text)) : each))),
    )

/** A component that was put into a sentence says its own words by itself. */
function elementOf(element: ReactElement<{ children?: ReactNode }>): ReactNode {
  const { children } = element.props
  if (children === undefined || typeof element.type === 'function') return element
  return cloneElement(element, {}, ...(Children.map(children, (child) => translated(child) as ReactNode) ?? []))
}
