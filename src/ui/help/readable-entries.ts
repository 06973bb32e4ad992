import { errorEntries, type ErrorId } from '../../domain/help/error-entries.ts'
import type { Searched } from '../../domain/help/find-help.ts'
import type { DocumentedText, ErrorEntry, HelpCause, HelpCheck, HelpLink, HelpValues, ShortPage } from '../../domain/help/help-entry.ts'
import { shortPages, type PageId } from '../../domain/help/short-pages.ts'
import type { NetworkWay } from '../../domain/network-directions.ts'
import type { JiraUserHelp } from '../../domain/jira-user-requirements.ts'
import { directionLines } from '../parts/direction-lines.ts'
import { adviceFor } from '../parts/failure/advice.ts'
import type { CauseText, PageText } from '../words/en/help.ts'
import type { AllRareWords } from '../words/en/rare-words.ts'

export type EntryId = ErrorId | PageId

export type ReadableCause = CauseText & {
  /** "You can fix this." */
  readonly canFix: string
  readonly help: readonly JiraUserHelp[]
  readonly commands: string | null
}

/** An entry with its words, in one language and with the values of one host. An error has causes, a short page has text. */
export type ReadableEntry = {
  readonly id: EntryId
  readonly kind: 'error' | 'page'
  readonly title: string
  readonly texts: readonly DocumentedText[]
  readonly alsoCalled: readonly string[]
  readonly causes: readonly ReadableCause[]
  readonly text: PageText
  /** Of a short page: those of an error belong to its causes. */
  readonly commands: string | null
  readonly checks: readonly HelpCheck[]
  readonly links: readonly HelpLink[]
}

/** All of Help, errors first. */
export function readableEntries(words: AllRareWords, values: HelpValues): readonly ReadableEntry[] {
  const { errors, pages } = words.help.entries
  const ofError = ([id, entry]: [ErrorId, ErrorEntry]): ReadableEntry => {
    // One type for all entries: that each has its words is what the catalogue's own type says.
    const { title, causes }: { title: string; causes: Readonly<Record<string, CauseWords>> } = errors[id]
    return {
      ...entry,
      id,
      kind: 'error',
      title,
      text: [],
      commands: null,
      causes: Object.entries(entry.causes).flatMap(([name, cause]) => {
        const said = causes[name]
        return said === undefined ? [] : [readableCause(words, cause, said, values)]
      }),
    }
  }
  const linesOf = (way: NetworkWay) => directionLines(words, way, values.host)
  const directions = { 'gitlab-com': linesOf('gitlab-com'), 'behind-host': linesOf('behind-host'), 'own-app': linesOf('own-app') }
  const ofPage = ([id, page]: [PageId, ShortPage]): ReadableEntry => ({
    ...page,
    id,
    kind: 'page',
    title: pages[id].title,
    text: pages[id].text(values, directions),
    commands: page.commands?.(values) ?? null,
    texts: [],
    causes: [],
    checks: [],
  })
  return [...entriesOf(errorEntries).map(ofError), ...entriesOf(shortPages).map(ofPage)]
}

/** What of an entry is searched. */
export const searchedIn = ({ id, title, texts, alsoCalled, causes, text }: ReadableEntry): Searched<EntryId> => ({
  id,
  texts: texts.map((documented) => documented.text),
  alsoCalled: [title, ...alsoCalled],
  said: [...causes.flatMap(({ sign, cause, fix }) => [sign, cause, fix]), ...text.flat()],
})

type CauseWords = string | ((values: HelpValues) => CauseText)

function readableCause(words: AllRareWords, cause: HelpCause, said: CauseWords, values: HelpValues): ReadableCause {
  const commands = cause.commands?.(values) ?? null
  if ('failure' in cause) {
    const { cause: why, fix, canFix, help } = adviceFor(words, cause.failure(values))
    return { sign: typeof said === 'string' ? said : said(values).sign, cause: why, fix, canFix, help, commands }
  }
  const text = typeof said === 'string' ? { sign: said, cause: '', fix: '' } : said(values)
  return { ...text, canFix: words.failure.canFix[cause.owner], help: [], commands }
}

const entriesOf = <T extends object>(of: T) => Object.entries(of) as [keyof T, T[keyof T]][]
