import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'
import { SwitchConsequences } from './switch-consequences.tsx'
import type { ChoiceControl } from './use-choice.ts'
import type { PresentLinks } from './use-present-links.ts'

export type ConfirmSwitchProps = {
  readonly from: Instance
  readonly to: Instance
  readonly links: PresentLinks
  readonly choice: ChoiceControl
}

export function ConfirmSwitch({ from, to, links, choice }: ConfirmSwitchProps) {
  const words = useWords()
  const { host } = useServices()
  return (
    <ModalDialog onClose={choice.decline} width="small">
      <DialogHeader title={words.setUp.confirm(instanceName(to))} onClose={choice.decline} />
      <ModalBody>
        <SwitchConsequences from={from} links={links} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={choice.decline}>
          {words.buttons.cancel}
        </Button>
        <Button appearance={isSameInstance(from, host) ? 'primary' : 'danger'} onClick={choice.confirm}>
          {isSameInstance(from, host) ? words.setUp.switch : words.setUp.switchAndUnlink}
        </Button>
      </ModalFooter>
    </ModalDialog>
  )
}
