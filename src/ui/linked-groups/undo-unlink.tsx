import Button from '@atlaskit/button/default/button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Unlinked } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'
import { CurrentProgress } from '../bulk/current-progress.tsx'
import { useBulkRuns } from '../bulk/use-bulk-runs.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { plural } from '../plural.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import type { LinkedKnowledge } from './use-linked-groups.ts'

export type UndoUnlinkProps = {
  readonly unlinked: Unlinked
  readonly linked: Pick<LinkedKnowledge, 'groupIds' | 'directory'>
  readonly onDone: () => void
}

/** Says what was unlinked and offers to link it again. Linking needs a GitLab user, so it may ask to sign in. */
export function UndoUnlink({ unlinked, linked, onDone }: UndoUnlinkProps) {
  const { gitlab, findUnlinked, linkGroup, jira } = useServices()
  const { instance, session, signIn } = useSession()
  const queryClient = useQueryClient()
  const bulk = useBulkRuns()
  const notice = useRef<HTMLDivElement>(null)
  const { subscriptions } = unlinked
  const isOne = subscriptions.length === 1
  const name = (isOne && subscriptions[0]?.groupFullName) || plural(subscriptions.length, 'group')
  const refetchList = () => queryClient.invalidateQueries(linkedGroupsQuery(gitlab, instance))
  const undo = useMutation({
    mutationFn: async (by: Session) => {
      const [group, ...others] = await findUnlinked(by, unlinked)
      if (!group) return
      if (others.length > 0) {
        await bulk.link([group, ...others], by)
        return
      }
      await linkGroup(by, group)
      // The row is back before the notice goes.
      await refetchList()
      jira.showFlag({ title: 'Group linked again', body: `${name} sends data to this Jira site.`, type: 'success' })
      onDone()
    },
    onError: refetchList,
  })

  // The button that was pressed is gone with its row: reading goes on here.
  useEffect(() => {
    notice.current?.focus()
  }, [])

  const start = (): void => {
    if (undo.isPending) return
    if (session) undo.mutate(session)
    else signIn(undo.mutate)
  }
  return (
    <div ref={notice} tabIndex={-1} role="status" className="notice">
      <Message kind="success" title={`${name} ${isOne ? 'is' : 'are'} unlinked`}>
        <p>GitLab sends no more data of {isOne ? (pathOf(unlinked, linked) ?? 'this group') : 'these groups'} to this Jira site.</p>
        <div className="actions">
          {unlinked.groupIdsBefore.length > 0 && !bulk.current && (
            <Button isLoading={undo.isPending} onClick={start}>
              {session ? 'Undo' : 'Sign in and undo'}
            </Button>
          )}
          {!bulk.isUnfinished && (
            <Button appearance="subtle" onClick={onDone}>
              Dismiss
            </Button>
          )}
        </div>
        {bulk.current && <CurrentProgress current={bulk.current} />}
        {(undo.error ?? bulk.error) !== null && <FailureMessage error={undo.error ?? bulk.error} onRetry={start} />}
      </Message>
    </div>
  )
}

/** The path of the one id that is missing now, which also tells which of several namesakes it was. */
function pathOf({ groupIdsBefore }: Unlinked, { groupIds, directory }: UndoUnlinkProps['linked']): string | null {
  const [id, anotherId] = groupIdsBefore.filter((before) => !groupIds?.has(before))
  return id === undefined || anotherId !== undefined ? null : (directory.get(id)?.fullPath ?? null)
}
