import Button from '@atlaskit/button/default/button'
import { useWords } from '../words/words.ts'
import * as linkGroupsStyles from './link-groups.module.css'

export type ChoiceBarProps = {
  readonly count: number
  readonly isShowingChoice: boolean
  readonly onShow: (isShowingChoice: boolean) => void
  readonly onClear: () => void
}

export function ChoiceBar({ count, isShowingChoice, onShow, onClear }: ChoiceBarProps) {
  const words = useWords()
  const isNeeded = count > 0 || isShowingChoice
  return (
    <div className={linkGroupsStyles.choiceBar}>
      <span role="status">{isNeeded && words.linkGroups.chosen(count)}</span>
      {isNeeded && (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onShow(!isShowingChoice)
            }}
          >
            {isShowingChoice ? words.linkGroups.backToSearch : words.linkGroups.showChoice}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            {words.linkGroups.clear}
          </Button>
        </>
      )}
    </div>
  )
}
