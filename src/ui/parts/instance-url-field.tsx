import TextField from '@atlaskit/textfield/text-field'
import type { ReactNode } from 'react'
import { useAllWords } from '../words/words.ts'
import { LabelledField } from './labelled-field.tsx'

export type InstanceUrlFieldProps = {
  readonly name: string
  readonly typed: string
  readonly onTyped: (text: string) => void
  readonly onBlur?: () => void
  /** What is wrong with it. */
  readonly flaw: string | null
  /** Something is wrong with it that is said elsewhere. */
  readonly isInvalid?: boolean
  readonly hint: ReactNode
}

/** Where the address of a GitLab is typed. */
export function InstanceUrlField({ name, typed, onTyped, onBlur, flaw, isInvalid = false, hint }: InstanceUrlFieldProps) {
  const words = useAllWords()
  return (
    <LabelledField name={name} label={words.setUp.instanceUrl} flaw={flaw} hint={hint}>
      {(field) => (
        <TextField
          {...field}
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://gitlab.acme.com"
          value={typed}
          isInvalid={flaw !== null || isInvalid}
          {...(onBlur && { onBlur })}
          onChange={({ currentTarget }) => {
            onTyped(currentTarget.value)
          }}
        />
      )}
    </LabelledField>
  )
}
