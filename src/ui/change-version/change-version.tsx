import { use, useState, type ReactNode } from 'react'
import { isSameInstance } from '../../domain/instance.ts'
import { OpenKitContext } from '../parts/failure/open-kit.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useAllWords } from '../words/words.ts'
import { AddressStep } from './address-step.tsx'
import { ConfirmSwitch } from './confirm-switch.tsx'
import { PrerequisitesStep } from './prerequisites-step.tsx'
import { ReloadNotice } from './reload-notice.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useSwitch } from './use-switch.ts'
import { useDraft } from './use-draft.ts'
import { usePresentLinks } from './use-present-links.ts'
import type { Version } from '../parts/version-options.tsx'
import { VersionStep } from './version-step.tsx'
import * as taskStyles from '../tasks/task.module.css'

export type ChangeVersionProps = {
  readonly firstStep: 'version' | 'prerequisites'
  /** The administrator's kit about an address, which is loaded when it is opened. */
  readonly kit: (address: string, onBack: () => void) => ReactNode
}

type Step = 'version' | 'prerequisites' | 'address'

/**
 * From one instance to another, step by step. Back, Next and Cancel lose nothing that was entered; until Save nothing
 * is sent to the host, so that Cancel changes nothing.
 */
export function ChangeVersion({ firstStep, kit }: ChangeVersionProps) {
  const words = useAllWords()
  const { host } = useServices()
  const { instance } = useSession()
  const close = use(TaskContext)
  const restart = useRestart()
  const [step, setStep] = useState<Step>(firstStep)
  const isSelfManaged = !isSameInstance(instance, host)
  const [version, setVersion] = useState<Version>(isSelfManaged || firstStep === 'prerequisites' ? 'self-managed' : 'host')
  const [isKitOpen, setIsKitOpen] = useState(false)
  const { draft, enter, forget } = useDraft()
  const control = useSwitch(forget)
  const links = usePresentLinks(control.present)

  if (control.reloadFor) return <ReloadNotice instance={control.reloadFor} />
  if (isKitOpen) {
    return kit(draft.typed, () => {
      setIsKitOpen(false)
    })
  }
  const openKit = (): void => {
    setIsKitOpen(true)
  }
  const cancel = (): void => {
    // After a control that stopped half-way the page behind is out of date.
    close(null)
    if (!isSameInstance(control.present, instance)) restart()
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
          control={control}
          onNext={() => {
            if (version === 'self-managed') setStep('prerequisites')
            else if (isSameInstance(control.present, host)) cancel()
            else control.ask(host, links)
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
          onKit={openKit}
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
        <OpenKitContext value={openKit}>
          <AddressStep
            typed={draft.typed}
            onTyped={(typed) => {
              enter({ typed })
              control.forgetError()
            }}
            control={control}
            links={links}
            onBack={() => {
              setStep('prerequisites')
            }}
            onCancel={cancel}
          />
        </OpenKitContext>
      )}
      {control.asked && <ConfirmSwitch from={control.present} to={control.asked} links={links} control={control} />}
    </section>
  )
}
