import * as textBlockStyles from './text-block.module.css'

export type TextBlockProps = {
  readonly text: string
  /** What it is called, where nothing above it says so. */
  readonly label?: string
  /** Not in the language of the page. */
  readonly isCode?: boolean
}

/** Something to be read and copied as it stands. It scrolls, so it can be reached by keyboard. */
export function TextBlock({ text, label, isCode = false }: TextBlockProps) {
  return (
    <pre className={textBlockStyles.textBlock} tabIndex={0} aria-label={label} translate={isCode ? 'no' : undefined}>
      {text}
    </pre>
  )
}
