import Button from '@atlaskit/button/default/button'
import { useAllWords } from '../../words/words.ts'
import { CloseQuestion } from './close-question.tsx'
import { onFirstClick } from './on-first-click.ts'

export type BulkFooterProps = {
  readonly isUnfinished: boolean
  /** Somebody wanted to close while the work runs. */
  readonly isAsking: boolean
  readonly onKeep: () => void
  readonly onStopAndClose: () => void
  readonly onClose: () => void
  /** Back to where the run was started from; left out where there is nothing to go back to. */
  readonly onBack?: () => void
}

/** The buttons of a dialog in which a run is shown. */
export function BulkFooter({ isUnfinished, isAsking, onKeep, onStopAndClose, onClose, onBack }: BulkFooterProps) {
  const words = useAllWords()
  if (isUnfinished && isAsking) {
    return (
      <CloseQuestion stay={words.bulk.keepWorking} leave={words.bulk.stopAndClose} onStay={onKeep} onLeave={onStopAndClose}>
        {words.bulk.unfinished}
      </CloseQuestion>
    )
  }
  return (
    <>
      {!isUnfinished && onBack && (
        <Button appearance="subtle" onClick={onBack}>
          {words.bulk.backToGroups}
        </Button>
      )}
      <Button appearance={isUnfinished ? 'default' : 'primary'} onClick={onFirstClick(onClose)}>
        {isUnfinished ? words.buttons.close : words.buttons.done}
      </Button>
    </>
  )
}
