import Button from '@atlaskit/button/default/button'
import { instanceAddress, isSameInstance } from '../../domain/instance.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { ResumeRepairButton } from '../tasks/resume-repair-button.tsx'
import { useAllWords } from '../words/words.ts'
import { InstanceWaysOut } from '../tasks/instance-ways-out.tsx'
import { SwitchConsequences } from './switch-consequences.tsx'
import type { SwitchControl } from './use-switch.ts'
import { hasNoLinks, type PresentLinks } from './use-present-links.ts'
import { hostVersionName, VersionOptions, type Version } from '../parts/version-options.tsx'
import * as panelStyles from '../parts/panel.module.css'

export type VersionStepProps = {
  readonly version: Version
  readonly onVersion: (version: Version) => void
  readonly links: PresentLinks
  readonly control: SwitchControl
  readonly onNext: () => void
  readonly onCancel: () => void
}

/** The present control, the other one, and what a switch would do. */
export function VersionStep({ version, onVersion, links, control, onNext, onCancel }: VersionStepProps) {
  const words = useAllWords()
  const { host } = useServices()
  const { present, failed, isSaving } = control
  const isOnHost = isSameInstance(present, host)
  const isSwitch = version === 'self-managed' || !isOnHost
  return (
    <>
      <p>
        {words.setUp.atPresent(
          <strong>{isOnHost ? hostVersionName(words, host) : words.setUp.selfManagedAt(instanceAddress(present))}</strong>,
        )}
      </p>
      <VersionOptions legend={words.setUp.version} value={version} onChange={onVersion} />
      {isSwitch && links.name !== 'asking' && !hasNoLinks(links) && (
        <Message kind="warning" title={version === 'host' ? words.setUp.whatThisSwitchDoes : words.setUp.whatASwitchDoes}>
          <SwitchConsequences from={present} links={links} />
        </Message>
      )}
      {failed && (
        <FailureMessage
          error={failed.error}
          onRetry={() => {
            control.ask(failed.to, links)
          }}
        />
      )}
      <div className={panelStyles.actions}>
        <Button appearance="primary" isLoading={isSaving || (version === 'host' && links.name === 'asking')} onClick={onNext}>
          {version === 'host' ? words.setUp.save : words.buttons.next}
        </Button>
        <Button appearance="subtle" isDisabled={isSaving} onClick={onCancel}>
          {words.buttons.cancel}
        </Button>
      </div>
      {isOnHost ? (
        <div className={panelStyles.actions}>
          <ResumeRepairButton />
        </div>
      ) : (
        <InstanceWaysOut instance={present} offer={['check', 'repair']} />
      )}
    </>
  )
}
