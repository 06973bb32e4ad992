import { twoFlagsConsole } from '../../domain/scripts-to-run/two-flags.ts'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { TextBlock } from '../parts/text-block.tsx'
import { useAllWords } from '../words/words.ts'
import * as taskStyles from '../tasks/task.module.css'

/** What else can be behind a refusal where the instance is one of the first two versions that can be chosen. */
export function TwoFlags() {
  const { setUp } = useAllWords()
  return (
    <details className={taskStyles.request}>
      <summary>{setUp.twoFlags}</summary>
      <p>{setUp.twoFlagsHow}</p>
      <TextBlock isCode text={twoFlagsConsole} />
      <CopyButton label={setUp.copyTwoFlags} text={() => twoFlagsConsole} />
    </details>
  )
}
