import Button from '@atlaskit/button/default/button'
import DynamicTable from '@atlaskit/dynamic-table/stateless'
import TextField from '@atlaskit/textfield/text-field'
import { useEffect, useState } from 'react'
import { isYoung } from '../../domain/sync-estimate.ts'
import { GroupAvatar } from '../group-avatar.tsx'
import { Pager } from '../pager.tsx'
import { RelativeDate } from '../relative-date.tsx'
import { useSession } from '../session/session-provider.tsx'
import { arrange, type SortKey } from './arrange.ts'
import { SyncEstimate } from './sync-estimate.tsx'
import type { LinkedGroup } from './use-linked-groups.ts'

const rowsPerPage = 20

export type LinkedGroupsTableProps = {
  readonly linkedGroups: readonly LinkedGroup[]
  readonly onUnlink: (linkedGroup: LinkedGroup) => void
}

/** The table gets the visible page only: it takes seconds for thousands of rows. */
export function LinkedGroupsTable({ linkedGroups, onUnlink }: LinkedGroupsTableProps) {
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<{ key: SortKey; order: 'ASC' | 'DESC' }>({ key: 'name', order: 'ASC' })
  const [wantedPage, setWantedPage] = useState(1)
  const now = useNow()
  const arranged = arrange(linkedGroups, search, sort)
  // Unlinking the only row of the last page must not leave an empty page behind.
  const page = Math.min(wantedPage, Math.max(1, Math.ceil(arranged.length / rowsPerPage)))
  const visible = arranged.slice((page - 1) * rowsPerPage, page * rowsPerPage)
  return (
    <>
      {linkedGroups.length > rowsPerPage && (
        <div className="search">
          <TextField
            aria-label="Search linked groups"
            placeholder="Search linked groups"
            type="search"
            value={search}
            onChange={({ currentTarget }) => {
              setSearch(currentTarget.value)
              setWantedPage(1)
            }}
          />
          <span role="status">{search.trim() !== '' && `${arranged.length.toLocaleString('en')} found`}</span>
        </div>
      )}
      <DynamicTable
        label="Linked groups"
        head={{
          cells: [
            { key: 'name', content: 'Group', isSortable: true },
            { key: 'created', content: 'Created on', isSortable: true, width: 25 },
            { key: 'actions', content: <span className="visually-hidden">Actions</span>, width: 15 },
          ],
        }}
        rows={visible.map((linkedGroup) => ({
          key: linkedGroup.subscription.id,
          cells: [
            { key: 'name', content: <GroupCell linkedGroup={linkedGroup} now={now} /> },
            { key: 'created', content: <CreatedCell linkedGroup={linkedGroup} now={now} /> },
            { key: 'actions', content: <UnlinkButton linkedGroup={linkedGroup} onUnlink={onUnlink} /> },
          ],
        }))}
        sortKey={sort.key}
        sortOrder={sort.order}
        onSort={({ key, sortOrder }: { key: SortKey; sortOrder: 'ASC' | 'DESC' }) => {
          setSort({ key, order: sortOrder })
          setWantedPage(1)
        }}
        emptyView={<p>No linked group has “{search.trim()}” in its name or path.</p>}
      />
      <Pager
        label="linked groups"
        page={page}
        pageSize={rowsPerPage}
        total={arranged.length}
        hasNextPage={page * rowsPerPage < arranged.length}
        onPage={setWantedPage}
      />
    </>
  )
}

type CellProps = { readonly linkedGroup: LinkedGroup; readonly now: Date }

function GroupCell({ linkedGroup: { subscription, group }, now }: CellProps) {
  const { session } = useSession()
  const { createdAt, groupFullName, groupName, groupAvatarUrl } = subscription
  return (
    <div className="group">
      <GroupAvatar name={groupName} url={groupAvatarUrl} />
      <div>
        <div className="group-name">
          {group?.webUrl ? (
            <a href={group.webUrl} target="_blank" rel="noopener noreferrer">
              <bdi>{groupFullName}</bdi>
            </a>
          ) : (
            <bdi>{groupFullName}</bdi>
          )}
        </div>
        {group && <div className="group-path">{group.fullPath}</div>}
        {group && session && createdAt && isYoung(createdAt, now) && (
          <SyncEstimate session={session} group={group} linkedAt={createdAt} now={now} />
        )}
      </div>
    </div>
  )
}

function CreatedCell({ linkedGroup: { subscription }, now }: CellProps) {
  return subscription.createdAt ? <RelativeDate date={subscription.createdAt} now={now} /> : 'Unknown'
}

type UnlinkButtonProps = { readonly linkedGroup: LinkedGroup; readonly onUnlink: (linkedGroup: LinkedGroup) => void }

function UnlinkButton({ linkedGroup, onUnlink }: UnlinkButtonProps) {
  return (
    <Button
      spacing="compact"
      aria-label={`Unlink ${linkedGroup.subscription.groupFullName}`}
      onClick={() => {
        onUnlink(linkedGroup)
      }}
    >
      Unlink
    </Button>
  )
}

/** The present, moved on every minute for "3 minutes ago" and the estimates. */
function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(new Date())
    }, 60_000)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return now
}
