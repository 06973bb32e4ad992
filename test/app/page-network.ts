import { browserFetch } from '../stand-in/browser-fetch.ts'
import type { World } from '../stand-in/world.ts'

export type PageNetwork = {
  readonly fetch: typeof fetch
  /** Every request of the page itself, those of the popup apart, as `GET /api/v4/user?…`. */
  readonly calls: readonly string[]
  /** The calls that match. */
  readonly callsTo: (pattern: RegExp) => readonly string[]
  /** Full addresses of the calls. */
  readonly addresses: readonly string[]
  /** Keeps back answers to calls that match, until the function is called that it answers: the server has acted. */
  hold(pattern: RegExp): () => void
}

/**
 * The network as the page has it, written down. `policy` is what the page was served with; of it `connect-src` counts,
 * as in a browser: a request that it does not allow never leaves the page, and the document hears of it.
 */
export function createPageNetwork(world: World, page: Window, policy: string | null = null): PageNetwork {
  const send = browserFetch(world, { pageOrigin: page.location.origin })
  const calls: string[] = []
  const addresses: string[] = []
  const holds = new Map<RegExp, Promise<void>>()
  return {
    calls,
    callsTo: (pattern) => calls.filter((call) => pattern.test(call)),
    addresses,
    hold(pattern) {
      let release: () => void = () => undefined
      holds.set(pattern, new Promise((resolve) => (release = resolve)))
      return () => {
        holds.delete(pattern)
        release()
      }
    },
    fetch: async (input, init) => {
      const { href, pathname, search } = new URL(input instanceof Request ? input.url : input)
      if (!isAllowed(href, page.location.origin, policy)) {
        const violation = Object.assign(new Event('securitypolicyviolation'), { blockedURI: href })
        setTimeout(() => page.document.dispatchEvent(violation))
        throw new TypeError('Failed to fetch')
      }
      const call = `${init?.method ?? 'GET'} ${pathname}${search}`
      calls.push(call)
      addresses.push(href)
      const held = [...holds].filter(([pattern]) => pattern.test(call)).map(([, until]) => until)
      const answer = await send(input, init)
      await Promise.all(held)
      return answer
    },
  }
}

/** CSP 3, connect-src: a source that ends in a slash covers what is below it, one without a path all of its origin. */
function isAllowed(href: string, self: string, policy: string | null): boolean {
  const sources = /connect-src ([^;]*)/.exec(policy ?? 'connect-src http: https:')?.[1]?.split(' ') ?? []
  return sources.some((source) => {
    if (source === "'self'") return href.startsWith(`${self}/`)
    if (/^https?:\/\/[^/]+$/.test(source)) return href.startsWith(`${source}/`)
    return source.endsWith(':') || source.endsWith('/') ? href.startsWith(source) : href.split('?')[0] === source
  })
}
