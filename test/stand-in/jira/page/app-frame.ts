import type { AppDescription } from '../pages.ts'
import { element } from './element.ts'
import { standInApi } from './stand-in-api.ts'

/**
 * What Jira's own attribute is known to permit: popups that leave the sandbox, forms, scripts, the frame's origin.
 * There is no `allow` attribute: Jira is not known to delegate the clipboard or the local network.
 */
const sandbox = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
  'allow-storage-access-by-user-activation',
  'allow-top-navigation-by-user-activation',
].join(' ')

// The host library measures a frame 50 ms after the frame has asked for its size, and throws where it has been taken
// away meanwhile. So it does in Jira, where nobody sees it; here an uncaught error fails the journey.
window.addEventListener('error', (event) => {
  const { stack = '' } = event.error instanceof TypeError ? event.error : {}
  if (/\bsizeToParent\b.*connect-host\.js/.test(stack)) event.preventDefault()
})

let latest = 0

/** Puts a new frame of the app into the page, in place of the one that may be there. */
export async function showAppFrame(app: AppDescription, request: { accountId: string; locale: string }) {
  latest += 1
  const attempt = latest
  const { url } = await standInApi.frameUrl(request)
  if (attempt !== latest) return
  closeAppFrame()
  window.connectHost
    .create({
      addon_key: app.key,
      key: app.moduleKey,
      url,
      options: { autoresize: true, isFullPage: true, hostOrigin: window.location.origin, sandbox },
    })
    .appendTo('#frame-slot')
}

export function closeAppFrame() {
  latest += 1
  element('frame-slot', HTMLDivElement).replaceChildren()
}
