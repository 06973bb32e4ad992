import Button from '@atlaskit/button/default/button'
import Checkbox from '@atlaskit/checkbox/checkbox'
import { useEffect, useRef } from 'react'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import type { Subscription } from '../../domain/subscription.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { GroupAvatar } from '../parts/group-avatar.tsx'
import { GroupName } from '../parts/group-name.tsx'
import { useAllWords } from '../words/words.ts'
import { ancestorsOf, linkStatus, type Links } from './link-status.ts'
import { RedundantLinks } from './redundant-links.tsx'
import { useLinkGroup } from './use-link-group.ts'
import * as linkDialogStyles from './link-dialog.module.css'
import * as groupListStyles from '../parts/group-list.module.css'
import * as pageStyles from '../parts/page/page.module.css'

export type GroupRowProps = {
  readonly session: Session
  readonly group: Group
  readonly links: Links
  readonly isSelected: boolean
  readonly onSelect: (isSelected: boolean) => void
  readonly onUnlink: (subscriptions: readonly Subscription[]) => void
}

export function GroupRow({ session, group, links, isSelected, onSelect, onUnlink }: GroupRowProps) {
  const words = useAllWords()
  const { linkGroups } = words
  const status = linkStatus(group, links)
  const linkedBelow = links.tree.linkedBelow(group.fullPath)
  const link = useLinkGroup(session, group)
  const start = (): void => {
    link.start()
  }
  const done = useRef<HTMLSpanElement>(null)
  const hasJustLinked = link.isSuccess && status.name === 'linked'

  // The button that had the focus is gone; from here Tab goes on to the next group.
  useEffect(() => {
    if (hasJustLinked) done.current?.focus()
  }, [hasJustLinked])

  // It has arrived all the same. Should somebody unlink it later, the old failure must not come back.
  const { error, reset } = link
  const isLinked = status.name === 'linked'
  useEffect(() => {
    if (error && isLinked) reset()
  }, [error, isLinked, reset])

  const hiddenName = <span className={pageStyles.visuallyHidden}>{linkGroups.stateOf(group.fullName)}</span>
  return (
    <li>
      <div className={groupListStyles.group}>
        <span className={status.name === 'open' ? undefined : linkDialogStyles.notSelectable}>
          <Checkbox
            aria-label={linkGroups.chooseGroup(group.fullName)}
            isDisabled={status.name !== 'open'}
            isChecked={isSelected && status.name === 'open'}
            onChange={({ currentTarget }) => {
              onSelect(currentTarget.checked)
            }}
          />
        </span>
        <GroupAvatar name={group.name} url={group.avatarUrl} />
        <div className={groupListStyles.groupText}>
          <div className={groupListStyles.groupName}>
            <GroupName name={group.name} ancestors={ancestorsOf(group)} />
          </div>
          <div className={groupListStyles.groupPath}>
            <bdi>{group.fullPath}</bdi>
            {group.visibility !== 'unknown' && ` · ${linkGroups.visibility[group.visibility]}`}
            {group.ending !== null && ` · ${linkGroups.ending[group.ending]}`}
            {status.name === 'open' && linkedBelow.length > 0 && ` · ${linkGroups.linkedSubgroups(linkedBelow.length)}`}
          </div>
        </div>
        {status.name === 'linked' && (
          <span ref={done} tabIndex={-1} className={groupListStyles.lozenge}>
            {hiddenName}
            {linkGroups.linked}
          </span>
        )}
        {status.name === 'covered' && (
          <span className={linkDialogStyles.covered}>
            {hiddenName}
            {linkGroups.coveredBy(<bdi>{status.by}</bdi>)}
          </span>
        )}
        {status.name === 'open' && (
          <Button spacing="compact" aria-label={linkGroups.linkGroup(group.fullName)} isLoading={link.isPending} onClick={start}>
            {linkGroups.link}
          </Button>
        )}
      </div>
      {status.name === 'linked' && linkedBelow.length > 0 && <RedundantLinks groups={linkedBelow} links={links} onUnlink={onUnlink} />}
      {error && status.name === 'open' && <FailureMessage error={error} onRetry={start} />}
    </li>
  )
}
