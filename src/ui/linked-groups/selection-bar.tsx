import Button from '@atlaskit/button/default/button'
import { plural } from '../plural.ts'
import type { LinkedGroup } from './use-linked-groups.ts'
import type { Selection } from './use-selection.ts'

export type SelectionBarProps = {
  readonly selection: Selection
  /** What the search leaves, over all pages. */
  readonly found: readonly LinkedGroup[]
  readonly onUnlink: (linkedGroups: readonly LinkedGroup[]) => void
}

export function SelectionBar({ selection, found, onUnlink }: SelectionBarProps) {
  const { selected } = selection
  if (selected.length === 0) return null
  return (
    <div className="selection-bar" role="group" aria-label="Chosen linked groups">
      <span role="status">{plural(selected.length, 'group')} chosen</span>
      {!found.every(selection.has) && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            selection.select(found)
          }}
        >
          {`Choose all ${found.length.toLocaleString('en')}`}
        </Button>
      )}
      <Button spacing="compact" appearance="subtle" onClick={selection.clear}>
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
