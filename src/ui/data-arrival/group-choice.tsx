import { Select } from '../parts/select.tsx'
import { useRareWords } from '../words/words.ts'
import type { GroupToLookAt } from './use-arrival.ts'
import * as dataArrivalStyles from './data-arrival.module.css'

export type GroupChoiceProps = {
  readonly groups: readonly GroupToLookAt[]
  readonly chosen: GroupToLookAt
  readonly onChoose: (groupId: number) => void
}

export function GroupChoice({ groups, chosen, onChoose }: GroupChoiceProps) {
  const { dataArrival } = useRareWords()
  return (
    <div className={dataArrivalStyles.groupChoice}>
      <Select
        label={dataArrival.group}
        value={String(chosen.group.id)}
        options={groups.map(({ group }) => ({ value: String(group.id), text: group.fullPath }))}
        onSelect={(id) => {
          onChoose(Number(id))
        }}
      />
    </div>
  )
}
