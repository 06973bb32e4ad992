import Button from '@atlaskit/button/default/button'
import { instanceName, type Instance } from '../../domain/instance.ts'
import { Message } from '../message.tsx'
import { useServices } from '../services.tsx'

/** Seen for a moment, or longer where Jira does not reload by itself. */
export function ReloadNotice({ instance }: { readonly instance: Instance }) {
  const { jira } = useServices()
  return (
    <div role="status">
      <Message kind="information" title="Saved. Loading this page again">
        <p>
          The security policy of this page was made before {instanceName(instance)} was chosen, and does not let the page
          ask it. The next one does.
        </p>
        <div className="actions">
          <Button onClick={jira.reload}>Reload the page</Button>
        </div>
      </Message>
    </div>
  )
}
