import Button from '@atlaskit/button/default/button'
import { use, useState } from 'react'
import { useSession } from '../session/session-provider.tsx'
import { TaskHeading } from '../set-up/task-heading.tsx'
import { TaskContext } from '../task.ts'
import { ConnectionCheck } from './connection-check.tsx'

/** The check of the instance that is chosen, at any time. */
export function CheckScreen() {
  const { instance } = useSession()
  const close = use(TaskContext)
  const [round, setRound] = useState(1)
  return (
    <section className="task">
      <TaskHeading>Connection check</TaskHeading>
      <ConnectionCheck key={round} instance={instance} />
      <div className="actions">
        <Button
          onClick={() => {
            setRound(round + 1)
          }}
        >
          Check again
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            close(null)
          }}
        >
          Close
        </Button>
      </div>
    </section>
  )
}
