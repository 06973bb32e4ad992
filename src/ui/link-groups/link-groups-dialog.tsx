import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import TextField from '@atlaskit/textfield/text-field'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { groupsPerPage, minSearchLength } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { DialogHeader } from '../dialog-header.tsx'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Pager } from '../pager.tsx'
import { linkableGroupsQuery, linkedGroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import { GroupList } from './group-list.tsx'
import { NoGroups } from './no-groups.tsx'
import { useDebounced } from './use-debounced.ts'
import { useLast } from './use-last.ts'

export type LinkGroupsDialogProps = { readonly session: Session; readonly onClose: () => void }

/** GitLab's own page waits 500 ms; this is short enough to feel at once and long enough not to ask per keystroke. */
const searchDelayMs = 300

/** Finds groups and links them. Stays open after a link and keeps search, page and focus. */
export function LinkGroupsDialog({ session, onClose }: LinkGroupsDialogProps) {
  const { gitlab } = useServices()
  const { instance } = useSession()
  const [text, setText] = useState('')
  const [topLevelOnly, setTopLevelOnly] = useState(false)
  const [wanted, setWanted] = useState({ page: 1, search: '' })
  const searchField = useRef<HTMLInputElement>(null)

  const settledText = useDebounced(text.trim(), searchDelayMs)
  const search = settledText.length >= minSearchLength ? settledText : ''
  // A page belongs to one search; another search starts at its first page.
  const page = wanted.search === search ? wanted.page : 1
  const found = useQuery(linkableGroupsQuery(gitlab, session, { search, page, topLevelOnly }))
  const { error, isFetching, refetch } = found
  // A search or page that fails leaves the rows before it on screen.
  const data = useLast(found.data)
  const isStale = found.isPlaceholderData || found.data === undefined
  const linked = useQuery(linkedGroupsQuery(gitlab, instance))
  const isTooShort = text.trim() !== '' && text.trim().length < minSearchLength

  return (
    <ModalDialog onClose={onClose} width="large" autoFocus={searchField} shouldScrollInViewport={false}>
      <DialogHeader title="Link groups" onClose={onClose} />
      <ModalBody>
        <p className="hint">
          {session.user.isAdmin
            ? 'All groups of the instance, since you are an administrator.'
            : `Groups in which @${session.user.username} has at least the Maintainer role.`}{' '}
          Linking a group covers its subgroups. Personal namespaces and single projects cannot be linked.
        </p>
        <div className="search">
          <TextField
            ref={searchField}
            type="search"
            aria-label="Search groups"
            aria-describedby="search-rule"
            placeholder="Search groups"
            value={text}
            onChange={({ currentTarget }) => {
              setText(currentTarget.value)
            }}
          />
          <label className="checkbox">
            <input
              type="checkbox"
              checked={topLevelOnly}
              onChange={({ currentTarget }) => {
                setTopLevelOnly(currentTarget.checked)
                setWanted({ page: 1, search })
              }}
            />
            Show only top-level groups
          </label>
        </div>
        <p id="search-rule" className={isTooShort ? 'hint hint-now' : 'hint'}>
          GitLab searches from {minSearchLength} characters on.
        </p>
        {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
        <div className="group-results" aria-busy={isFetching}>
          {data && data.groups.length > 0 && (
            <GroupList session={session} groups={data.groups} linkedIds={linked.data?.groupIds ?? null} isStale={isStale} />
          )}
          {found.data?.groups.length === 0 && !isFetching && <NoGroups search={search} session={session} />}
          {!data && !error && <LoadingRows />}
        </div>
        {data && (
          <Pager
            label="groups"
            page={page}
            pageSize={groupsPerPage}
            total={data.total}
            hasNextPage={data.hasNextPage}
            isBusy={found.isPlaceholderData}
            onPage={(next) => {
              setWanted({ page: next, search })
            }}
          />
        )}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>Done</Button>
      </ModalFooter>
    </ModalDialog>
  )
}

function LoadingRows() {
  return (
    <div className="skeleton" role="status" aria-label="Loading groups">
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  )
}
