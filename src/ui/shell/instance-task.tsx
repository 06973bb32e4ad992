import '../tasks/task.css'
import { CheckScreen } from '../check-connection/check-screen.tsx'
import { loadable } from '../parts/loadable.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Task } from '../tasks/task.ts'
import type { Restart } from './use-start.ts'
import { ChangeVersion } from '../change-version/change-version.tsx'

export type InstanceTaskProps = { readonly task: Task; readonly onRestart: Restart }

const LazyRepairScreen = loadable(() => import('../repair/repair-screen.tsx'), 'RepairScreen')

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
      return <ChangeVersion key="change" firstStep="version" onRestart={onRestart} />
    case 'set-up':
      return <ChangeVersion key="set-up" firstStep="prerequisites" onRestart={onRestart} />
    case 'check':
      return <CheckScreen />
    case 'repair':
      return <LazyRepairScreen saved={task.snapshot} onRestart={onRestart} placeholder={<Skeleton />} />
    default:
      return task satisfies never
  }
}
