import type { ReactNode } from 'react'
import * as messageStyles from './message.module.css'

export type MessageProps = {
  readonly kind: 'information' | 'success' | 'warning' | 'error'
  readonly title: string
  readonly children: ReactNode
}

/**
 * A message in the place it concerns; its heading fits below the title of the page and of a dialog. Atlaskit's own
 * weighs 3 kB more, which a first visit does not have.
 */
export function Message({ kind, title, children }: MessageProps) {
  return (
    <section className={`${messageStyles.message} ${colours[kind]}`}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icons[kind]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </section>
  )
}

const colours: Readonly<Record<MessageProps['kind'], string>> = {
  information: messageStyles.messageInformation,
  success: messageStyles.messageSuccess,
  warning: messageStyles.messageWarning,
  error: messageStyles.messageError,
}

const disc = 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0Z'
const icons = {
  information: `${disc}M7.25 7v5h1.5V7ZM8 3.75a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z`,
  success: `${disc}M11.2 4.8 6.9 9.1 4.9 7.1 3.8 8.2l3.1 3 5.4-5.3Z`,
  warning:
    'M8 1a1 1 0 0 1 .88.53l7 13A1 1 0 0 1 15 16H1a1 1 0 0 1-.88-1.47l7-13A1 1 0 0 1 8 1ZM7.25 6v4.5h1.5V6ZM8 12a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z',
  error: `${disc}M7.25 4v5h1.5V4ZM8 10.5a1 1 0 1 0 0 2 1 1 0 0 0 0-2Z`,
}
