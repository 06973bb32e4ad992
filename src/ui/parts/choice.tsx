import { useId } from 'react'
import * as checkableStyles from './checkable.module.css'
import * as versionOptionsStyles from './version-options.module.css'

export type ChoiceProps<Value extends string> = {
  readonly legend: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly title: string; readonly hint: string }[]
}

/** One of a few, each with a line about it. */
export function Choice<Value extends string>({ legend, value, onChange, options }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className={versionOptionsStyles.versionOptions}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            className={checkableStyles.checkable}
            name={name}
            checked={value === option.value}
            onChange={() => {
              onChange(option.value)
            }}
          />
          <span>
            <strong>{option.title}</strong>
            <span className={versionOptionsStyles.hint}>{option.hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
