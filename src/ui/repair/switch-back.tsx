import Button from '@atlaskit/button/default/button'
import { use, useState } from 'react'
import { instanceAddress, instanceName } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useWords } from '../words/words.ts'
import { useAction } from './use-action.ts'

export type SwitchBackProps = { readonly snapshot: LinksSnapshot }

/** The way back of a repair that stopped while GitLab.com was chosen. */
export function SwitchBack({ snapshot }: SwitchBackProps) {
  const words = useWords()
  const { chooseInstance, host, frame } = useServices()
  const open = use(TaskContext)
  const restart = useRestart()
  const [needsReload, setNeedsReload] = useState(false)
  const { instance, groups } = snapshot
  const name = instanceName(instance)
  const back = useAction(async () => {
    const outcome = await chooseInstance({ from: host, to: instance })
    frame.showFlag({ title: words.setUp.changed, body: words.repair.usesAgain(name), type: 'success' })
    if (outcome.needsReload) {
      setNeedsReload(true)
      return
    }
    open({ name: 'repair', snapshot })
    restart()
  })
  if (needsReload) {
    return (
      <div role="status">
        <Message kind="information" title={words.repair.chosenAgain(name)}>
          <p>{words.repair.reloadFirst}</p>
          <div className="actions">
            <Button appearance="primary" onClick={frame.reload}>
              {words.buttons.reload}
            </Button>
          </div>
        </Message>
      </div>
    )
  }
  return (
    <Message kind="information" title={words.repair.isOnHost(instanceName(host))}>
      <p>{words.repair.listHas(groups.length, instanceAddress(instance))}</p>
      {back.error !== null && <FailureMessage error={back.error} onRetry={back.run} />}
      <div className="actions">
        <Button appearance="primary" isLoading={back.isRunning} onClick={back.run}>
          {words.repair.switchBack(name)}
        </Button>
      </div>
    </Message>
  )
}
