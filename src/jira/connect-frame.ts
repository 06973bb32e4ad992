// On the other side: Jira, by AP.js (connect-bridge.ts). All that it offers beyond the token may be missing.
import { isFailure } from '../domain/failure.ts'
import type { Exchange } from '../domain/exchange.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { lazyPart } from '../domain/load-part.ts'
import { webUrl } from '../domain/web-url.ts'
import type { Http } from '../http/create-http.ts'
import { record } from '../http/shape.ts'
import type { ConnectBridge } from './connect-bridge.ts'
import { contextTokenSource } from './context-token.ts'
import { applySystemColorMode } from './system-color-mode.ts'

/** Jira's REST API is asked once there is something on screen: what asks comes with the page's script. */
const asking = lazyPart(() => import('./jira-request.ts'))

/** Jira Connect's frame. It asks for the first context token at once: every call of the first screen waits for it. */
export function connectFrame(page: Window, bridge: ConnectBridge, http: Http): HostFrame {
  const siteUrl = siteUrlIn(page)
  const contextToken = contextTokenSource(bridge)
  contextToken().catch(() => undefined)
  const request = async (path: string): Promise<unknown> => (await asking()).jiraRequest(bridge, siteUrl ?? 'Jira', path)

  return {
    siteUrl,
    appKey: appKeyIn(page),
    arrival: null,
    locale: () => localeOf(page, bridge),
    followColorMode: () => {
      quietly(() => bridge.theming?.initializeTheming?.())
      page.setTimeout(() => {
        applySystemColorMode(page)
      }, colorModeLimitMs)
    },
    userGroups: () =>
      asking().then(
        ({ userGroups }) => userGroups(request),
        () => null,
      ),
    showFlag: ({ title, body = '', type }) => {
      quietly(() => bridge.flag?.create?.({ title, body, type, close: 'auto' }))
    },
    reload: () => {
      if (bridge.navigator?.reload) bridge.navigator.reload()
      else page.location.reload()
    },
    opensWindows: true,
    openPage: null,
    jiraRequest: request,
    vouched: async (exchange, by = 'header') => {
      const send = (token: string) => http.requestJson(by === 'header' ? withHeader(exchange, token) : withBody(exchange, token))
      const token = await contextToken()
      try {
        return await send(token)
      } catch (error) {
        if (!isFailure(error, 'context-token-refused')) throw error
        // The first may have been on its way out when GitLab read it.
        return send(await contextToken({ insteadOf: token }))
      }
    },
  }
}

/** For what nobody misses: AP.js throws where Jira around it is gone. */
function quietly(ask: () => unknown): void {
  try {
    ask()
  } catch {
    // The page does without.
  }
}

const withHeader = <T>(exchange: Exchange<T>, token: string): Exchange<T> => ({
  ...exchange,
  headers: { ...exchange.headers, Authorization: `JWT ${token}` },
})

const withBody = <T>({ body, ...exchange }: Exchange<T>, token: string): Exchange<T> => ({
  ...exchange,
  body: { json: { jwt: token, ...(body && 'json' in body && record(body.json)) } },
})

/** A Jira that has not named its theme by then has none to name. */
const colorModeLimitMs = 1_000

/** Whoever waits for it shows nothing meanwhile. */
const localeLimitMs = 1_000

/** The user's own choice in Jira, else the browser's. */
async function localeOf({ navigator }: Window, bridge: ConnectBridge): Promise<string> {
  const locale = await askForLocale(bridge).catch(() => null)
  return typeof locale === 'string' && locale !== '' ? locale : navigator.language
}

const askForLocale = ({ user }: ConnectBridge): Promise<unknown> =>
  new Promise((resolve) => {
    setTimeout(resolve, localeLimitMs)
    user?.getLocale?.(resolve)
  })

/**
 * Connect puts the site's origin into the frame's address as `xdm_e`, where anybody may write. Null where it is no site,
 * or where the browser, asked who frames this page, names others only (contract jira, AP.js).
 */
export function siteUrlIn({ location }: Window): string | null {
  const site = webUrl(new URL(location.href).searchParams.get('xdm_e'))
  if (!site) return null
  const framedBy = [...('ancestorOrigins' in location ? location.ancestorOrigins : [])]
  // A frame with `referrerpolicy=no-referrer`, as Jira's is, may name its parents "null".
  const isTold = framedBy.length > 0 && !framedBy.includes('null')
  return isTold && !framedBy.includes(site.origin) ? null : site.origin
}

/** Connect names the channel to this frame after app and module (contract jira, AP.js). */
export const appKeyIn = ({ location }: Window): string | null =>
  /^channel-(.+?)__/.exec(new URL(location.href).searchParams.get('xdm_c') ?? '')?.[1] ?? null
