import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { isGitLabCom, isSameInstance, type Instance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { TaskContext, type Task } from './task.ts'
import { useWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'

type WayOut = 'check' | 'repair' | 'change-version'

export type InstanceWaysOutProps = { readonly instance: Instance; readonly offer: readonly WayOut[] }

/** What to do when something is wrong with a chosen instance. A host that is its own app is checked, and not repaired here. */
export function InstanceWaysOut({ instance, offer }: InstanceWaysOutProps) {
  const words = useWords()
  const { host } = useServices()
  const open = use(TaskContext)
  const isHost = isSameInstance(instance, host)
  if (isHost && isGitLabCom(host)) return null
  const labels: Readonly<Record<WayOut, string>> = {
    check: words.instances.checkConnection,
    repair: words.instances.stoppedSending,
    'change-version': words.first.changeVersion,
  }
  return (
    <div className={panelStyles.actions}>
      {offer
        .filter((name) => !isHost || name === 'check')
        .map((name) => (
          <Button
            key={name}
            onClick={() => {
              open(taskOf(name))
            }}
          >
            {labels[name]}
          </Button>
        ))}
    </div>
  )
}

const taskOf = (name: WayOut): Task => (name === 'repair' ? { name, snapshot: null } : { name })
