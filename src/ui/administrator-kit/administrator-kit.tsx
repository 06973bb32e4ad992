import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { instanceSetUp, type InstanceSetUp } from '../../domain/scripts-to-run/instance-set-up.ts'
import { instanceAddress, instanceName, isGitLabCom, isSameInstance } from '../../domain/instance.ts'
import { parseInstanceUrl } from '../../domain/instance-url.ts'
import { Choice } from '../parts/choice.tsx'
import { InstanceUrlField } from '../parts/instance-url-field.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { useServices } from '../services.tsx'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useRareWords } from '../words/words.ts'
import { ScriptToRun } from './script-to-run.tsx'
import { SettingsCheck } from './settings-check.tsx'
import { StepsToClick } from './steps-to-click.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type AdministratorKitProps = {
  /** What was typed as the address of the instance that is being set up; left out where the kit is about the present one. */
  readonly address?: string
  /** Leads back to where the kit was opened from, where that is no screen. */
  readonly onBack?: () => void
}

type Way = 'steps' | 'curl' | 'glab' | 'console'

/** One thing to hand over to whoever administers the instance: what to set up there for this host, in four ways. */
export function AdministratorKit({ address, onBack }: AdministratorKitProps) {
  const words = useRareWords()
  const { host, gitlab } = useServices()
  const { instance } = useSession()
  const { administratorKit: kit } = words
  const [isHostItself, setIsHostItself] = useState(address === undefined && isSameInstance(instance, host) && !isGitLabCom(host))
  const [typed, setTyped] = useState(address ?? (isSameInstance(instance, host) ? '' : instanceAddress(instance)))
  const [way, setWay] = useState<Way>('steps')
  const read = parseInstanceUrl(typed, host)
  const flaw = read.ok || read.flaw === 'empty' ? null : words.setUp.flaws[read.flaw](instanceName(host))
  const isProxy = gitlab.canChooseInstance()
  const target = isHostItself ? host : read.ok ? read.instance : null
  const setUp = instanceSetUp(target, { host, redirectUri: gitlab.redirectUri(), isProxy })
  return (
    <section className={taskStyles.task}>
      <TaskHeading>{kit.title}</TaskHeading>
      <p>{kit.purpose(setUp.hostName)}</p>
      <p>{kit.who}</p>
      {isProxy && !isGitLabCom(host) && (
        <Choice
          legend={kit.whichGitLab}
          value={isHostItself ? 'host' : 'another'}
          onChange={(value) => {
            setIsHostItself(value === 'host')
          }}
          options={[
            { value: 'host', title: kit.thisGitLab(setUp.hostName), hint: kit.thisGitLabHint },
            { value: 'another', title: kit.anotherGitLab, hint: kit.anotherGitLabHint },
          ]}
        />
      )}
      <Choice
        legend={kit.way}
        value={way}
        onChange={setWay}
        options={(['steps', 'curl', 'glab', 'console'] as const).map((value) => ({ value, ...kit.ways[value] }))}
      />
      {!isHostItself && (way === 'curl' || way === 'glab') && (
        <InstanceUrlField name="kit-address" typed={typed} onTyped={setTyped} flaw={flaw} hint={read.ok ? undefined : kit.mayBeEmpty} />
      )}
      <WayToDoIt way={way} setUp={setUp} />
      {target && isSameInstance(target, instance) && <SettingsCheck />}
      <div className={panelStyles.actions}>{onBack ? <Button onClick={onBack}>{words.buttons.back}</Button> : <CloseTaskButton />}</div>
    </section>
  )
}

function WayToDoIt({ way, setUp }: { readonly way: Way; readonly setUp: InstanceSetUp }) {
  return way === 'steps' ? <StepsToClick setUp={setUp} /> : <ScriptToRun key={way} way={way} setUp={setUp} />
}
