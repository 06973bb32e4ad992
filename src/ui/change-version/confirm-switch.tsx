import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { SwitchConsequences } from './switch-consequences.tsx'
import type { SwitchControl } from './use-switch.ts'
import type { PresentLinks } from './use-present-links.ts'

export type ConfirmSwitchProps = {
  readonly from: Instance
  readonly to: Instance
  readonly links: PresentLinks
  readonly control: SwitchControl
}

export function ConfirmSwitch({ from, to, links, control }: ConfirmSwitchProps) {
  const words = useAllWords()
  const { host } = useServices()
  return (
    <ModalDialog onClose={control.decline} width="small">
      <DialogHeader title={words.setUp.confirm(instanceName(to))} onClose={control.decline} />
      <ModalBody>
        <SwitchConsequences from={from} links={links} />
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={control.decline}>
          {words.buttons.cancel}
        </Button>
        <Button appearance={isSameInstance(from, host) ? 'primary' : 'danger'} onClick={control.confirm}>
          {isSameInstance(from, host) ? words.setUp.switch : words.setUp.switchAndUnlink}
        </Button>
      </ModalFooter>
    </ModalDialog>
  )
}
