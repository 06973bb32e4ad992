import type { BrowserContext } from '@playwright/test'
import type { Troubles } from './troubles.ts'

/** Notes what happens in any window of the browser. */
export async function watchForTroubles(context: BrowserContext, troubles: Troubles): Promise<void> {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.note(message.text(), message.location().url)
  })
  context.on('weberror', (webError) => {
    const error = webError.error()
    const text = error.stack === undefined || error.stack === '' ? String(error) : error.stack
    // Without name, message and stack, as when a frame is taken away in the middle of a call: nothing that code has thrown.
    const url = webError.page()?.url() ?? ''
    // Likewise where a link opens a window: its first document is empty, and goes while it is being listened to.
    const isOfEmptyWindow = text === 'undefined' && url === 'about:blank'
    if (text !== '' && !isOfEmptyWindow) troubles.note(text, url)
  })
  // The browser reports most violations as errors, but not those of a policy that only reports.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content security policy violated: ${violatedDirective} by ${blockedURI}`)
    })
  })
}
