import { use, useState } from 'react'
import { isSameInstance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useWords } from '../words/words.ts'
import { AddressStep } from './address-step.tsx'
import { ConfirmSwitch } from './confirm-switch.tsx'
import { PrerequisitesStep } from './prerequisites-step.tsx'
import { ReloadNotice } from './reload-notice.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useChoice } from './use-choice.ts'
import { useDraft } from './use-draft.ts'
import { usePresentLinks } from './use-present-links.ts'
import type { Version } from '../parts/version-options.tsx'
import { VersionStep } from './version-step.tsx'
import * as taskStyles from '../tasks/task.module.css'

export type ChangeVersionProps = {
  readonly firstStep: 'version' | 'prerequisites'
}

type Step = 'version' | 'prerequisites' | 'address'

/**
 * From one instance to another, step by step. Back, Next and Cancel lose nothing that was entered; until Save nothing
 * is sent to the host, so that Cancel changes nothing.
 */
export function ChangeVersion({ firstStep }: ChangeVersionProps) {
  const words = useWords()
  const { host } = useServices()
  const { instance } = useSession()
  const close = use(TaskContext)
  const restart = useRestart()
  const [step, setStep] = useState<Step>(firstStep)
  const isSelfManaged = !isSameInstance(instance, host)
  const [version, setVersion] = useState<Version>(isSelfManaged || firstStep === 'prerequisites' ? 'self-managed' : 'host')
  const { draft, enter, forget } = useDraft()
  const choice = useChoice(forget)
  const links = usePresentLinks(choice.present)

  if (choice.reloadFor) return <ReloadNotice instance={choice.reloadFor} />
  const cancel = (): void => {
    // After a choice that stopped half-way the page behind is out of date.
    close(null)
    if (!isSameInstance(choice.present, instance)) restart()
  }
  return (
    <section className={taskStyles.task}>
      <TaskHeading step={version === 'host' && step === 'version' ? words.setUp.onlyStep : words.setUp.steps[step]}>
        {firstStep === 'prerequisites' ? words.setUp.setUpSelfManaged : words.first.changeVersion}
      </TaskHeading>
      {step === 'version' && (
        <VersionStep
          version={version}
          onVersion={setVersion}
          links={links}
          choice={choice}
          onNext={() => {
            if (version === 'self-managed') setStep('prerequisites')
            else if (isSameInstance(choice.present, host)) cancel()
            else choice.ask(host, links)
          }}
          onCancel={cancel}
        />
      )}
      {step === 'prerequisites' && (
        <PrerequisitesStep
          ticked={draft.ticked}
          onTicked={(ticked) => {
            enter({ ticked })
          }}
          onBack={() => {
            setStep('version')
          }}
          onNext={() => {
            setStep('address')
          }}
          onCancel={cancel}
        />
      )}
      {step === 'address' && (
        <AddressStep
          typed={draft.typed}
          onTyped={(typed) => {
            enter({ typed })
            choice.forgetError()
          }}
          choice={choice}
          links={links}
          onBack={() => {
            setStep('prerequisites')
          }}
          onCancel={cancel}
        />
      )}
      {choice.asked && <ConfirmSwitch from={choice.present} to={choice.asked} links={links} choice={choice} />}
    </section>
  )
}
