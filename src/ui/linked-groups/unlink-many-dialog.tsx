import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { useState } from 'react'
import type { LinkedTree } from '../../domain/linked-tree.ts'
import type { UnlinkedLinks } from '../../domain/ports.ts'
import { BulkFooter } from '../parts/bulk/bulk-footer.tsx'
import { CurrentProgress } from '../parts/bulk/current-progress.tsx'
import { useBulkRuns } from '../parts/bulk/use-bulk-runs.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { useAllWords, useWords } from '../words/words.ts'
import { pathsOf } from './unlink-effect.tsx'
import { useValuesBefore } from './use-values-before.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as dialogHeaderStyles from '../parts/dialog-header.module.css'

export type UnlinkManyDialogProps = {
  readonly linkedGroups: readonly LinkedGroup[]
  readonly tree: LinkedTree
  readonly onClose: () => void
  readonly onUnlinked: (links: UnlinkedLinks) => void
}

/** Says what stops and what stays, then unlinks one after the other with a result for each. */
export function UnlinkManyDialog({ linkedGroups, tree, onClose, onUnlinked }: UnlinkManyDialogProps) {
  const words = useWords()
  const { current, isUnfinished, unlink } = useBulkRuns()
  const [isAsking, setIsAsking] = useState(false)
  const valuesBefore = useValuesBefore(linkedGroups)
  const finish = (): void => {
    onClose()
    if (current?.kind !== 'unlink') return
    const { run } = current
    const values = valuesBefore()
    let isTold = false
    // What is under way can no longer be called back; whether it is done is known when it has ended.
    const tell = (): void => {
      const { counts, items } = run.current()
      if (isTold || counts.running > 0) return
      isTold = true
      const done = items.filter(({ state }) => state.name === 'done').map(({ item }) => item)
      if (done.length > 0) onUnlinked({ subscriptions: done, valuesBefore: values })
    }
    run.subscribe(tell)
    tell()
  }
  const close = (): void => {
    if (isUnfinished) setIsAsking(true)
    else finish()
  }
  return (
    <ModalDialog onClose={close} width="medium">
      <DialogHeader
        title={current ? words.linkedGroups.unlinkingMany : words.linkedGroups.unlinkMany(linkedGroups.length)}
        onClose={close}
      />
      <ModalBody>{current ? <CurrentProgress current={current} /> : <Effects linkedGroups={linkedGroups} tree={tree} />}</ModalBody>
      <ModalFooter>
        <div className={dialogHeaderStyles.dialogActions}>
          {current ? (
            <BulkFooter
              isUnfinished={isUnfinished}
              isAsking={isAsking}
              onKeep={() => {
                setIsAsking(false)
              }}
              onStopAndClose={() => {
                current.run.cancel()
                finish()
              }}
              onClose={close}
            />
          ) : (
            <>
              <Button appearance="subtle" onClick={onClose}>
                {words.buttons.cancel}
              </Button>
              <Button
                appearance="danger"
                onClick={() => {
                  unlink(linkedGroups.map(({ subscription }) => subscription))
                }}
              >
                {words.linkedGroups.unlinkCount(linkedGroups.length)}
              </Button>
            </>
          )}
        </div>
      </ModalFooter>
    </ModalDialog>
  )
}

const shownNames = 10

/** Those that stop, and those that a group above keeps going which is not among them. */
function Effects({ linkedGroups, tree }: Pick<UnlinkManyDialogProps, 'linkedGroups' | 'tree'>) {
  const words = useAllWords()
  const ids = new Set(linkedGroups.flatMap(({ match }) => (match.state === 'known' ? [match.group.id] : [])))
  const isKept = ({ coveredBy }: LinkedGroup): boolean => {
    let above = coveredBy
    while (above && ids.has(above.id)) above = tree.coveredBy(above.fullPath)
    return above !== null
  }
  const stopping = linkedGroups.filter((linked) => !isKept(linked))
  const kept = linkedGroups.filter(isKept)
  const below = stopping.flatMap(({ match }) => (match.state === 'known' ? tree.linkedBelow(match.group.fullPath) : []))
  const goingOn = [...new Set(below)].filter(({ id }) => !ids.has(id))
  return (
    <>
      {stopping.length > 0 && (
        <>
          <p>{words.linkedGroups.stopsMany}</p>
          <Names linkedGroups={stopping} />
          {goingOn.length > 0 && <p>{words.linkedGroups.goesOn(pathsOf(words, goingOn))}</p>}
        </>
      )}
      {kept.length > 0 && (
        <>
          <p>{words.linkedGroups.stillCovered}</p>
          <Names linkedGroups={kept} />
        </>
      )}
      <p>{words.linkedGroups.staysInJiraMany}</p>
      <p>{words.linkGroups.valuesAfterUnlink}</p>
    </>
  )
}

function Names({ linkedGroups }: { readonly linkedGroups: readonly LinkedGroup[] }) {
  const words = useWords()
  return (
    <ul>
      {linkedGroups.slice(0, shownNames).map(({ subscription }) => (
        <li key={subscription.id}>
          <bdi>{subscription.groupFullName}</bdi>
        </li>
      ))}
      {linkedGroups.length > shownNames && <li>{words.linkedGroups.andFurther(linkedGroups.length - shownNames)}</li>}
    </ul>
  )
}
