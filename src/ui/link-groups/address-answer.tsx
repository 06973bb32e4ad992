import { instanceName } from '../../domain/instance.ts'
import type { FoundByAddress, FoundGroup } from '../../domain/found-group.ts'
import type { GroupAddress } from '../../domain/group-address.ts'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { GroupList, type GroupListProps } from './group-list.tsx'

export type AddressAnswerProps = Omit<GroupListProps, 'groups'> & {
  readonly address: GroupAddress
  readonly found: FoundByAddress | undefined
  readonly error: unknown
  readonly onRetry: () => void
}

/** What a pasted address or path leads to: the group itself, or why it cannot be linked. */
export function AddressAnswer({ address, found, error, onRetry, ...list }: AddressAnswerProps) {
  const { session } = list
  if (address.kind === 'other-instance') {
    return (
      <Message kind="warning" title={`This address is on ${address.name}`}>
        <p>Groups of {instanceName(session.instance)} can be linked here.</p>
      </Message>
    )
  }
  if (address.kind === 'no-group') {
    return (
      <Message kind="warning" title="This address belongs to no group">
        <p>Open the group in GitLab and copy the address from there.</p>
      </Message>
    )
  }
  if (error) return <FailureMessage error={error} onRetry={onRetry} />
  if (!found) return null
  const group = linkableGroup(found)
  const why = explanation(found, session)
  // A number may be part of a name as well as an id: then the search alone answers.
  if (address.kind === 'id' && found.kind === 'not-found') return null
  return (
    <>
      {why && (
        <Message kind={group ? 'information' : 'warning'} title={why.title}>
          <p>{why.text}</p>
        </Message>
      )}
      {group && <GroupList {...list} groups={[group]} label="Group at this address" />}
    </>
  )
}

/** The group to offer, if there is one. */
export function linkableGroup(found: FoundByAddress): Group | null {
  const group = found.kind === 'project' ? found.owner : found
  return group.kind === 'linkable' ? group.group : null
}

type Explanation = { readonly title: string; readonly text: string }

function explanation(found: FoundByAddress, session: Session): Explanation | null {
  switch (found.kind) {
    case 'linkable':
      return null
    case 'role-too-low':
    case 'not-found':
      return whyNot(found, session)
    case 'personal-namespace':
      return {
        title: `${found.username} is a personal namespace: it cannot be linked`,
        text: 'Only groups can be linked. Move the projects to a group, or link the group that they belong to.',
      }
    case 'project': {
      const { owner, projectPath } = found
      const path = owner.kind === 'not-found' ? owner.path : owner.group.fullPath
      const title = `${projectPath} is a project: link its group ${path}`
      if (owner.kind !== 'linkable') {
        const why = whyNot(owner, session)
        return { title, text: `${why.title}. ${why.text}` }
      }
      return { title, text: `Single projects cannot be linked. Linking ${path} covers this and all its other projects.` }
    }
    default:
      return found satisfies never
  }
}

function whyNot(found: Exclude<FoundGroup, { kind: 'linkable' }>, { user }: Session): Explanation {
  const remedy = 'Ask an owner of the group for the Maintainer role, or sign in as somebody who has it.'
  if (found.kind === 'not-found') {
    return {
      title: `${found.path} was not found, or is not visible to @${user.username}`,
      text: `GitLab gives the same answer for both. Check the spelling. ${remedy}`,
    }
  }
  const { group, role } = found
  return {
    title: `${group.fullPath} exists, but @${user.username} is ${role === null ? 'no member' : `${article(role)} ${role}`} there`,
    text: `Linking needs at least the Maintainer role. ${remedy}`,
  }
}

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')
