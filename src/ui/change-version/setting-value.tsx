import { CopyButton } from '../parts/support/copy-button.tsx'
import { useAllWords } from '../words/words.ts'
import * as taskStyles from '../tasks/task.module.css'

/** A value exactly as it has to be entered, ready to be copied. `name` is the setting's own. */
export function SettingValue({ name, value }: { readonly name: string; readonly value: string }) {
  const words = useAllWords()
  return (
    <div className={taskStyles.settingValue}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton isCompact label={words.buttons.copy} accessibleLabel={words.setUp.copySetting(name)} text={() => value} />
      </dd>
    </div>
  )
}

/** A setting that is no text to copy. */
export function SettingState({ name, state }: { readonly name: string; readonly state: string }) {
  return (
    <div className={taskStyles.settingValue}>
      <dt>{name}</dt>
      <dd>{state}</dd>
    </div>
  )
}
