import { CopyButton } from '../parts/support/copy-button.tsx'
import { TextBlock } from '../parts/text-block.tsx'
import { useWords } from '../words/words.ts'
import * as serviceManagementStyles from './service-management.module.css'

export type CopiedTextProps = { readonly title: string; readonly text: string; readonly copyLabel: string }

/** Something to be run elsewhere, as it stands there. */
export function CopiedText({ title, text, copyLabel }: CopiedTextProps) {
  const words = useWords()
  return (
    <div className={serviceManagementStyles.copiedText}>
      <p>{title}</p>
      <TextBlock label={title} text={text} />
      <CopyButton isCompact label={words.buttons.copy} accessibleLabel={copyLabel} text={() => text} />
    </div>
  )
}
