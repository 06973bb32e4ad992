import { use } from 'react'
import type { Group } from '../../domain/group.ts'
import { useWords } from '../words/words.ts'
import { TaskContext } from './task.ts'
import * as pageHeaderStyles from '../parts/page/page-header.module.css'

/** What Jira Service Management needs of a linked group. */
export function ServiceManagementButton({ group }: { readonly group: Group }) {
  const { linkedGroups } = useWords()
  const open = use(TaskContext)
  return (
    <button
      type="button"
      className={pageHeaderStyles.linkButton}
      aria-label={linkedGroups.serviceManagementOf(group.fullName)}
      onClick={() => {
        open({ name: 'service-management', group })
      }}
    >
      {linkedGroups.serviceManagement}
    </button>
  )
}
