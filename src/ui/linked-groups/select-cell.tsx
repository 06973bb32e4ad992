import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import type { Selection } from './use-selection.ts'
import * as checkableStyles from '../parts/checkable.module.css'
import * as linkedGroupsStyles from './linked-groups.module.css'

export type SelectCellProps = {
  readonly label: string
  /** One row, or all of the page. */
  readonly linkedGroups: readonly LinkedGroup[]
  readonly selection: Selection
}

/** Not Atlaskit’s checkbox, which would put a first visit above its budget. */
export function SelectCell({ label, linkedGroups, selection }: SelectCellProps) {
  const isSelected = linkedGroups.length > 0 && linkedGroups.every(selection.has)
  return (
    <span className={linkedGroupsStyles.selectCell}>
      <input
        type="checkbox"
        className={checkableStyles.checkable}
        aria-label={label}
        checked={isSelected}
        onChange={() => {
          if (isSelected) selection.leaveOut(linkedGroups)
          else selection.select(linkedGroups)
        }}
      />
    </span>
  )
}
