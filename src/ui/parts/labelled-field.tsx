import { ErrorMessage } from '@atlaskit/form/error-message'
import Field from '@atlaskit/form/field'
import { HelperMessage } from '@atlaskit/form/helper-message'
import { MessageWrapper } from '@atlaskit/form/message-wrapper'
import type { ReactNode } from 'react'

type InputProps = {
  readonly id: string
  readonly name: string
  readonly 'aria-labelledby': string
  readonly 'aria-describedby': string
}

export type LabelledFieldProps = {
  readonly name: string
  readonly label: string
  /** What is wrong with what was entered. */
  readonly flaw: string | null
  /** What else there is to say about it. */
  readonly hint?: ReactNode
  /** The input, whose value is its owner's: what was typed outlives the form. */
  readonly children: (props: InputProps) => ReactNode
}

/** An input with its label above, and below it what is read aloud as it changes. */
export function LabelledField({ name, label, flaw, hint, children }: LabelledFieldProps) {
  return (
    <Field name={name} label={label}>
      {({ fieldProps: { id, 'aria-labelledby': labelledBy } }) => (
        <>
          {children({ id, name, 'aria-labelledby': labelledBy, 'aria-describedby': `${id}-says` })}
          <div id={`${id}-says`}>
            <MessageWrapper>
              {flaw !== null && <ErrorMessage>{flaw}</ErrorMessage>}
              {hint && <HelperMessage>{hint}</HelperMessage>}
            </MessageWrapper>
          </div>
        </>
      )}
    </Field>
  )
}
