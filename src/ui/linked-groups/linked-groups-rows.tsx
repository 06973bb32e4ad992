import Button from '@atlaskit/button/default/button'
import DynamicTable from '@atlaskit/dynamic-table/stateless'
import { memo, useMemo, useState } from 'react'
import { isPlain } from '../../domain/plain-text.ts'
import { Pager } from '../parts/pager.tsx'
import { RelativeDate } from '../parts/relative-date.tsx'
import { useIsPainted } from '../parts/use-is-painted.ts'
import { useWords } from '../words/words.ts'
import { AfterRows } from './after-rows.tsx'
import { matching, sorted, type Sort } from './arrange.ts'
import { GroupCell } from './group-cell.tsx'
import { SelectCell } from './select-cell.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useNow } from './use-now.ts'
import { useSelection } from './use-selection.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as groupListStyles from '../parts/group-list.module.css'
import * as linkedGroupsStyles from './linked-groups.module.css'
import * as pageStyles from '../parts/page/page.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export const rowsPerPage = 20

export type LinkedGroupsRowsProps = {
  readonly linkedGroups: readonly LinkedGroup[]
  readonly search: string
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

/** The table gets the visible page only: it takes seconds for thousands of rows. */
export const LinkedGroupsRows = memo(function LinkedGroupsRows({ linkedGroups, search, onUnlink }: LinkedGroupsRowsProps) {
  const words = useWords()
  const [sort, setSort] = useState<Sort>({ key: 'name', order: 'ASC' })
  const [wanted, setWanted] = useState({ page: 1, search })
  const now = useNow()
  const isRough = useMemo(() => !linkedGroups.every(({ subscription }) => isPlain(subscription.groupFullName)), [linkedGroups])
  const isExact = useIsPainted(isRough)
  const inOrder = useMemo(() => sorted(linkedGroups, sort, isExact), [linkedGroups, sort, isExact])
  const found = useMemo(() => matching(inOrder, search), [inOrder, search])
  const selection = useSelection(linkedGroups)
  const setPage = (page: number): void => {
    setWanted({ page, search })
  }
  // Another search starts at its first page; unlinking the only row of the last page must not leave an empty one behind.
  const page = wanted.search === search ? Math.min(wanted.page, Math.max(1, Math.ceil(found.length / rowsPerPage))) : 1
  const visible = found.slice((page - 1) * rowsPerPage, page * rowsPerPage)
  return (
    <>
      <p role="status" className={versionOptionsStyles.hint}>
        {search.trim() !== '' && words.linkedGroups.found(found.length)}
      </p>
      <SelectionBar selection={selection} found={found} onUnlink={onUnlink} />
      <div className={linkedGroupsStyles.linkedGroupsTable}>
        <DynamicTable
          label={words.linkedGroups.title}
          head={{
            cells: [
              {
                key: 'select',
                content: <SelectCell label={words.linkedGroups.choosePage} linkedGroups={visible} selection={selection} />,
              },
              {
                key: 'name',
                content: words.linkedGroups.group,
                isSortable: true,
                buttonAriaRoleDescription: words.linkedGroups.sortButton,
              },
              {
                key: 'created',
                content: words.linkedGroups.createdOn,
                isSortable: true,
                buttonAriaRoleDescription: words.linkedGroups.sortButton,
              },
              { key: 'actions', content: <span className={pageStyles.visuallyHidden}>{words.linkedGroups.actions}</span> },
            ],
          }}
          rows={visible.map((linkedGroup) => {
            const { id, groupFullName, createdAt } = linkedGroup.subscription
            return {
              key: id,
              cells: [
                {
                  key: 'select',
                  content: (
                    <SelectCell label={words.linkedGroups.choose(groupFullName)} linkedGroups={[linkedGroup]} selection={selection} />
                  ),
                },
                { key: 'name', content: <GroupCell linkedGroup={linkedGroup} now={now} /> },
                { key: 'created', content: createdAt ? <RelativeDate date={createdAt} now={now} /> : words.linkedGroups.unknown },
                { key: 'actions', content: <UnlinkButton linkedGroup={linkedGroup} onUnlink={onUnlink} /> },
              ],
            }
          })}
          {...inOneCompletePage(visible.length)}
          sortKey={sort.key}
          sortOrder={sort.order}
          onSort={({ key, sortOrder }: { key: Sort['key']; sortOrder: Sort['order'] }) => {
            setSort({ key, order: sortOrder })
            setPage(1)
          }}
          emptyView={<p>{words.linkedGroups.nothingFound(search.trim())}</p>}
        />
      </div>
      {linkedGroups.length > rowsPerPage && (
        <AfterRows room={groupListStyles.pager}>
          <Pager
            items="linkedGroups"
            page={page}
            pageSize={rowsPerPage}
            total={found.length}
            hasNextPage={page * rowsPerPage < found.length}
            onPage={setPage}
          />
        </AfterRows>
      )}
    </>
  )
})

/** Tells the table that its rows are arranged already: it would make a collator, and sort them again in its own way. */
const inOneCompletePage = (rows: number) => ({ rowsPerPage: Math.max(1, rows), totalRows: rows })

type UnlinkButtonProps = { readonly linkedGroup: LinkedGroup; readonly onUnlink: LinkedGroupsRowsProps['onUnlink'] }

function UnlinkButton({ linkedGroup, onUnlink }: UnlinkButtonProps) {
  const words = useWords()
  return (
    <Button
      spacing="compact"
      aria-label={words.linkedGroups.unlinkGroup(linkedGroup.subscription.groupFullName)}
      onClick={() => {
        onUnlink([linkedGroup])
      }}
    >
      {words.linkedGroups.unlink}
    </Button>
  )
}
