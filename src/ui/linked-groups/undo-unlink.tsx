import Button from '@atlaskit/button/default/button'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Unlinked } from '../../domain/ports.ts'
import type { ServiceManagement } from '../../domain/saved-values.ts'
import type { Session } from '../../domain/session.ts'
import { CurrentProgress } from '../parts/bulk/current-progress.tsx'
import { useBulkRuns } from '../parts/bulk/use-bulk-runs.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import type { RestoreValuesPart } from '../parts/restore-values-part.ts'
import { useWrite } from '../parts/use-write.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useAllWords } from '../words/words.ts'
import type { LinkedKnowledge } from '../parts/linked-groups/use-linked-groups.ts'
import * as messageStyles from '../parts/message.module.css'
import * as panelStyles from '../parts/panel.module.css'

export type UndoUnlinkProps = {
  readonly unlinked: Unlinked
  readonly linked: Pick<LinkedKnowledge, 'groupIds' | 'directory'>
  readonly RestoreValues: RestoreValuesPart
  readonly onDone: () => void
}

/** Says what was unlinked and offers to link it again. Linking needs a GitLab user, so it may ask to sign in. */
export function UndoUnlink({ unlinked, linked, RestoreValues, onDone }: UndoUnlinkProps) {
  const words = useAllWords()
  const { linkedGroups, findUnlinked, linkGroup, frame } = useServices()
  const { instance, session, signIn } = useSession()
  const queryClient = useQueryClient()
  const bulk = useBulkRuns()
  const notice = useRef<HTMLDivElement>(null)
  const { subscriptions, valuesBefore } = unlinked
  const [before, setBefore] = useState<ServiceManagement | null>(null)
  const isAllBack = useIsAllBack(unlinked, linked)
  const count = subscriptions.length
  const name = count === 1 ? (subscriptions[0]?.groupFullName ?? '') : ''
  const path = count === 1 ? pathOf(unlinked, linked) : null
  const refetchList = () => queryClient.invalidateQueries(linkedGroupsQuery(linkedGroups, instance))
  const undo = useWrite({
    mutationFn: async (by: Session) => {
      const [group, ...others] = await findUnlinked(by, unlinked)
      if (!group) return
      // Of several also where the user can see only one: the results say which.
      if (count > 1 || others.length > 0) {
        bulk.link([group, ...others], by)
        return
      }
      await linkGroup(by, group)
      // The row is back before the notice goes.
      await refetchList()
      // Nobody waits for what is still being read.
      void valuesBefore.then((before) => {
        const body = [words.linkedGroups.sendsAgain(name), ...(before && before.unread > 0 ? [words.linkGroups.valuesAfterRelink] : [])]
        frame.showFlag({ title: words.linkGroups.linkedAgain(1), body: body.join(' '), type: 'success' })
        // Whether GitLab has kept them is said here.
        if (notice.current && (!before || before.values.length === 0)) onDone()
      })
    },
    onError: refetchList,
  })

  // The button that was pressed is gone with its row: reading goes on here. Not before the dialog that was closed has
  // given the focus back, which it does a moment later, to what was beside that button.
  useEffect(() => {
    const timer = setTimeout(() => notice.current?.focus())
    return () => {
      clearTimeout(timer)
    }
  }, [])

  useEffect(() => {
    void valuesBefore.then(setBefore)
  }, [valuesBefore])

  const start = (): void => {
    if (undo.isPending) return
    if (session) undo.start(session)
    else signIn(undo.start)
  }
  const isBack = isAllBack && !undo.isPending && !bulk.isUnfinished
  const hasValues = before !== null && before.values.length > 0
  const unlinkedTitle = name === '' ? words.linkedGroups.areUnlinked(count) : words.linkedGroups.isUnlinked(name)
  const title = isBack ? words.linkGroups.linkedAgain(count) : unlinkedTitle
  return (
    <>
      <div ref={notice} tabIndex={-1} role="status" className={messageStyles.notice}>
        <Message kind="success" title={title}>
          {isBack ? (
            (before?.unread ?? 0) > 0 && <p>{words.linkGroups.valuesAfterRelink}</p>
          ) : (
            <>
              <p>{path === null ? words.linkedGroups.noMoreData(count) : words.linkedGroups.noMoreDataOf(path)}</p>
              <p>{bulk.current ? words.linkGroups.valuesAfterRelink : words.linkGroups.valuesAfterUnlink}</p>
              {hasValues && <p>{words.linkGroups.valuesNoted(before.values.length)}</p>}
            </>
          )}
          <div className={panelStyles.actions}>
            {unlinked.groupIdsBefore.length > 0 && !bulk.current && !isBack && (
              <Button isLoading={undo.isPending} onClick={start}>
                {session ? words.linkedGroups.undo : words.linkedGroups.signInAndUndo}
              </Button>
            )}
            {!bulk.isUnfinished && (
              <Button appearance="subtle" onClick={onDone}>
                {words.linkedGroups.dismiss}
              </Button>
            )}
          </div>
          {bulk.current && <CurrentProgress current={bulk.current} />}
          {undo.error !== null && <FailureMessage error={undo.error} onRetry={start} />}
        </Message>
      </div>
      {isBack && hasValues && session && (
        <div className={messageStyles.notice}>
          <RestoreValues saved={before.values} session={session} />
        </div>
      )}
    </>
  )
}

/**
 * Whether what was unlinked is linked again, by Undo or otherwise. At first GitLab's list is the one of before, which lacks
 * nothing either.
 */
function useIsAllBack({ subscriptions, groupIdsBefore }: Unlinked, { groupIds }: UndoUnlinkProps['linked']): boolean {
  const [gone, setGone] = useState<readonly number[]>([])
  const missing = groupIds ? groupIdsBefore.filter((id) => !groupIds.has(id)) : []
  if (gone.length === 0 && missing.length >= subscriptions.length) setGone(missing)
  return gone.length > 0 && groupIds !== null && gone.every((id) => groupIds.has(id))
}

/** The path of the one id that is missing now, which also tells which of several namesakes it was. */
function pathOf({ groupIdsBefore }: Unlinked, { groupIds, directory }: UndoUnlinkProps['linked']): string | null {
  const [id, anotherId] = groupIdsBefore.filter((before) => !groupIds?.has(before))
  return id === undefined || anotherId !== undefined ? null : (directory.get(id)?.fullPath ?? null)
}
