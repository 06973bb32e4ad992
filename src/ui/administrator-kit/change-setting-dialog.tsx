import Button from '@atlaskit/button/default/button'
import ModalBody from '@atlaskit/modal-dialog/modal-body'
import ModalDialog from '@atlaskit/modal-dialog/modal-dialog'
import ModalFooter from '@atlaskit/modal-dialog/modal-footer'
import { settingNames, type SettingKey } from '../../domain/scripts-to-run/instance-set-up.ts'
import type { SettingValue } from '../../domain/instance-settings.ts'
import { instanceName } from '../../domain/instance.ts'
import type { Session } from '../../domain/session.ts'
import { DialogHeader } from '../parts/dialog-header.tsx'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { useServices } from '../services.tsx'
import { useRareWords } from '../words/words.ts'
import { ShownValue } from './shown-value.tsx'
import * as kitStyles from './administrator-kit.module.css'

export type Change = { readonly key: SettingKey; readonly from: SettingValue; readonly to: SettingValue }

export type ChangeSettingDialogProps = {
  readonly session: Session
  readonly change: Change
  readonly onClose: () => void
  /** `isKept`: GitLab has the value afterwards. */
  readonly onSaved: (isKept: boolean) => void
}

/** Nothing of an instance is changed without a person who has read what to what. */
export function ChangeSettingDialog({ session, change: { key, from, to }, onClose, onSaved }: ChangeSettingDialogProps) {
  const { administratorKit, buttons } = useRareWords()
  const words = administratorKit.settings
  const { saveSetting } = useServices()
  const name = settingNames[key]
  const save = useWrite({
    mutationFn: () => saveSetting(session, key, to),
    onSuccess: (settings) => {
      onSaved(settings[key] === to)
    },
  })
  const start = (): void => {
    save.start()
  }
  return (
    <ModalDialog onClose={onClose} width="small">
      <DialogHeader title={words.confirm(name)} onClose={onClose} />
      <ModalBody>
        <p>{words.consequence(instanceName(session.instance))}</p>
        <dl className={kitStyles.values}>
          <dt>{words.is}</dt>
          <dd>
            <ShownValue value={from} />
          </dd>
          <dt>{words.willBe}</dt>
          <dd>
            <ShownValue value={to} />
          </dd>
        </dl>
        {save.error && <FailureMessage error={save.error} onRetry={start} />}
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose}>
          {buttons.cancel}
        </Button>
        <Button appearance="primary" isLoading={save.isPending} onClick={start}>
          {words.save}
        </Button>
      </ModalFooter>
    </ModalDialog>
  )
}
