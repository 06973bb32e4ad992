import { instanceName } from '../../domain/instance.ts'
import type { FoundByAddress, FoundGroup } from '../../domain/found-group.ts'
import type { GroupAddress } from '../../domain/group-address.ts'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import type { AllWords } from '../words/en/room-words.ts'
import { useAllWords } from '../words/words.ts'
import { GroupList, type GroupListProps } from './group-list.tsx'

export type AddressAnswerProps = Omit<GroupListProps, 'groups'> & {
  readonly address: GroupAddress
  readonly found: FoundByAddress | undefined
  readonly error: unknown
  readonly onRetry: () => void
}

/** What a pasted address or path leads to: the group itself, or why it cannot be linked. */
export function AddressAnswer({ address, found, error, onRetry, ...list }: AddressAnswerProps) {
  const words = useAllWords()
  const { session } = list
  const { linkGroups } = words
  if (address.kind === 'other-instance') {
    return (
      <Message kind="warning" title={linkGroups.otherInstance(address.name)}>
        <p>{linkGroups.otherInstanceHow(instanceName(session.instance))}</p>
      </Message>
    )
  }
  if (address.kind === 'no-group') {
    return (
      <Message kind="warning" title={linkGroups.noGroupAddress}>
        <p>{linkGroups.noGroupAddressHow}</p>
      </Message>
    )
  }
  if (error) return <FailureMessage error={error} onRetry={onRetry} />
  if (!found) return null
  const group = linkableGroup(found)
  const why = explanation(words, found, session)
  // A number may be part of a name as well as an id: then the search alone answers.
  if (address.kind === 'id' && found.kind === 'not-found') return null
  return (
    <>
      {why && (
        <Message kind={group ? 'information' : 'warning'} title={why.title}>
          <p>{why.text}</p>
        </Message>
      )}
      {group && <GroupList {...list} groups={[group]} label={linkGroups.atAddress} />}
    </>
  )
}

/** The group to offer, if there is one. */
export function linkableGroup(found: FoundByAddress): Group | null {
  const group = found.kind === 'project' ? found.owner : found
  return group.kind === 'linkable' ? group.group : null
}

type Explanation = { readonly title: string; readonly text: string }

function explanation(words: AllWords, found: FoundByAddress, session: Session): Explanation | null {
  const { linkGroups } = words
  switch (found.kind) {
    case 'linkable':
      return null
    case 'role-too-low':
    case 'not-found':
      return whyNot(words, found, session)
    case 'personal-namespace':
      return { title: linkGroups.personal(found.username), text: linkGroups.personalHow }
    case 'project': {
      const { owner, projectPath } = found
      const path = owner.kind === 'not-found' ? owner.path : owner.group.fullPath
      const title = linkGroups.project(projectPath, path)
      if (owner.kind === 'linkable') return { title, text: linkGroups.projectHow(path) }
      const why = whyNot(words, owner, session)
      return { title, text: linkGroups.reason(why.title, why.text) }
    }
    default:
      return found satisfies never
  }
}

function whyNot(words: AllWords, found: Exclude<FoundGroup, { kind: 'linkable' }>, { user: { username } }: Session): Explanation {
  const { linkGroups } = words
  if (found.kind === 'not-found') return { title: linkGroups.notFound(found.path, username), text: linkGroups.notFoundHow }
  const { role, group } = found
  return {
    title: role === null ? linkGroups.noMember(group.fullPath, username) : linkGroups.roleTooLow(group.fullPath, username, role),
    text: linkGroups.roleTooLowHow,
  }
}
