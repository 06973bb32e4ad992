import { CopyButton } from './support/copy-button.tsx'
import { useWords } from '../words/words.ts'
import * as settingValueStyles from './setting-value.module.css'

/** A value exactly as it has to be entered, ready to be copied. `name` is the setting's own. */
export function SettingValue({ name, value }: { readonly name: string; readonly value: string }) {
  const words = useWords()
  return (
    <div className={settingValueStyles.settingValue}>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
        <CopyButton isCompact label={words.buttons.copy} accessibleLabel={words.support.copySetting(name)} text={() => value} />
      </dd>
    </div>
  )
}

/** A setting that is no text to copy. */
export function SettingState({ name, state }: { readonly name: string; readonly state: string }) {
  return (
    <div className={settingValueStyles.settingValue}>
      <dt>{name}</dt>
      <dd>{state}</dd>
    </div>
  )
}
