import type { FlagRequest } from './connect-host.ts'
import { element, textElement } from './element.ts'

/** As long as Jira leaves a flag that closes by itself. */
const autoCloseMs = 8000

/** Shows a flag the way Jira does: bottom left, announced to screen readers, dismissible, the newest on top, one of each id. */
export function showFlag({ id, title, body, type, close, actions, onClose }: FlagRequest): { close(): void } {
  const flag = document.createElement('section')
  flag.className = `flag ${type}`
  flag.dataset['id'] = id
  flag.setAttribute('role', type === 'error' || type === 'warning' ? 'alert' : 'status')
  flag.append(textElement('span', '', 'flag-icon'), textElement('h2', title), textElement('p', body))

  const dismiss = () => {
    if (!flag.isConnected) return
    flag.remove()
    onClose(id)
  }

  if (actions.length > 0) {
    const row = textElement('div', '', 'flag-actions')
    for (const { actionText, executeAction } of actions) {
      const action = textElement('button', actionText, 'button link')
      action.type = 'button'
      action.addEventListener('click', executeAction)
      row.append(action)
    }
    flag.append(row)
  }

  const dismissButton = textElement('button', '×', 'flag-dismiss')
  dismissButton.type = 'button'
  dismissButton.setAttribute('aria-label', `Dismiss: ${title}`)
  dismissButton.addEventListener('click', dismiss)
  flag.append(dismissButton)

  const flags = element('flags', HTMLDivElement)
  flags.querySelector(`[data-id="${CSS.escape(id)}"]`)?.remove()
  flags.prepend(flag)
  if (close === 'auto') setTimeout(dismiss, autoCloseMs)
  return { close: dismiss }
}
