import './support.css'
import Button from '@atlaskit/button/default/button'
import { useId, useState } from 'react'

export type CopyButtonProps = {
  readonly label: string
  readonly text: () => string
  readonly isCompact?: boolean
}

type Outcome = { readonly name: 'copied' } | { readonly name: 'refused'; readonly text: string }

/**
 * Puts a text on the clipboard. A frame may be forbidden to, which it learns only by trying: then the text is shown,
 * ready to be copied by hand.
 */
export function CopyButton({ label, text, isCompact = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const fieldId = useId()
  const copy = async (): Promise<void> => {
    const value = text()
    try {
      await navigator.clipboard.writeText(value)
      setOutcome({ name: 'copied' })
    } catch {
      setOutcome({ name: 'refused', text: value })
    }
  }
  return (
    <>
      <Button spacing={isCompact ? 'compact' : 'default'} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status" className={outcome?.name === 'copied' ? 'copied' : 'visually-hidden'}>
        {outcome?.name === 'copied' && 'Copied'}
      </span>
      {outcome?.name === 'refused' && (
        <div className="copy-by-hand">
          <label htmlFor={fieldId}>Your browser does not let this page copy. Copy it from here:</label>
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
