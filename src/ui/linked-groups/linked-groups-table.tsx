import TextField from '@atlaskit/textfield/text-field'
import { useDeferredValue, useState } from 'react'
import { useWords } from '../words/words.ts'
import { AfterRows } from './after-rows.tsx'
import { LinkedGroupsRows, rowsPerPage, type LinkedGroupsRowsProps } from './linked-groups-rows.tsx'
import * as groupListStyles from '../parts/group-list.module.css'

/** The rows follow the search at a distance, so that typing never waits for them. */
export function LinkedGroupsTable({ linkedGroups, onUnlink }: Omit<LinkedGroupsRowsProps, 'search'>) {
  const words = useWords()
  const [search, setSearch] = useState('')
  const settledSearch = useDeferredValue(search)
  return (
    <>
      {linkedGroups.length > rowsPerPage && (
        <AfterRows room={groupListStyles.search}>
          <div className={groupListStyles.search}>
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
        </AfterRows>
      )}
      <LinkedGroupsRows linkedGroups={linkedGroups} search={settledSearch} onUnlink={onUnlink} />
    </>
  )
}
