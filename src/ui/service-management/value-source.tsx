import { useRareWords } from '../words/words.ts'
import * as checkableStyles from '../parts/checkable.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type ValueSourceProps = { readonly inherits: boolean; readonly onInherits: (inherits: boolean) => void }

/** Whose values count. The way back to inherited ones is here too. */
export function ValueSource({ inherits, onInherits }: ValueSourceProps) {
  const { serviceManagement } = useRareWords()
  const option = (isInherited: boolean, title: string, hint: string) => (
    <label>
      <input
        type="radio"
        className={checkableStyles.checkable}
        name="value-source"
        checked={inherits === isInherited}
        onChange={() => {
          onInherits(isInherited)
        }}
      />
      <span>
        <strong>{title}</strong>
        <span className={versionOptionsStyles.hint}>{hint}</span>
      </span>
    </label>
  )
  return (
    <fieldset className={versionOptionsStyles.versionOptions}>
      <legend>{serviceManagement.source}</legend>
      {option(true, serviceManagement.useInherited, serviceManagement.useInheritedHow)}
      {option(false, serviceManagement.useOwn, serviceManagement.useOwnHow)}
    </fieldset>
  )
}
