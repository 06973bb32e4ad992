import Button from '@atlaskit/button/default/button'
import { useEffect, useRef, useState } from 'react'
import { GroupAvatar } from '../group-avatar.tsx'
import { GroupName } from '../group-name.tsx'
import { Message } from '../message.tsx'
import { Pager } from '../pager.tsx'
import { plural } from '../plural.ts'
import { ancestorsOf } from './link-status.ts'
import type { Choice } from './use-choice.ts'

const rowsPerPage = 10

/** Everything that is chosen, from all searches. */
export function ChoiceList({ choice }: { readonly choice: Choice }) {
  const [wantedPage, setWantedPage] = useState(1)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const { groups, covered } = choice
  const pages = Math.max(1, Math.ceil(groups.length / rowsPerPage))
  const page = Math.min(wantedPage, pages)
  const redundant = groups.filter((group) => covered.has(group))
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="choice-title">{plural(groups.length, 'chosen group')}</h2>
      {redundant.length > 0 && (
        <Message kind="information" title={`${plural(redundant.length, 'chosen group')} covered by another one`}>
          <p>Linking a group covers its subgroups: they need no link of their own.</p>
          <div className="actions">
            <Button
              onClick={() => {
                choice.leaveOut(redundant)
              }}
            >
              {`Leave out ${plural(redundant.length, 'covered group')}`}
            </Button>
          </div>
        </Message>
      )}
      {groups.length === 0 && <p className="empty">Nothing is chosen.</p>}
      <ul className="group-list" aria-label="Chosen groups">
        {groups.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((group) => {
          const by = covered.get(group)
          return (
            <li key={group.id} className="group">
              <GroupAvatar name={group.name} url={group.avatarUrl} />
              <div className="group-text">
                <div className="group-name">
                  <GroupName name={group.name} ancestors={ancestorsOf(group)} />
                </div>
                <div className="group-path">
                  {group.fullPath}
                  {by && ` · covered by ${by.fullPath}`}
                </div>
              </div>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`Leave out ${group.fullName}`}
                onClick={() => {
                  choice.leaveOut([group])
                }}
              >
                Leave out
              </Button>
            </li>
          )
        })}
      </ul>
      <Pager items="chosenGroups" page={page} pageSize={rowsPerPage} total={groups.length} hasNextPage={page < pages} onPage={setWantedPage} />
    </>
  )
}
