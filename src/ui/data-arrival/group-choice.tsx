import { useId } from 'react'
import { useRareWords } from '../words/words.ts'
import type { GroupToLookAt } from './use-arrival.ts'
import * as dataArrivalStyles from './data-arrival.module.css'

export type GroupChoiceProps = {
  readonly groups: readonly GroupToLookAt[]
  readonly chosen: GroupToLookAt
  readonly onChoose: (groupId: number) => void
}

/** The browser's own list: it finds by typing, also among a thousand. */
export function GroupChoice({ groups, chosen, onChoose }: GroupChoiceProps) {
  const { dataArrival } = useRareWords()
  const id = useId()
  return (
    <div className={dataArrivalStyles.groupChoice}>
      <label htmlFor={id}>{dataArrival.group}</label>
      <select
        id={id}
        value={chosen.group.id}
        onChange={({ currentTarget }) => {
          onChoose(Number(currentTarget.value))
        }}
      >
        {groups.map(({ group }) => (
          <option key={group.id} value={group.id}>
            {group.fullPath}
          </option>
        ))}
      </select>
    </div>
  )
}
