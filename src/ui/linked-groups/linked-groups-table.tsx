import TextField from '@atlaskit/textfield/text-field'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../words/words.ts'
import { LinkedGroupsRows, rowsPerPage } from './linked-groups-rows.tsx'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'

export type LinkedGroupsTableProps = {
  readonly linkedGroups: readonly LinkedGroup[]
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

/** The rows follow the search at a distance, so that typing never waits for them. */
export function LinkedGroupsTable({ linkedGroups, onUnlink }: LinkedGroupsTableProps) {
  const words = useWords()
  const [search, setSearch] = useState('')
  const settledSearch = useDeferredValue(search)
  return (
    <>
      {linkedGroups.length > rowsPerPage && (
        <div className="search">
          <TextField
            aria-label={words.linkedGroups.search}
            placeholder={words.linkedGroups.search}
            type="search"
            value={search}
            onChange={({ currentTarget }) => {
              setSearch(currentTarget.value)
            }}
          />
        </div>
      )}
      <LinkedGroupsRows linkedGroups={linkedGroups} search={settledSearch} onUnlink={onUnlink} />
    </>
  )
}
