import { useId } from 'react'
import * as selectStyles from './select.module.css'

export type SelectProps = {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  readonly onSelect: (value: string) => void
}

/** The browser's own list, and its label: it finds by typing, also among a thousand. */
export function Select({ label, value, options, onSelect }: SelectProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={selectStyles.select}
        value={value}
        onChange={({ currentTarget }) => {
          onSelect(currentTarget.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </>
  )
}
