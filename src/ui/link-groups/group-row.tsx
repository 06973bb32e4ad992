import { useEffect, useRef } from 'react'
import Button from '@atlaskit/button/default/button'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { GroupAvatar } from '../group-avatar.tsx'
import { useLinkGroup } from './use-link-group.ts'

export type GroupRowProps = { readonly session: Session; readonly group: Group; readonly isLinked: boolean }

export function GroupRow({ session, group, isLinked }: GroupRowProps) {
  const link = useLinkGroup(session, group)
  const start = (): void => {
    if (!link.isPending) link.mutate()
  }
  const done = useRef<HTMLSpanElement>(null)
  const hasJustLinked = link.isSuccess && isLinked

  // The button that had the focus is gone; from here Tab goes on to the next group.
  useEffect(() => {
    if (hasJustLinked) done.current?.focus()
  }, [hasJustLinked])

  return (
    <li>
      <div className="group">
        <GroupAvatar name={group.name} url={group.avatarUrl} />
        <div className="group-text">
          <div className="group-name">
            <bdi>{group.fullName}</bdi>
          </div>
          <div className="group-path">{group.fullPath}</div>
        </div>
        {isLinked ? (
          <span ref={done} tabIndex={-1} className="lozenge">
            <span className="visually-hidden">{group.fullName}: </span>Linked
          </span>
        ) : (
          <Button
            spacing="compact"
            aria-label={`Link ${group.fullName}`}
            isLoading={link.isPending}
            onClick={start}
          >
            Link
          </Button>
        )}
      </div>
      {link.error && !isLinked && <FailureMessage error={link.error} onRetry={start} />}
    </li>
  )
}
