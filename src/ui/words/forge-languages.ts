import type { ForgeWords } from './en/forge.ts'
import { languages, type Languages } from './languages.ts'

const own: Readonly<Record<string, () => Promise<ForgeWords>>> & { readonly en: () => Promise<ForgeWords> } = {
  en: async () => (await import('./en/forge.ts')).forge,
  de: async () => (await import('./de/forge.ts')).forge,
}

/** What is said only inside Forge. */
export const forgeWords = (tag: string): Promise<ForgeWords> => (own[tag] ?? own.en)()

/** The same languages, with what is different inside Forge about what can fail. */
export const forgeLanguages: Languages = {
  ...languages,
  ...Object.fromEntries(Object.keys(own).map((tag) => [tag, withForge(tag)])),
  en: withForge('en'),
}

function withForge(tag: string): Languages['en'] {
  const language = languages[tag] ?? languages.en
  return {
    ...language,
    words: async () => {
      const [words, { advice }] = await Promise.all([language.words(), forgeWords(tag)])
      return { ...words, advice: { ...words.advice, ...advice } }
    },
    rooms: async () => {
      const [rooms, { check, roomAdvice }] = await Promise.all([language.rooms(), forgeWords(tag)])
      const { gaps, notKnown, ...same } = rooms.connectionCheck
      const connectionCheck = {
        ...same,
        gaps: { ...gaps, 'native-forge': check.nativeForge },
        notKnown: { ...notKnown, 'after-save': check.siteUnknown },
      }
      // GitLab has filmed no way that leads into Forge.
      const setUp = { ...rooms.setUp, video: null }
      return { ...rooms, connectionCheck, roomAdvice: { ...rooms.roomAdvice, ...roomAdvice }, setUp }
    },
    rare: async () => {
      const [rare, { notice, help, arrival, access: said }] = await Promise.all([language.rare(), forgeWords(tag)])
      const { pages, errors } = rare.help.entries
      const ended = pages['ended-by-atlassian']
      const text: typeof ended.text = (...given) => [notice.experimentalHow, notice.differences, ended.title, ...ended.text(...given)]
      const entries = { errors, pages: { ...pages, 'ended-by-atlassian': { title: help.notHere, text } } }
      const remedies = { ...rare.dataArrival.remedies, 'new-installed-event': arrival.remedy }
      const dataArrival = { ...rare.dataArrival, outdatedSecret: arrival.outdated, remedies }
      const { tokens, legs } = rare.access
      const access = { ...rare.access, ...said, tokens: { ...tokens, ...said.tokens }, legs: { ...legs, ...said.legs } }
      return { ...rare, access, dataArrival, help: { ...rare.help, entries } }
    },
  }
}
