import { helpValues } from '../../src/domain/help/help-entry.ts'
import { readableEntries, searchedIn, type ReadableEntry } from '../../src/ui/help/readable-entries.ts'
import { germanRare } from '../../src/ui/words/de/rare-words.ts'
import { germanRooms } from '../../src/ui/words/de/room-words.ts'
import { german } from '../../src/ui/words/de/words.ts'
import { englishRare } from '../../src/ui/words/en/rare-words.ts'
import { englishRooms } from '../../src/ui/words/en/room-words.ts'
import { english } from '../../src/ui/words/en/words.ts'

const catalogues = { en: { ...english, ...englishRooms, ...englishRare }, de: { ...german, ...germanRooms, ...germanRare } }

export type SpokenHere = keyof typeof catalogues

const host = { baseUrl: 'https://gitlab.com/' }

/** All of Help, as somebody with an instance behind GitLab.com reads it. */
export const helpIn = (language: SpokenHere): readonly ReadableEntry[] =>
  readableEntries(
    catalogues[language],
    helpValues(
      host,
      'https://gitlab.com/-/jira_connect/oauth_callbacks',
      { baseUrl: 'https://git.acme.dev/' },
      'https://acme.atlassian.net',
    ),
  )

export const searchedEntries = (language: SpokenHere) => helpIn(language).map(searchedIn)
