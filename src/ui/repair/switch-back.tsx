import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { instanceAddress, instanceName } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { useServices } from '../services.tsx'
import { TaskContext } from '../tasks/task.ts'
import { useRestart } from '../start.ts'
import { useAllWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'

export type SwitchBackProps = { readonly snapshot: LinksSnapshot }

/** The way back of a repair that stopped while GitLab.com was chosen. */
export function SwitchBack({ snapshot }: SwitchBackProps) {
  const words = useAllWords()
  const { chooseInstance, host, frame } = useServices()
  const open = use(TaskContext)
  const restart = useRestart()
  const { instance, groups } = snapshot
  const name = instanceName(instance)
  const back = useWrite({
    mutationFn: () => chooseInstance({ from: host, to: instance }),
    onSuccess: ({ needsReload }) => {
      frame.showFlag({ title: words.setUp.changed, body: words.repair.usesAgain(name), type: 'success' })
      if (needsReload) return
      open({ name: 'repair', snapshot })
      restart()
    },
  })
  const start = (): void => {
    back.start()
  }
  if (back.data?.needsReload) {
    return (
      <div role="status">
        <Message kind="information" title={words.repair.chosenAgain(name)}>
          <p>{words.repair.reloadFirst}</p>
          <div className={panelStyles.actions}>
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
      {back.error && <FailureMessage error={back.error} onRetry={start} />}
      <div className={panelStyles.actions}>
        <Button appearance="primary" isLoading={back.isPending} onClick={start}>
          {words.repair.switchBack(name)}
        </Button>
      </div>
    </Message>
  )
}
