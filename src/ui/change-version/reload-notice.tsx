import Button from '@atlaskit/button/default/button'
import { instanceName, type Instance } from '../../domain/instance.ts'
import { Message } from '../parts/message.tsx'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'
import * as panelStyles from '../parts/panel.module.css'

/** Seen for a moment, or longer where Jira does not reload by itself. */
export function ReloadNotice({ instance }: { readonly instance: Instance }) {
  const words = useAllWords()
  const { frame } = useServices()
  return (
    <div role="status">
      <Message kind="information" title={words.setUp.savedReloading}>
        <p>{words.setUp.whyReload(instanceName(instance))}</p>
        <div className={panelStyles.actions}>
          <Button onClick={frame.reload}>{words.buttons.reload}</Button>
        </div>
      </Message>
    </div>
  )
}
