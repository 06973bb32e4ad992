import { useEffect, useState } from 'react'
import { useServices } from '../services.tsx'
import { english, type Words } from '../words/en/words.ts'
import { languageTag } from '../words/language-tag.ts'

/**
 * The words of the Jira user's language, decided once. English until they are there, and where they do not come; null
 * while nobody knows.
 */
export function useLanguage(): Words | null {
  const { languages, frame } = useServices()
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let isCurrent = true
    const decide = async (): Promise<{ tag: string; words: Words }> => {
      const tag = languageTag(Object.keys(languages), [await frame.locale()])
      return { tag, words: await (languages[tag] ?? languages.en)() }
    }
    void decide()
      .catch(() => ({ tag: 'en', words: english }))
      .then((decided) => {
        if (!isCurrent) return
        Object.assign(document.documentElement, { lang: decided.tag, dir: decided.words.direction })
        setWords(decided.words)
      })
    return () => {
      isCurrent = false
    }
  }, [languages, frame])
  return words
}
