import Button from '@atlaskit/button/default/button'
import { useWords } from '../words/words.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import type { Selection } from './use-selection.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'

export type SelectionBarProps = {
  readonly selection: Selection
  /** What the search leaves, over all pages. */
  readonly found: readonly LinkedGroup[]
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

export function SelectionBar({ selection, found, onUnlink }: SelectionBarProps) {
  const words = useWords()
  const { selected } = selection
  if (selected.length === 0) return null
  return (
    <div className={linkedGroupsStyles.selectionBar} role="group" aria-label={words.linkedGroups.chosenGroups}>
      <span role="status">{words.linkedGroups.chosen(selected.length)}</span>
      {!found.every(selection.has) && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            selection.select(found)
          }}
        >
          {words.linkedGroups.chooseAll(found.length)}
        </Button>
      )}
      <Button spacing="compact" appearance="subtle" onClick={selection.clear}>
        {words.linkedGroups.clear}
      </Button>
      <Button
        spacing="compact"
        onClick={() => {
          onUnlink(selected)
        }}
      >
        {words.linkedGroups.unlinkCount(selected.length)}
      </Button>
    </div>
  )
}
