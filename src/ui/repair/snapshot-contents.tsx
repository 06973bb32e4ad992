import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { Message } from '../parts/message.tsx'
import { useWords } from '../words/words.ts'

export type SnapshotContentsProps = {
  readonly snapshot: LinksSnapshot
  /** Who made the list just now; null for one that was read in. */
  readonly username: string | null
}

/** What can be linked again, and what cannot by this user. */
export function SnapshotContents({ snapshot: { groups, unseen }, username }: SnapshotContentsProps) {
  const words = useWords()
  return (
    <>
      <details className="snapshot">
        <summary>{words.repair.inList(groups.length)}</summary>
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
          title={username === null ? words.repair.notInList(unseen.length) : words.repair.cannotSee(username, unseen.length)}
        >
          <p>{username === null ? words.repair.notInListHow(unseen) : words.repair.cannotSeeHow(unseen)}</p>
        </Message>
      )}
    </>
  )
}
