/** What must not happen in any window: an error or a warning of the console, an exception that nobody caught, a violation of the policy. */
export type Troubles = {
  readonly found: readonly string[]
  note(text: string, place: string): void
  /** For a test that provokes a trouble on purpose: what matches is none. */
  allow(pattern: RegExp): void
  /** GitLab's policy knows an instance only when the page is loaded after the choice: the page finds out by trying. */
  allowPolicyToBlock(): void
  /** An instance lets no other origin read its answers. */
  allowInstanceToRefuse(): void
}

/** The browser's own note of an answer with an error status: the app's business, and no fault of its code. */
const answerWithErrorStatus = /^Failed to load resource:/

/** Atlassian's library takes callbacks for older hosts, and says so where the host answers by a promise. */
const callbacksForOlderHosts = /^\[Simple-XDM\] A function was detected and removed/

export function createTroubles(): Troubles {
  const found: string[] = []
  const allowed = [answerWithErrorStatus, callbacksForOlderHosts]
  return {
    found,
    note: (text, place) => {
      if (!allowed.some((pattern) => pattern.test(text))) found.push(`${text} (${withoutQuery(place)})`)
    },
    allow: (pattern) => {
      allowed.push(pattern)
    },
    allowPolicyToBlock: () => {
      allowed.push(/content.security.policy|Connecting to '.*' violates/i)
    },
    allowInstanceToRefuse: () => {
      allowed.push(/blocked by CORS policy|Cross-Origin Request Blocked/)
    },
  }
}

/** Addresses carry tokens, and reports are public. */
const withoutQuery = (url: string): string => url.split('?')[0] ?? url
