import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { useEffect, useRef, useState } from 'react'
import type { Session } from '../../domain/session.ts'
import { BulkFooter } from '../parts/bulk/bulk-footer.tsx'
import { CloseQuestion } from '../parts/bulk/close-question.tsx'
import { CurrentProgress } from '../parts/bulk/current-progress.tsx'
import { useBulkRuns } from '../parts/bulk/use-bulk-runs.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useAllWords } from '../words/words.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SelectionList } from './selection-list.tsx'
import { NamedWork } from './named-work.tsx'
import { FindGroups } from './find-groups.tsx'
import { linkStatus, type Links } from './link-status.ts'
import { useSelection } from './use-selection.ts'
import * as dialogHeaderStyles from '../parts/dialog-header.module.css'

export type LinkGroupsDialogProps = {
  /** Who opened it; whoever signs in again meanwhile takes over. */
  readonly openedBy: Session
  readonly links: Links
  readonly onClose: () => void
}

/** Finds groups, chooses and links them. Stays open after a link and keeps search, page, selection and focus. */
export function LinkGroupsDialog({ openedBy, links, onClose }: LinkGroupsDialogProps) {
  const words = useAllWords()
  const session = useSession().session ?? openedBy
  const { linkGroups } = words
  const selection = useSelection((group) => linkStatus(group, links).name === 'open')
  const { current, isUnfinished, link, unlink, leave } = useBulkRuns()
  const [isShowingSelection, setIsShowingSelection] = useState(false)
  // How much was at stake when it was asked: another selection makes it another question.
  const [asking, setAsking] = useState<number | null>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const isFinding = current === null && !isShowingSelection
  useEffect(() => {
    if (isFinding) searchField.current?.focus()
  }, [isFinding])

  const close = (): void => {
    if (isUnfinished || (!current && selection.groups.length > 0)) setAsking(selection.groups.length)
    else onClose()
  }
  const stay = (): void => {
    setAsking(null)
  }
  return (
    <ModalDialog onClose={close} width="large" autoFocus={searchField} shouldScrollInViewport={false}>
      <DialogHeader title={linkGroups.title} onClose={close} />
      <ModalBody>
        {current && <CurrentProgress current={current} />}
        {!current && isShowingSelection && <SelectionList selection={selection} />}
        {/* Only hidden, so that search, page and rows are there again when it comes back. */}
        <div hidden={!isFinding}>
          <FindGroups
            session={session}
            links={links}
            selection={selection}
            searchField={searchField}
            onUnlink={(redundant) => {
              stay()
              unlink(redundant)
            }}
          />
        </div>
      </ModalBody>
      <ModalFooter>
        <div className={dialogHeaderStyles.dialogActions}>
          {current ? (
            <BulkFooter
              isUnfinished={isUnfinished}
              isAsking={asking !== null}
              onKeep={stay}
              onStopAndClose={() => {
                current.run.cancel()
                onClose()
              }}
              onClose={close}
              onBack={() => {
                setIsShowingSelection(false)
                stay()
                leave()
              }}
            />
          ) : asking !== null && asking === selection.groups.length ? (
            <CloseQuestion stay={linkGroups.keepChoosing} leave={linkGroups.closeAnyway} onStay={stay} onLeave={onClose}>
              {linkGroups.notLinkedYet(asking)}
            </CloseQuestion>
          ) : (
            <>
              <SelectionBar
                count={selection.groups.length}
                isShowingSelection={isShowingSelection}
                onShow={setIsShowingSelection}
                onClear={selection.clear}
              />
              <Button onClick={close}>{words.buttons.done}</Button>
              {selection.groups.length > 0 && (
                <Button
                  appearance="primary"
                  onClick={() => {
                    stay()
                    link(selection.groups)
                  }}
                >
                  {linkGroups.linkMany(selection.groups.length)}
                </Button>
              )}
              {/* Its words come late, and differ in length: below the buttons they move none from under the pointer. */}
              <NamedWork session={session} groups={selection.groups.filter((group) => !selection.covered.has(group))} />
            </>
          )}
        </div>
      </ModalFooter>
    </ModalDialog>
  )
}
