import './bulk.css'
import Button from '@atlaskit/button/default/button'
import { useEffect, useRef } from 'react'
import type { BulkRun, BulkSnapshot } from '../../domain/bulk-run.ts'
import { isFailure } from '../../domain/failure.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { PausesNotice } from '../pauses-notice.tsx'
import { plural } from '../plural.ts'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { BulkResults, type BulkWords } from './bulk-results.tsx'
import { isUnfinished, useBulkSnapshot } from './use-bulk-snapshot.ts'

export type BulkProgressProps<T> = {
  readonly run: BulkRun<T>
  readonly words: BulkWords
  readonly nameOf: (item: T) => string
}

/** How far a run is, what became of each group, and the ways to stop it and to go on. */
export function BulkProgress<T>({ run, words, nameOf }: BulkProgressProps<T>) {
  const snapshot = useBulkSnapshot(run)
  const { state, counts, items } = snapshot
  const finished = counts.done + counts.failed + counts.cancelled
  const heading = useRef<HTMLHeadingElement>(null)
  useAskBeforeLeaving(isUnfinished(snapshot))

  // The button that had the focus goes with each change: the one that began it, then Pause, then Go on.
  useEffect(() => {
    const { activeElement } = document
    if (!activeElement?.closest('button, a, input, summary')) heading.current?.focus()
  }, [state.name])

  return (
    <section className="bulk" aria-label={`${words.doing} ${plural(items.length, 'group')}`}>
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(snapshot, words)}
      </h2>
      <progress aria-label={`Groups ${words.done}`} max={items.length} value={finished} />
      <p className="bulk-counts">{countsOf(snapshot, words)}</p>
      <span role="status" className="visually-hidden">
        {announcement(snapshot, words)}
      </span>
      {state.name === 'halted' && (
        <FailureMessage
          error={state.error}
          // A new sign-in makes the run go on by itself, and nothing else does.
          onRetry={isFailure(state.error, 'signed-out') ? undefined : run.resume}
          retryLabel="Go on"
        />
      )}
      {isUnfinished(snapshot) && <PausesNotice />}
      <div className="actions">
        {(state.name === 'running' || state.name === 'backing-off') && <Button onClick={run.pause}>Pause</Button>}
        {state.name === 'paused' && (
          <Button appearance="primary" onClick={run.resume}>
            Go on
          </Button>
        )}
        {state.name !== 'ended' && (
          <Button appearance="subtle" onClick={run.cancel}>
            {`Stop ${words.doing.toLowerCase()}`}
          </Button>
        )}
        {state.name === 'ended' && counts.failed + counts.cancelled > 0 && (
          <Button onClick={run.retry}>{retryLabel(snapshot, words)}</Button>
        )}
      </div>
      <BulkResults snapshot={snapshot} words={words} nameOf={nameOf} />
    </section>
  )
}

function titleOf({ state, counts, items }: BulkSnapshot<unknown>, words: BulkWords): string {
  const all = plural(items.length, 'group')
  switch (state.name) {
    case 'running':
      return `${words.doing} ${all}`
    case 'paused':
      return `${words.doing} ${all}: paused`
    case 'backing-off':
      return `${words.doing} ${all}: GitLab asks to slow down`
    case 'halted':
      return `${words.doing} ${all}: stopped at a failure`
    case 'ended':
      return counts.done === items.length ? `${all} ${words.done}` : `${counts.done.toLocaleString('en')} of ${all} ${words.done}`
    default:
      return state satisfies never
  }
}

function countsOf({ state, counts, secondsLeft }: BulkSnapshot<unknown>, words: BulkWords): string {
  const parts = [
    `${counts.done.toLocaleString('en')} ${words.done}`,
    ...(counts.failed > 0 ? [`${counts.failed.toLocaleString('en')} failed`] : []),
    ...(counts.cancelled > 0 ? [`${counts.cancelled.toLocaleString('en')} left out`] : []),
    ...(counts.waiting + counts.running > 0 ? [`${(counts.waiting + counts.running).toLocaleString('en')} to go`] : []),
    ...(state.name === 'running' && secondsLeft !== null ? [timeLeft(secondsLeft)] : []),
    ...(state.name === 'backing-off' ? [`goes on by itself at ${clockTime(state.untilMs)}`] : []),
  ]
  return parts.join(', ')
}

const clockTime = (ms: number): string => new Intl.DateTimeFormat('en', { timeStyle: 'medium' }).format(ms)

/** In steps that do not jump with every answer. */
function timeLeft(seconds: number): string {
  if (seconds < 5) return 'a few seconds left'
  if (seconds < 90) return `about ${(Math.ceil(seconds / 5) * 5).toLocaleString('en')} seconds left`
  return `about ${plural(Math.ceil(seconds / 60), 'minute')} left`
}

/** For ears: only what is new, and the progress in quarters. */
function announcement(snapshot: BulkSnapshot<unknown>, words: BulkWords): string {
  const { state, counts, items } = snapshot
  if (state.name !== 'running') return `${titleOf(snapshot, words)}. ${countsOf(snapshot, words)}`
  const quarters = Math.floor(((counts.done + counts.failed) / items.length) * 4)
  return quarters === 0 ? titleOf(snapshot, words) : `${quarters * 25} percent`
}

function retryLabel({ counts }: BulkSnapshot<unknown>, words: BulkWords): string {
  if (counts.cancelled === 0) return `Retry ${counts.failed.toLocaleString('en')} failed`
  return `${words.do} the other ${(counts.failed + counts.cancelled).toLocaleString('en')}`
}
