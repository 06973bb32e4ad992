import Button from '@atlaskit/button/default/button'
import { instanceName, type Instance } from '../../domain/instance.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { Message } from '../message.tsx'
import { useServices } from '../services.tsx'
import { useAction } from './use-action.ts'

/** The remedy that takes nothing away: the host sends the instance Jira's present secret once more (contract 6). */
export function RenewInstallation({ instance }: { readonly instance: Instance }) {
  const { selfManaged, host } = useServices()
  const name = instanceName(instance)
  const renew = useAction(async () => (await selfManaged()).renewInstallation(instance))
  return (
    <section className="remedy">
      <h3>1. Send the secret again</h3>
      <p>
        {instanceName(host)} sends {name} the installation with Jira’s present secret once more. All links stay.
      </p>
      {renew.isDone && (
        <div role="status">
          <Message kind="success" title={`${name} has the present secret`}>
            <p>It accepts what Jira signs. Commits and merge requests from now on should reach Jira; if they do not, go on with the second remedy.</p>
          </Message>
        </div>
      )}
      {renew.error !== null && <FailureMessage error={renew.error} onRetry={renew.run} />}
      <div className="actions">
        <Button isLoading={renew.isRunning} onClick={renew.run}>
          Send again
        </Button>
      </div>
    </section>
  )
}
