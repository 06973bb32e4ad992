import Button from '@atlaskit/button/default/button'
import { onFirstClick } from './on-first-click.ts'
import * as bulkStyles from './bulk.module.css'

export type CloseQuestionProps = {
  readonly children: string
  readonly stay: string
  readonly leave: string
  readonly onStay: () => void
  readonly onLeave: () => void
}

/** In place of a dialog's buttons, when closing it would lose something. */
export function CloseQuestion({ children, stay, leave, onStay, onLeave }: CloseQuestionProps) {
  return (
    <>
      <p role="alert" className={bulkStyles.bulkAsking}>
        {children}
      </p>
      <Button autoFocus onClick={onStay}>
        {stay}
      </Button>
      <Button appearance="danger" onClick={onFirstClick(onLeave)}>
        {leave}
      </Button>
    </>
  )
}
