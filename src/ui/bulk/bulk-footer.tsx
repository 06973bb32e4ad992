import Button from '@atlaskit/button/default/button'
import { CloseQuestion } from './close-question.tsx'

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
  if (isUnfinished && isAsking) {
    return (
      <CloseQuestion stay="Keep working" leave="Stop and close" onStay={onKeep} onLeave={onStopAndClose}>
        The work is not finished. Closing stops it: what is done stays done, the rest is left out.
      </CloseQuestion>
    )
  }
  return (
    <>
      {!isUnfinished && onBack && (
        <Button appearance="subtle" onClick={onBack}>
          Back to groups
        </Button>
      )}
      <Button appearance={isUnfinished ? 'default' : 'primary'} onClick={onClose}>
        {isUnfinished ? 'Close' : 'Done'}
      </Button>
    </>
  )
}
