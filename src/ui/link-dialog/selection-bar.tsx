import Button from '@atlaskit/button/default/button'
import { useAllWords } from '../words/words.ts'
import * as linkDialogStyles from './link-dialog.module.css'

export type SelectionBarProps = {
  readonly count: number
  readonly isShowingSelection: boolean
  readonly onShow: (isShowingSelection: boolean) => void
  readonly onClear: () => void
}

export function SelectionBar({ count, isShowingSelection, onShow, onClear }: SelectionBarProps) {
  const words = useAllWords()
  const isNeeded = count > 0 || isShowingSelection
  return (
    <div className={linkDialogStyles.dialogSelection}>
      <span role="status">{isNeeded && words.linkGroups.chosen(count)}</span>
      {isNeeded && (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onShow(!isShowingSelection)
            }}
          >
            {isShowingSelection ? words.linkGroups.backToSearch : words.linkGroups.showChoice}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            {words.linkGroups.clear}
          </Button>
        </>
      )}
    </div>
  )
}
