import TextField from '@atlaskit/textfield/text-field'
import { LabelledField, type LabelledFieldProps } from './labelled-field.tsx'

export type SearchFieldProps = Pick<LabelledFieldProps, 'name' | 'label' | 'hint'> & {
  readonly typed: string
  readonly onTyped: (typed: string) => void
}

/** A search with its label above and how it searches below. */
export function SearchField({ typed, onTyped, ...field }: SearchFieldProps) {
  return (
    <LabelledField {...field} flaw={null}>
      {(input) => (
        <TextField
          {...input}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ currentTarget }) => {
            onTyped(currentTarget.value)
          }}
        />
      )}
    </LabelledField>
  )
}
