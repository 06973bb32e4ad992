import '../tasks/task.css'
import { ChangeVersion, CheckScreen, RepairScreen } from '../loading/parts-loaded-later.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Task } from '../tasks/task.ts'
import type { Restart } from './use-start.ts'

export type InstanceTaskProps = { readonly task: Task; readonly onRestart: Restart }

/** What a person does about the instance, on a page of its own. */
export function InstanceTask({ task, onRestart }: InstanceTaskProps) {
  return (
    <main className="page">
      <PageHeader />
      <TaskScreen task={task} onRestart={onRestart} />
    </main>
  )
}

function TaskScreen({ task, onRestart }: InstanceTaskProps) {
  switch (task.name) {
    case 'change-version':
      return <ChangeVersion key="change" firstStep="version" onRestart={onRestart} placeholder={<Skeleton />} />
    case 'set-up':
      return <ChangeVersion key="set-up" firstStep="prerequisites" onRestart={onRestart} placeholder={<Skeleton />} />
    case 'check':
      return <CheckScreen placeholder={<Skeleton />} />
    case 'repair':
      return <RepairScreen saved={task.snapshot} onRestart={onRestart} placeholder={<Skeleton />} />
    default:
      return task satisfies never
  }
}
