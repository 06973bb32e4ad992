import { use } from 'react'
import { isSameInstance } from '../../domain/instance.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { TaskContext } from './task.ts'
import { useWords } from '../words/words.ts'
import * as pageHeaderStyles from '../parts/page/page-header.module.css'

/** Nothing on a host that cannot forward, unless it has: then the way back must be there. */
export function ChangeVersionButton() {
  const words = useWords()
  const { gitlab, host } = useServices()
  const { instance } = useSession()
  const open = use(TaskContext)
  if (isSameInstance(instance, host) && !gitlab.canChooseInstance()) return null
  return (
    <button
      type="button"
      className={pageHeaderStyles.linkButton}
      onClick={() => {
        open({ name: 'change-version' })
      }}
    >
      {words.first.changeVersion}
    </button>
  )
}
