import type { SettingValue } from '../../domain/instance-settings.ts'
import { useRareWords } from '../words/words.ts'

/** A setting's value letter by letter: a slash or a blank at its end is what this is about. */
export function ShownValue({ value }: { readonly value: SettingValue }) {
  const words = useRareWords().administratorKit.settings
  if (typeof value === 'boolean') return value ? words.on : words.off
  return value === null ? words.nothing : <code>{value === '' ? '""' : value}</code>
}
