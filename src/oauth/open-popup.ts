/** As wide as GitLab's own page opens it (contract 7). */
const features = 'popup,width=800,height=800'

/** What the window says until GitLab's page is there. */
export type PopupWords = { readonly title: string; readonly opening: string }

/**
 * Opens the sign-in window; only inside a click, or the browser blocks it. It stays empty until the authorize page is
 * known, which is after the OAuth code has loaded. Null where the browser, or a pop-up blocker in it, gave no window.
 */
export function openPopup(opener: Window, words: PopupWords): Window | null {
  const popup = opened(opener)
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

function opened(opener: Window): Window | null {
  try {
    const popup = opener.open('about:blank', '_blank', features)
    return popup && !isDummy(popup, opener) ? popup : null
  } catch {
    return null
  }
}

/** Pop-up blockers hand out frames, proxies of this window and empty objects, so that pages do not notice. */
const isDummy = (popup: Partial<Window>, opener: Window): boolean =>
  popup === opener ||
  popup.closed !== false ||
  typeof popup.location?.replace !== 'function' ||
  [popup.window, popup.parent].some((itself) => itself !== undefined && itself !== popup)
