import Button from '@atlaskit/button/default/button'
import { use } from 'react'
import { useSession } from '../parts/session/session-provider.tsx'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'
import * as pageHeaderStyles from '../parts/page/page-header.module.css'

/** Tells what access to GitLab is for, and once somebody has given it, what became of it. */
export function AccessButton() {
  const { session: words } = useWords()
  const { session } = useSession()
  const open = use(TaskContext)
  const show = (): void => {
    open({ name: 'access' })
  }
  if (!session)
    return (
      <button type="button" className={pageHeaderStyles.linkButton} onClick={show}>
        {words.accessFor}
      </button>
    )
  return (
    <Button appearance="subtle" spacing="compact" onClick={show}>
      {words.details}
    </Button>
  )
}
