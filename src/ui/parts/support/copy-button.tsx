import Button from '@atlaskit/button/default/button'
import { useId, useState } from 'react'
import { useWords } from '../../words/words.ts'
import { copyText } from './copy-text.ts'
import * as fieldStyles from '../field.module.css'
import * as pageStyles from '../page/page.module.css'

export type CopyButtonProps = {
  readonly label: string
  readonly text: () => string
  /** Where several buttons of one label stand on a page. */
  readonly accessibleLabel?: string
  readonly isCompact?: boolean
  /** The text is on the clipboard, or shown to be copied by hand. */
  readonly onCopy?: () => void
}

type Outcome = { readonly name: 'copied' } | { readonly name: 'refused'; readonly text: string }

/**
 * Puts a text on the clipboard. A frame may be forbidden to, which it learns only by trying: then the text is shown,
 * ready to be copied by hand.
 */
export function CopyButton({ label, accessibleLabel, text, isCompact = false, onCopy }: CopyButtonProps) {
  const words = useWords()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const fieldId = useId()
  const copy = async (): Promise<void> => {
    const value = text()
    setOutcome((await copyText(value)) ? { name: 'copied' } : { name: 'refused', text: value })
    onCopy?.()
  }
  return (
    <>
      <Button
        spacing={isCompact ? 'compact' : 'default'}
        {...(accessibleLabel && { 'aria-label': accessibleLabel })}
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className={outcome?.name === 'copied' ? fieldStyles.copied : pageStyles.visuallyHidden}>
        {outcome?.name === 'copied' && words.support.copied}
      </span>
      {outcome?.name === 'refused' && (
        <div className={fieldStyles.copyByHand}>
          <label htmlFor={fieldId}>{words.support.copyByHand}</label>
          <textarea
            id={fieldId}
            readOnly
            rows={6}
            value={outcome.text}
            ref={(field) => {
              field?.focus()
              field?.select()
            }}
          />
        </div>
      )}
    </>
  )
}
