import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { useQueryClient } from '@tanstack/react-query'
import type { LinkedTree } from '../../domain/linked-tree.ts'
import type { UnlinkedLinks } from '../../domain/ports.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { noteUnlinked } from '../parts/linked-groups/note-changes.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useAllWords } from '../words/words.ts'
import { UnlinkEffect } from './unlink-effect.tsx'
import { useValuesBefore } from './use-values-before.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'

export type UnlinkDialogProps = {
  readonly linkedGroup: LinkedGroup
  readonly tree: LinkedTree
  readonly onClose: () => void
  readonly onUnlinked: (links: UnlinkedLinks) => void
}

/** Says what stops and what stays, then unlinks. Needs no sign-in: Jira's word is enough (contract 1.4). */
export function UnlinkDialog({ linkedGroup, tree, onClose, onUnlinked }: UnlinkDialogProps) {
  const words = useAllWords()
  const { linkedGroups, frame, unlinkGroup } = useServices()
  const { instance } = useSession()
  const queryClient = useQueryClient()
  const { subscription } = linkedGroup
  const valuesBefore = useValuesBefore([linkedGroup])
  const name = subscription.groupFullName
  const unlink = useWrite({
    mutationFn: () => unlinkGroup(instance, subscription),
    onSuccess: () => {
      noteUnlinked(queryClient, linkedGroups, instance, new Set([subscription.id]))
      frame.showFlag({ title: words.linkedGroups.groupUnlinked, body: words.linkedGroups.sendsNoMore(name), type: 'success' })
      onUnlinked({ subscriptions: [subscription], valuesBefore: valuesBefore() })
    },
    // After a failure too: it may have arrived all the same, and GitLab's list is the truth.
    onSettled: () => void queryClient.invalidateQueries(linkedGroupsQuery(linkedGroups, instance)),
  })
  const start = (): void => {
    unlink.start()
  }
  return (
    <ModalDialog onClose={onClose} width="small">
      <DialogHeader title={words.linkedGroups.unlinkOne(name)} onClose={onClose} />
      <ModalBody>
        <UnlinkEffect linkedGroup={linkedGroup} tree={tree} />
        <p>{words.linkedGroups.staysInJira}</p>
        <p>{words.linkGroups.valuesAfterUnlink}</p>
        {unlink.error && <FailureMessage error={unlink.error} onRetry={start} />}
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {words.buttons.cancel}
        </Button>
        <Button appearance="danger" isLoading={unlink.isPending} onClick={start}>
          {words.linkedGroups.unlink}
        </Button>
      </ModalFooter>
    </ModalDialog>
  )
}
