import Button from '@atlaskit/button/default/button'
import { instanceName, type Instance } from '../../domain/instance.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'
import { useAction } from './use-action.ts'

/** The remedy that takes nothing away: the host sends the instance Jira's present secret once more (contract 6). */
export function RenewInstallation({ instance }: { readonly instance: Instance }) {
  const words = useWords()
  const { renewInstallation, host } = useServices()
  const name = instanceName(instance)
  const renew = useAction(() => renewInstallation(instance))
  return (
    <section className="remedy">
      <h3>{words.repair.sendSecret}</h3>
      <p>{words.repair.sendSecretHow(instanceName(host), name)}</p>
      {renew.isDone && (
        <div role="status">
          <Message kind="success" title={words.repair.hasSecret(name)}>
            <p>{words.repair.hasSecretNow}</p>
          </Message>
        </div>
      )}
      {renew.error !== null && <FailureMessage error={renew.error} onRetry={renew.run} />}
      <div className="actions">
        <Button isLoading={renew.isRunning} onClick={renew.run}>
          {words.repair.sendAgain}
        </Button>
      </div>
    </section>
  )
}
