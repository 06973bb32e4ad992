import Button from '@atlaskit/button/default/button'
import { plural } from '../plural.ts'

export type ChoiceBarProps = {
  readonly count: number
  readonly isShowingChoice: boolean
  readonly onShow: (isShowingChoice: boolean) => void
  readonly onClear: () => void
}

export function ChoiceBar({ count, isShowingChoice, onShow, onClear }: ChoiceBarProps) {
  const isNeeded = count > 0 || isShowingChoice
  return (
    <div className="choice-bar">
      <span role="status">{isNeeded && `${plural(count, 'group')} chosen`}</span>
      {isNeeded && (
        <>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              onShow(!isShowingChoice)
            }}
          >
            {isShowingChoice ? 'Back to search' : 'Show choice'}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            Clear
          </Button>
        </>
      )}
    </div>
  )
}
