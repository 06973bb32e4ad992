import Button from '@atlaskit/button/default/button'
import { use, useState } from 'react'
import { instanceAddress, instanceName } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { useServices } from '../services.tsx'
import { TaskContext } from '../task.ts'
import type { Restart } from '../use-start.ts'
import { useAction } from './use-action.ts'

export type SwitchBackProps = { readonly snapshot: LinksSnapshot; readonly onRestart: Restart }

/** The way back of a repair that stopped while GitLab.com was chosen. */
export function SwitchBack({ snapshot, onRestart }: SwitchBackProps) {
  const { selfManaged, host, jira } = useServices()
  const open = use(TaskContext)
  const [needsReload, setNeedsReload] = useState(false)
  const { instance, groups } = snapshot
  const name = instanceName(instance)
  const back = useAction(async () => {
    const outcome = await (await selfManaged()).chooseInstance({ from: host, to: instance })
    jira.showFlag({ title: 'GitLab version changed', body: `This Jira site uses ${name} again.`, type: 'success' })
    if (outcome.needsReload) {
      setNeedsReload(true)
      return
    }
    open({ name: 'repair', snapshot })
    onRestart()
  })
  if (needsReload) {
    return (
      <div role="status">
        <Message kind="information" title={`${name} is chosen again`}>
          <p>
            Before the groups can be linked, this page has to be loaded again, since its security policy was made before.
            Then select Change GitLab version and GitLab stopped sending data, and choose the saved list once more.
          </p>
          <div className="actions">
            <Button appearance="primary" onClick={jira.reload}>
              Reload the page
            </Button>
          </div>
        </Message>
      </div>
    )
  }
  return (
    <Message kind="information" title={`This Jira site is on ${instanceName(host)} now`}>
      <p>
        The list has {groups.length.toLocaleString('en')} {groups.length === 1 ? 'group' : 'groups'} of {instanceAddress(instance)}. Switch back to
        it, then link them again.
      </p>
      {back.error !== null && <FailureMessage error={back.error} onRetry={back.run} />}
      <div className="actions">
        <Button appearance="primary" isLoading={back.isRunning} onClick={back.run}>
          Switch back to {name}
        </Button>
      </div>
    </Message>
  )
}
