import Button from '@atlaskit/button/default/button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Unlinked } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'

/** Says what was unlinked and offers to link it again. Linking needs a GitLab user, so it may ask to sign in. */
export function UndoUnlink({ unlinked, onDone }: { readonly unlinked: Unlinked; readonly onDone: () => void }) {
  const { gitlab, undoUnlink, jira } = useServices()
  const { instance, session, signIn } = useSession()
  const queryClient = useQueryClient()
  const notice = useRef<HTMLDivElement>(null)
  const name = unlinked.subscription.groupFullName
  const undo = useMutation({
    mutationFn: (by: Session) => undoUnlink(by, unlinked),
    onSuccess: () => {
      jira.showFlag({ title: 'Group linked again', body: `${name} sends data to this Jira site.`, type: 'success' })
      onDone()
    },
    onSettled: () => queryClient.invalidateQueries(linkedGroupsQuery(gitlab, instance)),
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
      <Message kind="success" title={`${name} is unlinked`}>
        <p>GitLab sends no more data of this group to this Jira site.</p>
        <div className="actions">
          {unlinked.groupIdsBefore.length > 0 && (
            <Button isLoading={undo.isPending} onClick={start}>
              {session ? 'Undo' : 'Sign in and undo'}
            </Button>
          )}
          <Button appearance="subtle" onClick={onDone}>
            Dismiss
          </Button>
        </div>
        {undo.error && <FailureMessage error={undo.error} onRetry={start} />}
      </Message>
    </div>
  )
}
