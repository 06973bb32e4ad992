// On the other side: Jira, by Forge's bridge (forge-bridge.ts), and two roads to GitLab on which Atlassian adds its word for
// site and user where no script sees it: Jira's page itself, or Atlassian's servers (contract forge, Two roads).
import { AppError, failureOf, isFailure, type AnswerFlaw, type Failure } from '../domain/failure.ts'
import type { Exchange } from '../domain/exchange.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import type { Http } from '../http/create-http.ts'
import { isRecord, record, text, textOr } from '../http/shape.ts'
import { BridgeRefusal, forgeBridgeOn, type ForgeBridge } from './forge-bridge.ts'
import { standaloneFrame } from './standalone-frame.ts'
import { applySystemColorMode } from './system-color-mode.ts'
import { userGroups } from './user-groups.ts'

type ForgeContext = {
  readonly accountId: string
  readonly cloudId: string
  readonly siteUrl: string
  readonly locale: string | null
}

export type ForgeFrame = HostFrame & {
  /** Ids of the person and of the site, which GitLab compares with what Atlassian signs. */
  readonly account: Pick<ForgeContext, 'accountId' | 'cloudId'>
  /** Sends by Atlassian's servers, which add the app's own token; what they do not carry is `forge-call-failed`. */
  readonly viaServers: Http['requestJson']
}

type HttpBy = (fetch: typeof globalThis.fetch) => Http

/** Decides which frame the page runs in, once Jira has told who looks at it, or has not. `opensWindows`: whether the manifest allows it. */
export async function forgeFrameOf(page: Window, opensWindows: boolean): Promise<(page: Window, http: Http, httpBy: HttpBy) => ForgeFrame> {
  const bridge = forgeBridgeOn(page)
  if (!bridge) return () => withoutJira(page, { kind: 'outside-jira' })
  try {
    const context = await forgeContext(bridge)
    return (_page, _http, httpBy) => ({ ...forgeFrame(page, bridge, context, httpBy), opensWindows })
  } catch (error) {
    return () => withoutJira(page, { kind: 'jira-silent', seconds: contextLimitSeconds }, error)
  }
}

/** As the manifest calls GitLab. */
const remoteKey = 'gitlab'

const contextLimitSeconds = 5

/** Throws `jira-silent` where Jira says nothing that is a context, within seconds. */
async function forgeContext(bridge: ForgeBridge): Promise<ForgeContext> {
  const silent = new AppError({ kind: 'jira-silent', seconds: contextLimitSeconds })
  const inTime = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(silent)
    }, contextLimitSeconds * 1000)
  })
  try {
    const { accountId, cloudId, siteUrl, locale } = record(await Promise.race([bridge.callBridge('getContext'), inTime]))
    return { accountId: text(accountId), cloudId: text(cloudId), siteUrl: new URL(text(siteUrl)).origin, locale: textOr(locale, null) }
  } catch {
    throw silent
  }
}

/** Forge's frame. `httpBy` makes a reader of responses, with the page's own limits and log, of what fetches them. */
function forgeFrame(page: Window, bridge: ForgeBridge, { siteUrl, locale, ...account }: ForgeContext, httpBy: HttpBy): ForgeFrame {
  const byPage = httpBy(fetchBy((url, init) => remoteAnswer(bridge, url, init)))
  const byServers = httpBy(fetchBy((url, init) => serverAnswer(bridge, url, init)))
  /** A page that GitLab lets nobody read from is the same for every call. */
  let isPageBlocked = false
  const request = (path: string) => jiraAnswer(bridge, siteUrl, path)
  const viaServers: ForgeFrame['viaServers'] = (exchange) => byServers.requestJson(exchange).catch(rethrowRefusal(exchange))
  const quietly = (command: string, payload?: unknown): void => {
    bridge.callBridge(command, payload).catch(() => undefined)
  }
  let flags = 0

  return {
    siteUrl,
    appKey: null,
    arrival: null,
    account,
    locale: () => Promise.resolve(locale ?? page.navigator.language),
    followColorMode: () => {
      quietly('enableTheming')
      page.setTimeout(() => {
        applySystemColorMode(page)
      }, colorModeLimitMs)
    },
    userGroups: () => userGroups(request),
    showFlag: ({ title, body = '', type }) => {
      flags += 1
      quietly('showFlag', { id: `gitlab-for-jira-${String(flags)}`, title, description: body, type, isAutoDismiss: true })
    },
    reload: () => {
      quietly('reload')
    },
    opensWindows: false,
    openPage: (url) => {
      quietly('navigate', { url, type: 'new-tab' })
    },
    jiraRequest: request,
    vouched: async (exchange) => {
      if (isPageBlocked) return viaServers(exchange)
      try {
        return await byPage.requestJson(exchange)
      } catch (error) {
        // A write that was lost may have arrived: only a read finds out that this road is closed.
        if (!isFailure(error, 'unreachable') || (exchange.method ?? 'GET') !== 'GET') throw error
        const answer = await viaServers(exchange)
        isPageBlocked = true
        return answer
      }
    },
    viaServers,
  }
}

const colorModeLimitMs = 1_000

type Asked = { readonly path: string; readonly method: string; readonly headers: [string, string][]; readonly body: string | null }

/** The bridge cannot be told to stop: a late answer finds nobody. */
const fetchBy =
  (ask: (url: URL, asked: Asked) => Promise<Response>): typeof globalThis.fetch =>
  (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const body = init?.body instanceof URLSearchParams ? JSON.stringify(Object.fromEntries(init.body)) : bodyOr(init?.body, null)
    const headers = new Headers(init?.headers)
    if (body !== null) headers.set('Content-Type', 'application/json')
    const ended = new Promise<never>((_, reject) => {
      const end = (): void => {
        reject(init?.signal?.reason as Error)
      }
      if (init?.signal?.aborted) end()
      init?.signal?.addEventListener('abort', end, { once: true })
    })
    // Appended to the remote's address, or resolved against it: it is the bare origin, so that both are the same.
    const path = `${url.pathname}${url.search}`
    return Promise.race([ask(url, { path, method: init?.method ?? 'GET', headers: [...headers], body }), ended])
  }

/** Of any length: whoever reads it has a limit for whole answers. */
const bodyOr = <T>(body: unknown, otherwise: T): string | T => (typeof body === 'string' ? body : otherwise)

/** Sent by Jira's own page, with Atlassian's word in place of any `Authorization`. */
async function remoteAnswer({ callBridge }: ForgeBridge, _url: URL, asked: Asked): Promise<Response> {
  const answer = await callBridge('fetchRemote', { remoteKey, fetchRequestInit: asked, isMultipartFormData: false })
  const { status, headers, body } = record(answer)
  return responseOf(status, headers, bodyOr(body, ''))
}

/** Sent by Atlassian's servers, which read JSON only and keep to themselves what a 401 says. */
async function serverAnswer({ callBridge }: ForgeBridge, _url: URL, { path, method, headers, body }: Asked): Promise<Response> {
  const asked = { path, method, headers: Object.fromEntries(headers), ...(body !== null && { body: JSON.parse(body) as unknown }) }
  const answer = await callBridge('invoke', { ...asked, invokeType: 'ui-remote-fetch' }).catch((cause: unknown) => {
    throw new BridgeRefusal(cause instanceof Error ? cause.message : String(cause))
  })
  const { success, payload, error } = isRecord(answer) ? answer : {}
  if (success !== true)
    throw new BridgeRefusal(isRecord(error) ? textOr(error['message'], 'no reason given') : textOr(error, 'no reason given'))
  const { status, headers: answered, body: json } = record(payload)
  return responseOf(status, answered, JSON.stringify(json ?? null))
}

/** An answer without a body says all that it has to say by its status: nothing, in JSON. */
function responseOf(status: unknown, headers: unknown, body: string): Response {
  const pairs = Object.entries(isRecord(headers) ? headers : {}).map(([name, value]): [string, string] => [name, String(value)])
  const code = Number(status)
  return code === 204 ? new Response('null', { status: 200, headers: pairs }) : new Response(body, { status: code, headers: pairs })
}

/** What the platform says is no failure of the network: it has words of its own. */
const rethrowRefusal =
  ({ url }: Exchange<unknown>) =>
  (error: unknown): never => {
    const failure = failureOf(error)
    const cause = error instanceof AppError ? error.cause : null
    if (failure?.kind !== 'unreachable' || !(cause instanceof BridgeRefusal)) throw error
    throw new AppError(
      { kind: 'forge-call-failed', host: url.host, reason: cause.message.slice(0, 200) },
      { cause, call: error instanceof AppError ? error.call : null },
    )
  }

const jiraLimitSeconds = 8

/** Jira's REST API as the Jira user. Throws `jira-silent` or `unexpected-answer`. */
async function jiraAnswer({ callBridge }: ForgeBridge, siteUrl: string, restPath: string): Promise<unknown> {
  const silent = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new AppError({ kind: 'jira-silent', seconds: jiraLimitSeconds }))
    }, jiraLimitSeconds * 1000)
  })
  const fetchRequestInit = { method: 'GET', headers: [['accept', 'application/json']], body: null }
  const unexpected = (status: number, flaw: AnswerFlaw, cause?: unknown): AppError =>
    new AppError({ kind: 'unexpected-answer', origin: siteUrl, status, flaw }, { cause })
  // Jira's page may refuse to ask at all, as for a scope that nobody has granted.
  const asking = callBridge('fetchProduct', { product: 'jira', restPath, fetchRequestInit, isMultipartFormData: false }).catch(
    (cause: unknown) => {
      throw unexpected(0, 'status', cause)
    },
  )
  const answer = await Promise.race([asking, silent])
  const { status, body } = isRecord(answer) ? answer : {}
  if (typeof status !== 'number' || status >= 400) throw unexpected(Number(status) || 0, 'status')
  try {
    return JSON.parse(bodyOr(body, '')) as unknown
  } catch (cause) {
    throw unexpected(status, 'not-json', cause)
  }
}

/** The page where Jira did not come or says nothing: it can be looked at, and what needs Jira's word fails so. */
function withoutJira(page: Window, failure: Extract<Failure, { kind: 'outside-jira' | 'jira-silent' }>, cause?: unknown): ForgeFrame {
  const refuse = () => Promise.reject(new AppError(failure, { cause }))
  return {
    ...standaloneFrame(page),
    opensWindows: false,
    account: { accountId: '', cloudId: '' },
    jiraRequest: refuse,
    vouched: refuse,
    viaServers: refuse,
  }
}
