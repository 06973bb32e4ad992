import type { World } from './world.ts'

export type BrowserFetchOptions = {
  /** Origin of the page that fetches; a full address also resolves relative ones. */
  readonly pageOrigin: string
}

const failed = (): TypeError => new TypeError('Failed to fetch')

const maxRedirects = 20

/**
 * `fetch` as a page has it: what a browser adds to a request, refuses to send and hides from the page (Fetch
 * standard: Origin, preflight, CORS check, exposed headers, redirects, opaque answers). It never sends cookies, as
 * in a frame whose browser blocks those of third parties.
 */
export function browserFetch(world: World, { pageOrigin }: BrowserFetchOptions): typeof fetch {
  const pageUrl = new URL(pageOrigin)

  async function run(url: URL, init: RequestInit, redirects: number): Promise<Response> {
    const { mode = 'cors', redirect = 'follow', signal } = init
    const isCross = url.origin !== pageUrl.origin
    if (isCross && mode === 'same-origin') throw failed()
    const request = outgoing(url, init, isCross, pageUrl.origin)
    const isCors = isCross && mode !== 'no-cors'
    if (isCors) await preflight(request, signal ?? null)
    const response = await send(request, signal ?? null)
    if (isCors && !isReadable(response, pageUrl.origin)) throw failed()
    const location = response.headers.get('location')
    if (response.status >= 300 && response.status < 400 && location !== null) {
      if (redirect === 'error' || redirects >= maxRedirects) throw failed()
      if (redirect === 'manual') return withIdentity(new Response(null), { type: 'opaqueredirect', status: 0, url: url.href })
      const isSame = response.status === 307 || response.status === 308 || request.method === 'GET'
      return run(new URL(location, url), isSame ? init : { ...init, method: 'GET', body: null }, redirects + 1)
    }
    if (isCross && !isCors) return withIdentity(new Response(null), { type: 'opaque', status: 0, url: '' })
    const type = isCross ? 'cors' : 'basic'
    return withIdentity(isCross ? exposed(response) : response, { type, status: response.status, url: url.href, redirected: redirects > 0 })
  }

  /** Network errors get the browser's only word for them; an abort keeps its reason, a mistake of the test its own. */
  async function send(request: Request, signal: AbortSignal | null): Promise<Response> {
    try {
      return await world.fetch(request, signal ?? undefined)
    } catch (cause) {
      if (signal?.aborted || !(cause instanceof TypeError)) throw cause
      throw new TypeError(failed().message, { cause })
    }
  }

  async function preflight(request: Request, signal: AbortSignal | null): Promise<void> {
    const unsafe = unsafeHeaders(request.headers)
    if (isSimpleMethod(request.method) && unsafe.length === 0) return
    const headers = new Headers({
      Origin: pageUrl.origin,
      Accept: '*/*',
      'Access-Control-Request-Method': request.method,
      ...(unsafe.length > 0 && { 'Access-Control-Request-Headers': unsafe.join(',') }),
    })
    const answer = await send(new Request(request.url, { method: 'OPTIONS', headers }), signal)
    const methods = list(answer.headers.get('access-control-allow-methods'))
    const names = list(answer.headers.get('access-control-allow-headers'))
    const allowsMethod = isSimpleMethod(request.method) || methods.includes(request.method.toLowerCase()) || methods.includes('*')
    // The asterisk does not cover Authorization.
    const allowsHeaders = unsafe.every((name) => names.includes(name) || (names.includes('*') && name !== 'authorization'))
    if (!answer.ok || !isReadable(answer, pageUrl.origin) || !allowsMethod || !allowsHeaders) throw failed()
  }

  return async (input, init = {}) => {
    const isRequest = typeof input === 'object' && 'url' in input
    const url = new URL(isRequest ? input.url : input, pageUrl)
    const given = isRequest ? { ...(await initOf(input)), ...init } : init
    if (given.signal?.aborted) throw given.signal.reason
    return run(url, given, 0)
  }
}

async function initOf(request: Request): Promise<RequestInit> {
  const { method, headers, mode, redirect, credentials, signal } = request
  const body = request.body ? await request.clone().text() : null
  return { method, headers, mode, redirect, credentials, signal, body }
}

function outgoing(url: URL, { method = 'GET', headers: given, body }: RequestInit, isCross: boolean, origin: string): Request {
  // Without the signal: another realm's (jsdom's) is none to node's Request. It is handed over beside it.
  const request = new Request(url, { method: method.toUpperCase(), headers: new Headers(given), ...(body && { body }) })
  request.headers.delete('cookie')
  if (!request.headers.has('accept')) request.headers.set('Accept', '*/*')
  const isSafeMethod = request.method === 'GET' || request.method === 'HEAD'
  if (isCross || !isSafeMethod) request.headers.set('Origin', origin)
  return request
}

const isSimpleMethod = (method: string): boolean => ['GET', 'HEAD', 'POST'].includes(method)

const safeTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\b/i

/** The headers that make a preflight necessary, lower case and sorted. */
function unsafeHeaders(headers: Headers): string[] {
  const safe = ['accept', 'accept-language', 'content-language', 'origin', 'content-length']
  return [...headers]
    .filter(([name, value]) => !safe.includes(name) && !(name === 'content-type' && safeTypes.test(value)))
    .map(([name]) => name)
    .sort()
}

const list = (header: string | null): string[] => (header ?? '').split(',').map((value) => value.trim().toLowerCase())

function isReadable({ headers }: Response, origin: string): boolean {
  const allowed = headers.get('access-control-allow-origin')
  return allowed === '*' || allowed === origin
}

const alwaysExposed = ['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma']

function exposed(response: Response): Response {
  const named = list(response.headers.get('access-control-expose-headers'))
  const headers = new Headers()
  for (const [name, value] of response.headers) {
    if (alwaysExposed.includes(name) || named.includes(name) || named.includes('*')) headers.append(name, value)
  }
  const hasBody = ![204, 205, 304].includes(response.status)
  return new Response(hasBody ? response.body : null, { status: response.status, headers })
}

type Identity = { readonly type: ResponseType; readonly status: number; readonly url: string; readonly redirected?: boolean }

/** What only a browser's own fetch can set on a Response. */
function withIdentity(response: Response, { type, status, url, redirected = false }: Identity): Response {
  const ok = status >= 200 && status < 300
  return Object.defineProperties(response, {
    type: { value: type },
    status: { value: status },
    ok: { value: ok },
    url: { value: url },
    redirected: { value: redirected },
  })
}
