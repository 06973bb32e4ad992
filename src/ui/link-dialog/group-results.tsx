import { useQuery } from '@tanstack/react-query'
import { memo, useState } from 'react'
import { parseGroupAddress } from '../../domain/group-address.ts'
import { groupsPerPage, type Group } from '../../domain/group.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Pager } from '../parts/pager.tsx'
import { linkableGroupsQuery } from '../parts/linkable-groups-query.ts'
import { addressQuery } from './queries.ts'
import { useIsPainted } from '../parts/use-is-painted.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { AddressAnswer, linkableGroup } from './address-answer.tsx'
import { SelectMany } from './select-many.tsx'
import { GroupList, type GroupListProps } from './group-list.tsx'
import { linkStatus } from './link-status.ts'
import { NoGroups } from './no-groups.tsx'
import { useLast } from './use-last.ts'
import * as groupListStyles from '../parts/group-list.module.css'
import * as skeletonStyles from '../parts/skeleton.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type GroupResultsProps = Pick<GroupListProps, 'session' | 'links' | 'selection' | 'onUnlink'> & {
  /** What is searched for, or an address. */
  readonly text: string
  readonly topLevelOnly: boolean
}

/** What GitLab finds. Rendered when there is something new, not for every keystroke. */
export const GroupResults = memo(function GroupResults({ session, links, selection, onUnlink, text, topLevelOnly }: GroupResultsProps) {
  const words = useAllWords()
  const services = useServices()
  const [wanted, setWanted] = useState({ page: 1, of: '' })
  const address = parseGroupAddress(text, session.instance)
  const leadsSomewhere = address.kind === 'path' || address.kind === 'id'
  const atAddress = useQuery({ ...addressQuery(services, session, address), enabled: leadsSomewhere })
  const groupAtAddress = leadsSomewhere && atAddress.data ? linkableGroup(atAddress.data) : null

  const search = address.kind === 'path' ? address.paths[0] : text
  // A page belongs to one search; another search starts at its first page.
  const searchKey = `${String(topLevelOnly)} ${search}`
  const page = wanted.of === searchKey ? wanted.page : 1
  const isListing = leadsSomewhere || address.kind === 'words'
  const found = useQuery({ ...linkableGroupsQuery(services.gitlab, session, { search, page, topLevelOnly }), enabled: isListing })
  const { error, isFetching, refetch } = found
  // A search or page that fails leaves the rows before it on screen.
  const last = useLast(found.data)
  // Where the rows are known already, the dialog is still there first: they take as long to draw as all else in it.
  const isPainted = useIsPainted(true)
  const data = isListing && isPainted ? last : undefined
  const isStale = found.isPlaceholderData || found.data === undefined
  const groups = exactFirst(data?.groups ?? [], search).filter(({ id }) => id !== groupAtAddress?.id)
  const isOpen = (group: Group): boolean => linkStatus(group, links).name === 'open'
  const selectable = groups.filter((group) => isOpen(group) && group.ending === null)
  // For what leads somewhere `AddressAnswer` says why there is nothing; a number that is no id was searched for only.
  const isSearch = address.kind === 'words' || (address.kind === 'id' && atAddress.data?.kind === 'not-found')
  const rows = { session, links, selection, onUnlink }

  return (
    <>
      {address.kind !== 'words' && (
        <AddressAnswer
          {...rows}
          address={address}
          found={atAddress.data}
          error={atAddress.error}
          onRetry={() => void atAddress.refetch()}
        />
      )}
      {error && !atAddress.error && (
        <>
          <FailureMessage error={error} onRetry={() => void refetch()} />
          <p className={versionOptionsStyles.hint}>{words.linkGroups.addressStillWorks}</p>
        </>
      )}
      <div className={groupListStyles.groupResults} aria-busy={isFetching}>
        {data && groups.length > 0 && (
          <>
            <SelectMany
              key={searchKey}
              session={session}
              query={{ search, topLevelOnly }}
              total={data.total}
              onThisPage={selectable}
              isPageSelected={selectable.length > 0 && selectable.every(selection.has)}
              hasMorePages={data.hasNextPage || page > 1}
              onSelect={(more) => {
                selection.choose(more.filter((group) => isOpen(group) && group.ending === null))
              }}
              onLeaveOut={selection.leaveOut}
            />
            <GroupList {...rows} groups={groups} isStale={isStale} />
            {data.oddCount > 0 && <p className={versionOptionsStyles.hint}>{words.linkGroups.odd(data.oddCount)}</p>}
          </>
        )}
        {found.data?.groups.length === 0 && !isFetching && isSearch && <NoGroups search={search} session={session} />}
        {isListing && !data && !error && <LoadingRows />}
      </div>
      {data && (
        <Pager
          items="groups"
          page={page}
          pageSize={groupsPerPage}
          total={data.total}
          hasNextPage={data.hasNextPage}
          isBusy={found.isPlaceholderData}
          onPage={(next) => {
            setWanted({ page: next, of: searchKey })
          }}
        />
      )}
    </>
  )
})

/** GitLab's order by relevance leaves open where among equals the whole name stands. */
function exactFirst(groups: readonly Group[], search: string): readonly Group[] {
  const text = search.toLowerCase()
  const isExact = ({ name, fullName, fullPath }: Group): boolean => [name, fullName, fullPath].some((field) => field.toLowerCase() === text)
  return text === '' ? groups : [...groups.filter(isExact), ...groups.filter((group) => !isExact(group))]
}

function LoadingRows() {
  const words = useAllWords()
  return (
    <div className={skeletonStyles.skeleton} role="status" aria-label={words.linkGroups.loading}>
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  )
}
