/**
 * Puts a text on the clipboard; answers whether it could. The older way, copying what is selected, needs the click
 * alone. The newer one needs a permission that Jira is not known to pass on to its frames, and complains without it.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copySelected(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  // In a dialog the focus may not leave it.
  const place = focused?.closest('[role="dialog"]') ?? document.body
  place.append(field)
  field.select()
  // Deprecated, and in browsers of tests not there at all.
  const page: { execCommand?: (command: string) => boolean } = document
  const isCopied = page.execCommand?.('copy') ?? false
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
