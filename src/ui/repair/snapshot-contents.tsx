import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { firstFew } from '../parts/first-few.ts'
import { Message } from '../parts/message.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePages } from '../parts/use-pages.ts'
import { useAllWords } from '../words/words.ts'
import * as groupListStyles from '../parts/group-list.module.css'
import * as repairStyles from './repair.module.css'

export type SnapshotContentsProps = {
  readonly snapshot: LinksSnapshot
  /** Who made the list just now; null for one that was read in. */
  readonly username: string | null
}

/** Of a thousand groups that are twenty pages. */
const rowsPerPage = 50

/** Of those that cannot be seen, which may be all. */
const shownNames = 10

/** What can be linked again, and what cannot by this user. */
export function SnapshotContents({ snapshot: { groups, unseen, serviceManagement }, username }: SnapshotContentsProps) {
  const words = useAllWords()
  const { shown, pager } = usePages(groups, rowsPerPage)
  const names = firstFew(unseen, shownNames, words.linkedGroups.andFurther)
  return (
    <>
      <details className={repairStyles.snapshot}>
        <summary>{words.repair.inList(groups.length)}</summary>
        <ul>
          {shown.map(({ id, fullName, fullPath }) => (
            <li key={id}>
              <bdi>{fullName}</bdi> <span className={groupListStyles.groupPath}>{fullPath}</span>
            </li>
          ))}
        </ul>
        <Pager items="linkedGroups" {...pager} />
      </details>
      {serviceManagement && serviceManagement.values.length > 0 && <p>{words.repair.valuesInList(serviceManagement.values.length)}</p>}
      {serviceManagement && serviceManagement.unread > 0 && <p>{words.repair.valuesUnread(serviceManagement.unread)}</p>}
      {unseen.length > 0 && (
        <Message
          kind="warning"
          title={username === null ? words.repair.notInList(unseen.length) : words.repair.cannotSee(username, unseen.length)}
        >
          <p>{username === null ? words.repair.notInListHow(names) : words.repair.cannotSeeHow(names)}</p>
        </Message>
      )}
    </>
  )
}
