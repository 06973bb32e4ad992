import Button from '@atlaskit/button/default/button'
import { useState, type ComponentType } from 'react'
import { useSession } from '../parts/session/session-provider.tsx'
import { AdministratorKitButton } from '../tasks/administrator-kit-button.tsx'
import { CloseTaskButton } from '../tasks/close-task-button.tsx'
import { TaskHeading } from '../tasks/task-heading.tsx'
import { useAllWords } from '../words/words.ts'
import { OpenKitContext } from '../parts/failure/open-kit.ts'
import { ConnectionCheck } from '../parts/connection-check/connection-check.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as taskStyles from '../tasks/task.module.css'

export type CheckScreenProps = {
  /** What an administrator's access tells of the settings, which is loaded later. */
  readonly Settings: ComponentType
}

/** The check of the instance that is chosen, at any time. */
export function CheckScreen({ Settings }: CheckScreenProps) {
  const words = useAllWords()
  const { instance } = useSession()
  const [round, setRound] = useState(1)
  return (
    <section className={taskStyles.task}>
      <TaskHeading>{words.connectionCheck.title}</TaskHeading>
      {/* The kit has its button below, whatever the check finds. */}
      <OpenKitContext value={null}>
        <ConnectionCheck key={round} instance={instance} />
      </OpenKitContext>
      <Settings />
      <div className={panelStyles.actions}>
        <Button
          onClick={() => {
            setRound(round + 1)
          }}
        >
          {words.setUp.checkAgain}
        </Button>
        <AdministratorKitButton />
        <CloseTaskButton />
      </div>
    </section>
  )
}
