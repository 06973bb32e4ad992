import Button from '@atlaskit/button/default/button'
import { instanceName, type Instance } from '../../domain/instance.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { Message } from '../parts/message.tsx'
import { useWrite } from '../parts/use-write.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'
import * as repairStyles from './repair.module.css'

/** The remedy that takes nothing away: the host sends the instance Jira's present secret once more (contract 6). */
export function RenewInstallation({ instance }: { readonly instance: Instance }) {
  const words = useAllWords()
  const { renewInstallation, host } = useServices()
  const name = instanceName(instance)
  const renew = useWrite({ mutationFn: () => renewInstallation(instance) })
  const start = (): void => {
    renew.start()
  }
  return (
    <section className={repairStyles.remedy}>
      <h3>{words.repair.sendSecret}</h3>
      <p>{words.repair.sendSecretHow(instanceName(host), name)}</p>
      {renew.isSuccess && (
        <div role="status">
          <Message kind="success" title={words.repair.hasSecret(name)}>
            <p>{words.repair.hasSecretNow}</p>
          </Message>
        </div>
      )}
      {renew.error && <FailureMessage error={renew.error} onRetry={start} />}
      <div className={panelStyles.actions}>
        <Button isLoading={renew.isPending} onClick={start}>
          {words.repair.sendAgain}
        </Button>
      </div>
    </section>
  )
}
