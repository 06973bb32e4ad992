import type { BrowserContext } from '@playwright/test'

export type Troubles = {
  readonly found: readonly string[]
  /** For a test that provokes a trouble on purpose: what matches is none. */
  allow(pattern: RegExp): void
  /** GitLab's policy knows an instance only when the page is loaded after the choice: the page finds out by trying. */
  allowPolicyToBlock(): void
}

/** The browser's own note of an answer with an error status: the app's business, and no fault of its code. */
const answerWithErrorStatus = /^Failed to load resource:/

/**
 * Collects what must not happen in any window of the browser: console.error, an exception or rejection that nobody
 * caught, a violation of the content security policy.
 */
export async function watchForTroubles(context: BrowserContext): Promise<Troubles> {
  const found: string[] = []
  const allowed = [answerWithErrorStatus]
  const note = (text: string, place: string) => {
    if (!allowed.some((pattern) => pattern.test(text))) found.push(`${text} (${withoutQuery(place)})`)
  }
  context.on('console', (message) => {
    if (message.type() === 'error') note(message.text(), message.location().url)
  })
  context.on('weberror', (webError) => {
    const error = webError.error()
    const text = error.stack === undefined || error.stack === '' ? String(error) : error.stack
    // Without name, message and stack, as when a frame is taken away in the middle of a call: nothing that code has thrown.
    if (text !== '') note(text, webError.page()?.url() ?? '')
  })
  // The browser reports most violations as errors, but not those of a policy that only reports.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content security policy violated: ${violatedDirective} by ${blockedURI}`)
    })
  })
  return {
    found,
    allow: (pattern) => {
      allowed.push(pattern)
    },
    allowPolicyToBlock: () => {
      allowed.push(/content.security.policy|Connecting to '.*' violates/i)
    },
  }
}

/** Addresses carry tokens, and reports are public. */
const withoutQuery = (url: string): string => url.split('?')[0] ?? url
