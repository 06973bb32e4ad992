/** As wide as GitLab's own page opens it (contract 7). */
const features = 'popup,width=800,height=800'

/** What the window says until GitLab's page is there. */
export type PopupWords = { readonly title: string; readonly opening: string }

/**
 * Opens the sign-in window; only inside a click, or the browser blocks it. It stays empty until the authorize page is
 * known, which is after the OAuth code has loaded. Null where the browser blocked it.
 */
export function openPopup(opener: Window, words: PopupWords): Window | null {
  const popup = opener.open('about:blank', '_blank', features)
  if (!popup) return null
  try {
    popup.document.title = words.title
    popup.document.body.textContent = words.opening
    const icon = opener.document.querySelector('link[rel="icon"]')
    if (icon) popup.document.head.append(icon.cloneNode())
  } catch {
    // A browser that isolates even an empty window; it shows an empty page for a moment.
  }
  return popup
}
