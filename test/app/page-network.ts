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

/** The network as the page has it, written down. */
export function createPageNetwork(world: World, page: Window): PageNetwork {
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
