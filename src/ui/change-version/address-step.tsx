import * as pageStyles from '../parts/page/page.module.css'
import Button from '@atlaskit/button/default/button'
import Form from '@atlaskit/form/form'
import { useState, type MouseEvent } from 'react'
import { failureOf } from '../../domain/failure.ts'
import { instanceAddress, instanceName, isSameInstance, type Instance } from '../../domain/instance.ts'
import { parseInstanceUrl } from '../../domain/instance-url.ts'
import { mayBeTwoFlags } from '../../domain/scripts-to-run/two-flags.ts'
import { ConnectionCheck } from '../parts/connection-check/connection-check.tsx'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { InstanceUrlField } from '../parts/instance-url-field.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import { SwitchConsequences } from './switch-consequences.tsx'
import type { SwitchControl } from './use-switch.ts'
import { TwoFlags } from './two-flags.tsx'
import { hasNoLinks, type PresentLinks } from './use-present-links.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type AddressStepProps = {
  readonly typed: string
  readonly onTyped: (text: string) => void
  readonly control: SwitchControl
  readonly links: PresentLinks
  readonly onBack: () => void
  readonly onCancel: () => void
}

/** The address, what is wrong with it, what it will be saved as, whether it works, and Save. */
export function AddressStep({ typed, onTyped, control, links, onBack, onCancel }: AddressStepProps) {
  const words = useAllWords()
  const { host } = useServices()
  const { failed, isSaving, present } = control
  // What is still being typed is not wrong yet.
  const [isJudged, setIsJudged] = useState(typed !== '')
  const [checked, setChecked] = useState<{ readonly instance: Instance; readonly round: number } | null>(null)
  const [isFailing, setIsFailing] = useState(false)
  const address = parseInstanceUrl(typed, host)
  const isChecked = checked !== null && address.ok && isSameInstance(checked.instance, address.instance)
  // After a check that fails, Save is possible, but not what to do next.
  const isSound = isChecked && !isFailing
  const refusal = failed && failureOf(failed.error)?.kind === 'instance-address-refused' ? failed : null
  const isChosen = address.ok && isSameInstance(address.instance, present)
  const flaw = address.ok ? (isChosen ? 'chosen' : null) : address.flaw
  const sentence = isJudged && flaw !== null ? words.setUp.flaws[flaw](instanceName(host)) : null

  const check = (): void => {
    setIsJudged(true)
    if (address.ok) setChecked({ instance: address.instance, round: (checked?.round ?? 0) + 1 })
  }
  const save = (): void => {
    setIsJudged(true)
    if (address.ok && !isChosen) control.ask(address.instance, links)
  }
  return (
    <div className={taskStyles.addressForm}>
      <Form noValidate onSubmit={save}>
        <InstanceUrlField
          name="instance-url"
          typed={typed}
          onTyped={(text) => {
            // A check of the address before asks no more.
            setChecked(null)
            onTyped(text)
          }}
          onBlur={() => {
            setIsJudged(typed.trim() !== '')
          }}
          flaw={sentence}
          isInvalid={refusal !== null}
          hint={
            address.ok &&
            (address.instance.baseUrl.includes('//xn--') ? words.setUp.savedAsInternetName : words.setUp.savedAs)(
              <strong className={pageStyles.address}>{instanceAddress(address.instance)}</strong>,
            )
          }
        />
        {address.ok && address.withoutPath && (
          <PathQuestion instance={address.instance} withoutPath={address.withoutPath} onAddress={onTyped} />
        )}
        {!hasNoLinks(links) && links.name !== 'asking' && (
          <Message kind="warning" title={words.setUp.whatThisSwitchDoes}>
            <SwitchConsequences from={present} links={links} />
          </Message>
        )}
        {failed && <FailureMessage error={failed.error} onRetry={save} />}
        {failed && mayBeTwoFlags(failureOf(failed.error)) && <TwoFlags />}
        <div className={panelStyles.actions}>
          <Button type="submit" appearance={isSound ? 'primary' : 'default'} isLoading={isSaving}>
            {words.setUp.save}
          </Button>
          <Button appearance={isSound ? 'default' : 'primary'} isDisabled={isSaving} onClick={check}>
            {isChecked ? words.setUp.checkAgain : words.instances.checkConnection}
          </Button>
          <Button isDisabled={isSaving} onMouseDown={keepFocus} onClick={onBack}>
            {words.buttons.back}
          </Button>
          <Button appearance="subtle" isDisabled={isSaving} onMouseDown={keepFocus} onClick={onCancel}>
            {words.buttons.cancel}
          </Button>
        </div>
      </Form>
      {isChecked && <ConnectionCheck key={checked.round} instance={checked.instance} onFailing={setIsFailing} />}
    </div>
  )
}

/** Leaving the field brings a sentence, which would move the button away from below the pointer before the click is whole. */
const keepFocus = (event: MouseEvent): void => {
  event.preventDefault()
}

type PathQuestionProps = {
  readonly instance: Instance
  readonly withoutPath: Instance
  readonly onAddress: (address: string) => void
}

/** A pasted page of a group looks like a relative URL root, and only a person can tell. */
function PathQuestion({ instance, withoutPath, onAddress }: PathQuestionProps) {
  const words = useAllWords()
  const { pathname } = new URL(instance.baseUrl)
  return (
    <div className={`${versionOptionsStyles.hint} ${taskStyles.pathQuestion}`}>
      <span>{words.setUp.keepPath(<strong>{pathname.replace(/\/$/, '')}</strong>)}</span>
      <Button
        spacing="compact"
        onClick={() => {
          onAddress(instanceAddress(withoutPath))
        }}
      >
        {words.setUp.useAddress(instanceAddress(withoutPath))}
      </Button>
    </div>
  )
}
