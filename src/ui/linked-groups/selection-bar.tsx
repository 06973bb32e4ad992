import Button from '@atlaskit/button/default/button'
import { plural } from '../plural.ts'
import type { LinkedGroup } from './use-linked-groups.ts'

export type SelectionBarProps = {
  readonly selected: readonly LinkedGroup[]
  /** What the search leaves, over all pages. */
  readonly found: readonly LinkedGroup[]
  readonly onSelect: (linkedGroups: readonly LinkedGroup[]) => void
  readonly onClear: () => void
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

export function SelectionBar({ selected, found, onSelect, onClear, onUnlink }: SelectionBarProps) {
  if (selected.length === 0) return null
  return (
    <div className="selection-bar" role="group" aria-label="Chosen linked groups">
      <span role="status">{plural(selected.length, 'group')} chosen</span>
      {selected.length < found.length && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onSelect(found)
          }}
        >
          {`Choose all ${found.length.toLocaleString('en')}`}
        </Button>
      )}
      <Button spacing="compact" appearance="subtle" onClick={onClear}>
        Clear
      </Button>
      <Button
        spacing="compact"
        onClick={() => {
          onUnlink(selected)
        }}
      >
        {`Unlink ${plural(selected.length, 'group')}`}
      </Button>
    </div>
  )
}
