import Button from '@atlaskit/button/default/button'
import { useEffect, useRef } from 'react'
import { GroupAvatar } from '../parts/group-avatar.tsx'
import { GroupName } from '../parts/group-name.tsx'
import { Message } from '../parts/message.tsx'
import { Pager } from '../parts/pager.tsx'
import { usePages } from '../parts/use-pages.ts'
import { useAllWords } from '../words/words.ts'
import { ancestorsOf } from './link-status.ts'
import type { Selection } from './use-selection.ts'
import * as linkDialogStyles from './link-dialog.module.css'
import * as groupListStyles from '../parts/group-list.module.css'
import * as panelStyles from '../parts/panel.module.css'

const rowsPerPage = 10

/** Everything that is chosen, from all searches. */
export function SelectionList({ selection }: { readonly selection: Selection }) {
  const words = useAllWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])
  const { groups, covered } = selection
  const { linkGroups } = words
  const { shown, pager } = usePages(groups, rowsPerPage)
  const redundant = groups.filter((group) => covered.has(group))
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className={linkDialogStyles.dialogSelectionTitle}>
        {linkGroups.chosenGroups(groups.length)}
      </h2>
      {redundant.length > 0 && (
        <Message kind="information" title={linkGroups.covered(redundant.length)}>
          <p>{linkGroups.coveredHow}</p>
          <div className={panelStyles.actions}>
            <Button
              onClick={() => {
                selection.leaveOut(redundant)
              }}
            >
              {linkGroups.leaveOutCovered(redundant.length)}
            </Button>
          </div>
        </Message>
      )}
      {groups.length === 0 && <p className={groupListStyles.empty}>{linkGroups.nothingChosen}</p>}
      <ul className={groupListStyles.groupList} aria-label={linkGroups.choice}>
        {shown.map((group) => {
          const by = covered.get(group)
          return (
            <li key={group.id} className={groupListStyles.group}>
              <GroupAvatar name={group.name} url={group.avatarUrl} />
              <div className={groupListStyles.groupText}>
                <div className={groupListStyles.groupName}>
                  <GroupName name={group.name} ancestors={ancestorsOf(group)} />
                </div>
                <div className={groupListStyles.groupPath}>
                  {group.fullPath}
                  {by && ` · ${linkGroups.coveredByPath(by.fullPath)}`}
                </div>
              </div>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={linkGroups.leaveOutGroup(group.fullName)}
                onClick={() => {
                  selection.leaveOut([group])
                }}
              >
                {linkGroups.leaveOut}
              </Button>
            </li>
          )
        })}
      </ul>
      <Pager items="chosenGroups" {...pager} />
    </>
  )
}
