import Button from '@atlaskit/button/default/button'
import Form from '@atlaskit/form/form'
import { useMemo, useState } from 'react'
import { helpSearch } from '../../domain/help/find-help.ts'
import { helpValues } from '../../domain/help/help-entry.ts'
import type { Instance } from '../../domain/instance.ts'
import { closeHelp, openHelp } from '../help-address.ts'
import { SearchField } from '../parts/search-field.tsx'
import { useServices } from '../services.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import type { AllRareWords } from '../words/en/rare-words.ts'
import { useRareWords } from '../words/words.ts'
import { HelpEntry } from './help-entry.tsx'
import { readableEntries, searchedIn, type ReadableEntry } from './readable-entries.ts'
import * as helpStyles from './help.module.css'
import * as pageHeaderStyles from '../parts/page/page-header.module.css'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type HelpScreenProps = {
  /** Its id; the start of Help where there is no such entry. */
  readonly entry: string
  /** The instance that the page has started with; null where it has not, as outside Jira. */
  readonly startedWith: Instance | null
}

/** Every documented error and the short pages, found by a text or by words. Needs neither Jira nor an answer of GitLab. */
export function HelpScreen({ entry: asked, startedWith }: HelpScreenProps) {
  const words = useRareWords()
  const { host, gitlab, frame } = useServices()
  const [typed, setTyped] = useState('')
  const entries = useMemo(
    () => readableEntries(words, helpValues(host, gitlab.redirectUri(), startedWith ?? host, frame.siteUrl)),
    [words, host, gitlab, startedWith, frame],
  )
  const find = useMemo(() => helpSearch(entries.map(searchedIn)), [entries])
  const found = find(typed).flatMap((id) => entries.filter((entry) => entry.id === id))
  const entry = entries.find(({ id }) => id === asked)
  return (
    <section className={taskStyles.task}>
      {entry ? (
        <HelpEntry key={entry.id} entry={entry} startedWith={startedWith} />
      ) : (
        <>
          <TaskHeading>{words.help.title}</TaskHeading>
          <Form
            noValidate
            onSubmit={() => {
              const [best] = found
              if (best) openHelp(best.id)
            }}
          >
            <SearchField name="help-search" label={words.help.search} hint={words.help.searchHow} typed={typed} onTyped={setTyped} />
          </Form>
          <Answers words={words} entries={entries} found={typed.trim() === '' ? null : found} />
        </>
      )}
      <div className={panelStyles.actions}>
        {entry && (
          <Button
            onClick={() => {
              openHelp()
            }}
          >
            {words.help.all}
          </Button>
        )}
        <Button
          onClick={() => {
            closeHelp()
          }}
        >
          {words.help.close}
        </Button>
      </div>
    </section>
  )
}

type AnswersProps = {
  readonly words: AllRareWords
  readonly entries: readonly ReadableEntry[]
  /** Null while nothing is asked. */
  readonly found: readonly ReadableEntry[] | null
}

/** What was found, the best first; everything while nothing is asked. */
function Answers({ words: { help }, entries, found }: AnswersProps) {
  if (!found) {
    return (
      <>
        <h3>{help.errorsTitle}</h3>
        <Titles entries={entries.filter(({ kind }) => kind === 'error')} label={help.errorsTitle} />
        <h3>{help.pagesTitle}</h3>
        <Titles entries={entries.filter(({ kind }) => kind === 'page')} label={help.pagesTitle} />
      </>
    )
  }
  return (
    <>
      <p role="status">{found.length === 0 ? help.nothing : help.found(found.length)}</p>
      <Titles entries={found} label={help.title} />
    </>
  )
}

function Titles({ entries, label }: { readonly entries: readonly ReadableEntry[]; readonly label: string }) {
  return (
    <ul className={helpStyles.titles} aria-label={label}>
      {entries.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            className={pageHeaderStyles.linkButton}
            onClick={() => {
              openHelp(id)
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
