import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useSession } from '../parts/session/session-provider.tsx'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'

/** Tells what access to GitLab is for, and once somebody has given it, what became of it. */
export function AccessButton() {
  const { session: words } = useWords()
  const { session } = useSession()
  const open = use(TaskContext)
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      onClick={() => {
        open({ name: 'access' })
      }}
    >
      {session ? words.details : words.accessFor}
    </Button>
  )
}
