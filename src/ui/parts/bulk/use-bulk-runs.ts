import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isUnfinished, type BulkRun, type BulkSnapshot } from '../../../domain/bulk-run.ts'
import type { Group } from '../../../domain/group.ts'
import type { Session } from '../../../domain/session.ts'
import type { Subscription } from '../../../domain/subscription.ts'
import { linkedGroupsQuery } from '../../queries.ts'
import { noteLinked, noteUnlinked } from '../linked-groups/note-changes.ts'
import { useServices } from '../../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import { derived, useObservable } from '../use-observable.ts'
import { useAllWords } from '../../words/words.ts'
import { useLatestSession } from './use-latest-session.ts'

export type CurrentRun =
  | { readonly kind: 'link'; readonly run: BulkRun<Group> }
  | { readonly kind: 'unlink'; readonly run: BulkRun<Subscription> }

/** Starts runs, one at a time, and shows on the page what they have done; also after whoever started one has gone. */
export function useBulkRuns() {
  const words = useAllWords()
  const { linkedGroups, frame, linkMany, unlinkMany } = useServices()
  const { instance, session, untilGone } = useSession()
  const queryClient = useQueryClient()
  const [current, setCurrent] = useState<CurrentRun | null>(null)
  const latestSession = useLatestSession(current?.run ?? null)
  // Guarded where it starts: a second click comes before the first has drawn anything.
  const latest = useRef<CurrentRun['run'] | null>(null)
  const isUnderWay = (): boolean => latest.current !== null && isUnfinished(latest.current.current())

  const finish = (kind: CurrentRun['kind'], count: number): void => {
    void queryClient.invalidateQueries(linkedGroupsQuery(linkedGroups, instance))
    if (count > 0) frame.showFlag({ title: words.bulk[kind].finished(count), type: 'success' })
  }

  const show = (started: CurrentRun): void => {
    latest.current = started.run
    untilGone.addEventListener('abort', started.run.cancel)
    setCurrent(started)
  }

  /** `by`: who has just signed in for it, where the page does not know yet. */
  const link = (groups: readonly Group[], by = session): void => {
    if (isUnderWay()) return
    const signedIn = (): Session | null => latestSession.current ?? by
    const run = linkMany(instance, groups, signedIn)
    atEachEnd(run, (done) => {
      const session = signedIn()
      if (session) noteLinked(queryClient, linkedGroups, session, done)
      finish('link', done.length)
    })
    show({ kind: 'link', run })
  }

  const unlink = (subscriptions: readonly Subscription[]): void => {
    if (isUnderWay()) return
    const run = unlinkMany(instance, subscriptions)
    atEachEnd(run, (done) => {
      noteUnlinked(queryClient, linkedGroups, instance, new Set(done.map(({ id }) => id)))
      finish('unlink', done.length)
    })
    show({ kind: 'unlink', run })
  }

  const leave = (): void => {
    setCurrent(null)
  }

  // Not the whole snapshot, which changes several times a second.
  const unfinished = useObservable(current && derived<BulkSnapshot<unknown>, boolean>(current.run, isUnfinished)) ?? false

  return { current, isUnfinished: unfinished, link, unlink, leave }
}

/** A run ends again after each retry, and after a cancel once the last call has come back. */
function atEachEnd<T>(run: BulkRun<T>, ended: (done: readonly T[]) => void): void {
  let isOver = false
  run.subscribe(() => {
    const snapshot = run.current()
    const wasOver = isOver
    isOver = snapshot.state.name === 'ended' && snapshot.counts.running === 0
    if (!isOver || wasOver) return
    ended(snapshot.items.filter(({ state }) => state.name === 'done').map(({ item }) => item))
  })
}
