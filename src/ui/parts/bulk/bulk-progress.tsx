import Button from '@atlaskit/button/default/button'
import ProgressBar from '@atlaskit/progress-bar/progress-bar'
import { useEffect, useRef } from 'react'
import { isUnfinished, type BulkRun, type BulkSnapshot } from '../../../domain/bulk-run.ts'
import { isFailure } from '../../../domain/failure.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { PausesNotice } from '../pauses-notice.tsx'
import { useAskBeforeLeaving } from '../use-ask-before-leaving.ts'
import { useObservable } from '../use-observable.ts'
import type { AllWords } from '../../words/en/room-words.ts'
import { useAllWords } from '../../words/words.ts'
import { BulkResults } from './bulk-results.tsx'
import type { CurrentRun } from './use-bulk-runs.ts'
import * as bulkStyles from './bulk.module.css'
import * as pageStyles from '../page/page.module.css'
import * as panelStyles from '../panel.module.css'

type Kind = CurrentRun['kind']

export type BulkProgressProps<T> = {
  readonly run: BulkRun<T>
  readonly kind: Kind
  readonly nameOf: (item: T) => string
}

/** How far a run is, what became of each group, and the ways to stop it and to go on. */
export function BulkProgress<T>({ run, kind, nameOf }: BulkProgressProps<T>) {
  const words = useAllWords()
  const snapshot = useObservable(run)
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
    <section className={bulkStyles.bulk} aria-label={words.bulk[kind].running(items.length)}>
      <h2 ref={heading} tabIndex={-1}>
        {titleOf(words, snapshot, kind)}
      </h2>
      <ProgressBar ariaLabel={words.bulk[kind].progress} value={finished / items.length} appearance="success" />
      <p className={bulkStyles.bulkCounts}>{countsOf(words, snapshot, kind)}</p>
      <span role="status" className={pageStyles.visuallyHidden}>
        {announcement(words, snapshot, kind)}
      </span>
      {state.name === 'halted' && (
        <FailureMessage
          error={state.error}
          // A new sign-in makes the run go on by itself, and nothing else does.
          onRetry={isFailure(state.error, 'signed-out') ? undefined : run.resume}
          retryLabel={words.bulk.goOn}
        />
      )}
      {isUnfinished(snapshot) && <PausesNotice />}
      <div className={panelStyles.actions}>
        {(state.name === 'running' || state.name === 'backing-off') && <Button onClick={run.pause}>{words.bulk.pause}</Button>}
        {state.name === 'paused' && (
          <Button appearance="primary" onClick={run.resume}>
            {words.bulk.goOn}
          </Button>
        )}
        {state.name !== 'ended' && (
          <Button appearance="subtle" onClick={run.cancel}>
            {words.bulk[kind].stop}
          </Button>
        )}
        {state.name === 'ended' && counts.failed + counts.cancelled > 0 && (
          <Button onClick={run.retry}>{retryLabel(words, snapshot, kind)}</Button>
        )}
      </div>
      <BulkResults snapshot={snapshot} kind={kind} nameOf={nameOf} />
    </section>
  )
}

function titleOf(words: AllWords, { state, counts, items: { length: all } }: BulkSnapshot<unknown>, kind: Kind): string {
  const run = words.bulk[kind]
  switch (state.name) {
    case 'running':
      return run.running(all)
    case 'paused':
      return run.paused(all)
    case 'backing-off':
      return isFailure(state.error, 'maintenance') ? run.inMaintenance(all) : run.slowedDown(all)
    case 'halted':
      return run.halted(all)
    case 'ended':
      return counts.done === all ? run.finished(all) : run.finishedSome(counts.done, all)
    default:
      return state satisfies never
  }
}

function countsOf(words: AllWords, { state, counts, secondsLeft }: BulkSnapshot<unknown>, kind: Kind): string {
  const { bulk } = words
  const toGo = counts.waiting + counts.running
  return bulk.counts([
    bulk[kind].doneCount(counts.done),
    ...(counts.failed > 0 ? [bulk.failedCount(counts.failed)] : []),
    ...(counts.cancelled > 0 ? [bulk.leftOutCount(counts.cancelled)] : []),
    ...(toGo > 0 ? [bulk.toGo(toGo)] : []),
    ...(state.name === 'running' && secondsLeft !== null ? [timeLeft(words, secondsLeft)] : []),
    ...(state.name === 'backing-off' ? [bulk.goesOnAt(state.untilMs)] : []),
  ])
}

/** In steps that do not jump with every answer. */
function timeLeft(words: AllWords, seconds: number): string {
  if (seconds < 5) return words.bulk.fewSecondsLeft
  if (seconds < 90) return words.bulk.secondsLeft(Math.ceil(seconds / 5) * 5)
  return words.bulk.minutesLeft(Math.ceil(seconds / 60))
}

/** For ears: only what is new, and the progress in quarters. */
function announcement(words: AllWords, snapshot: BulkSnapshot<unknown>, kind: Kind): string {
  const { state, counts, items } = snapshot
  if (state.name !== 'running') return words.bulk.announcement(titleOf(words, snapshot, kind), countsOf(words, snapshot, kind))
  const quarters = Math.floor(((counts.done + counts.failed) / items.length) * 4)
  return quarters === 0 ? titleOf(words, snapshot, kind) : words.bulk.percent(quarters * 25)
}

function retryLabel(words: AllWords, { counts }: BulkSnapshot<unknown>, kind: Kind): string {
  if (counts.cancelled === 0) return words.bulk.retryFailed(counts.failed)
  return words.bulk[kind].doOthers(counts.failed + counts.cancelled)
}
