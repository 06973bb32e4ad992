import {
  AccessScreen,
  AdministratorKit,
  ChangeVersion,
  CheckScreen,
  DataArrivalScreen,
  RepairScreen,
  SettingsCheck,
  RestoreValues,
  ServiceManagementScreen,
} from '../../loading/parts-loaded-later.ts'
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

const kit = (address: string, onBack: () => void) => <AdministratorKit address={address} onBack={onBack} placeholder={<Skeleton />} />

function TaskScreen({ task }: InstanceTaskProps) {
  switch (task.name) {
    case 'change-version':
      return <ChangeVersion key="change" firstStep="version" kit={kit} placeholder={<Skeleton />} />
    case 'set-up':
      return <ChangeVersion key="set-up" firstStep="prerequisites" kit={kit} placeholder={<Skeleton />} />
    case 'check':
      return <CheckScreen Settings={SettingsCheck} placeholder={<Skeleton />} />
    case 'data-arrival':
      return <DataArrivalScreen placeholder={<Skeleton />} />
    case 'access':
      return <AccessScreen placeholder={<Skeleton />} />
    case 'administrator-kit':
      return <AdministratorKit placeholder={<Skeleton />} />
    case 'service-management':
      return <ServiceManagementScreen group={task.group} placeholder={<Skeleton />} />
    case 'repair':
      return <RepairScreen saved={task.snapshot} RestoreValues={RestoreValues} placeholder={<Skeleton />} />
    default:
      return task satisfies never
  }
}
