import type { BulkItem, BulkSnapshot, ItemState } from '../../../domain/bulk-run.ts'
import { failureOf } from '../../../domain/failure.ts'
import { adviceFor } from '../failure/advice.ts'
import { Pager } from '../pager.tsx'
import { usePages } from '../use-pages.ts'
import { useAllWords } from '../../words/words.ts'
import type { CurrentRun } from './use-bulk-runs.ts'
import * as bulkStyles from './bulk.module.css'
import * as groupListStyles from '../group-list.module.css'
import * as versionOptionsStyles from '../version-options.module.css'

export type BulkResultsProps<T> = {
  readonly snapshot: BulkSnapshot<T>
  readonly kind: CurrentRun['kind']
  readonly nameOf: (item: T) => string
}

const rowsPerPage = 10

/** A result per group, failures first. */
export function BulkResults<T>({ snapshot, kind, nameOf }: BulkResultsProps<T>) {
  const words = useAllWords()
  const { shown, pager } = usePages(inOrder(snapshot), rowsPerPage)
  return (
    <>
      <ul className={groupListStyles.groupList} aria-label={words.bulk.results}>
        {shown.map(({ key, item, state }) => (
          <li key={key} className={bulkStyles.bulkResult}>
            <bdi className={groupListStyles.groupName}>{nameOf(item)}</bdi>
            <Result state={state} kind={kind} />
          </li>
        ))}
      </ul>
      <Pager items="groups" {...pager} />
    </>
  )
}

/** What failed needs a person; what is under way shows that something happens. */
function inOrder<T>({ items, counts }: BulkSnapshot<T>): readonly BulkItem<T>[] {
  if (counts.failed + counts.running === 0) return items
  const rank = ({ state }: BulkItem<T>): number => (state.name === 'failed' ? 0 : state.name === 'running' ? 1 : 2)
  return items.toSorted((one, other) => rank(one) - rank(other))
}

function Result({ state, kind }: { readonly state: ItemState; readonly kind: CurrentRun['kind'] }) {
  const words = useAllWords()
  switch (state.name) {
    case 'waiting':
      return <span className={versionOptionsStyles.hint}>{words.bulk.waiting}</span>
    case 'running':
      return <span className={versionOptionsStyles.hint}>{words.bulk[kind].doing}</span>
    case 'cancelled':
      return <span className={versionOptionsStyles.hint}>{words.bulk.leftOut}</span>
    case 'done':
      return <span className={groupListStyles.lozenge}>{state.wasDone ? words.bulk[kind].wasDone : words.bulk[kind].done}</span>
    case 'failed':
      return <FailedResult error={state.error} />
    default:
      return state satisfies never
  }
}

function FailedResult({ error }: { readonly error: unknown }) {
  const words = useAllWords()
  const failure = failureOf(error)
  if (!failure) return <p className={bulkStyles.bulkFailure}>{words.bulk.fault}</p>
  const { title, cause, canFix, fix } = adviceFor(words, failure)
  return (
    <details className={bulkStyles.bulkFailure}>
      <summary>{words.bulk.failed(title)}</summary>
      <p>{cause}</p>
      <p>
        <strong>{canFix}</strong> {fix}
      </p>
    </details>
  )
}
