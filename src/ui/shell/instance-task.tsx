import { AccessScreen, ChangeVersion, CheckScreen, DataArrivalScreen, RepairScreen } from '../../loading/parts-loaded-later.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Task } from '../tasks/task.ts'
import * as messageStyles from '../parts/message.module.css'

export type InstanceTaskProps = { readonly task: Task }

/** What a person does about the instance, on a page of its own. */
export function InstanceTask({ task }: InstanceTaskProps) {
  return (
    <main className={messageStyles.page}>
      <PageHeader />
      <TaskScreen task={task} />
    </main>
  )
}

function TaskScreen({ task }: InstanceTaskProps) {
  switch (task.name) {
    case 'change-version':
      return <ChangeVersion key="change" firstStep="version" placeholder={<Skeleton />} />
    case 'set-up':
      return <ChangeVersion key="set-up" firstStep="prerequisites" placeholder={<Skeleton />} />
    case 'check':
      return <CheckScreen placeholder={<Skeleton />} />
    case 'data-arrival':
      return <DataArrivalScreen placeholder={<Skeleton />} />
    case 'access':
      return <AccessScreen placeholder={<Skeleton />} />
    case 'repair':
      return <RepairScreen saved={task.snapshot} placeholder={<Skeleton />} />
    default:
      return task satisfies never
  }
}
