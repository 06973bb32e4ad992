import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { Message } from '../message.tsx'

export type SnapshotContentsProps = {
  readonly snapshot: LinksSnapshot
  /** Who made the list just now; null for one that was read in. */
  readonly username: string | null
}

/** What can be linked again, and what cannot by this user. */
export function SnapshotContents({ snapshot: { groups, unseen }, username }: SnapshotContentsProps) {
  return (
    <>
      <details className="snapshot">
        <summary>
          {groups.length.toLocaleString('en')} linked {groups.length === 1 ? 'group' : 'groups'} in the list
        </summary>
        <ul>
          {groups.map(({ id, fullName, fullPath }) => (
            <li key={id}>
              <bdi>{fullName}</bdi> <span className="group-path">{fullPath}</span>
            </li>
          ))}
        </ul>
      </details>
      {unseen.length > 0 && (
        <Message
          kind="warning"
          title={
            username === null
              ? `${String(unseen.length)} linked groups could not be put into the list`
              : `@${username} cannot see ${String(unseen.length)} of the linked groups`
          }
        >
          <p>
            {username === null
              ? `Somebody who can see them has to link them again: ${unseen.join(', ')}.`
              : `They would be unlinked and could not be linked again by you: ${unseen.join(', ')}. Switch to an account that can see them first.`}
          </p>
        </Message>
      )}
    </>
  )
}
