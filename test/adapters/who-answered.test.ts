import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Failure } from '../../src/domain/failure.ts'
import type { HostFrame } from '../../src/domain/host-frame.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createChooseCall } from '../../src/gitlab/choose-call.ts'
import { createGitLab } from '../../src/gitlab/create-gitlab.ts'
import { createGroupCalls } from '../../src/gitlab/group-calls.ts'
import { createLinkCalls } from '../../src/gitlab/link-calls.ts'
import { createFirstCalls } from '../../src/gitlab/first-calls.ts'
import { createHttp } from '../../src/http/create-http.ts'
import { failureOfAnswer } from '../../src/http/failure-of-answer.ts'
import { parseJson } from '../../src/http/parse-json.ts'
import { whoAnswered, type Answer } from '../../src/http/who-answered.ts'
import { exchangeCode, refresh, revoke } from '../../src/oauth/token-endpoint.ts'
import type { Session } from '../../src/domain/session.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import type { World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'

const answer = (status: number, text: string, headers: Record<string, string> = {}): Answer => ({
  status,
  text,
  headers: new Headers(headers),
  json: parseJson(text),
})

const html = { 'Content-Type': 'text/html' }
const plain = { 'Content-Type': 'text/plain' }
const page = (title: string, body = title) => `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`

describe('who answered', () => {
  it.each<[string, Answer]>([
    ['the API by its manner', answer(404, '{"message":"404 Group Not Found"}')],
    ['an error page by its headers', answer(404, page('Not found'), { ...html, 'X-Gitlab-Meta': '{"version":"1"}' })],
    ['an error page through Cloudflare', answer(500, page('500'), { ...html, 'X-Runtime': '0.1', 'CF-Ray': '8a', Server: 'cloudflare' })],
    [
      'an error page by its words',
      answer(404, page('404', 'Please contact your GitLab administrator if you think this is a mistake.'), html),
    ],
    ['an error page by its request id', answer(404, page('Not found'), { ...html, 'X-Request-Id': '01J', Server: 'nginx' })],
  ])('GitLab: %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('gitlab')
  })

  it.each<[string, Answer]>([
    ['a banned address', answer(403, 'Forbidden\n', plain)],
    ['a throttled one', answer(429, 'Retry later\n', plain)],
  ])('Rack Attack: %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('rack-attack')
  })

  it.each<[string, Answer]>([
    ['a request id of an ingress', answer(403, '', { 'X-Request-Id': 'a1', Server: 'envoy' })],
    ['the word of Rack Attack from elsewhere', answer(403, 'Forbidden', { ...plain, Server: 'AkamaiGHost' })],
    ['an empty 403 of a load balancer', answer(403, '', { Server: 'awselb/2.0' })],
    ['an empty 403 of Front Door', answer(403, '', { 'x-azure-ref': '0abc' })],
    ['a default backend', answer(404, 'default backend - 404', plain)],
    ['nginx', answer(403, page('403 Forbidden', '<center>nginx</center>'), html)],
    ['Istio', answer(403, 'RBAC: access denied', plain)],
    ['data as another type', answer(403, '{"error":"Forbidden"}', html)],
    ['a problem (RFC 9457)', answer(403, '{"error":"Forbidden"}', { 'Content-Type': 'application/problem+json' })],
    ['a load balancer in data', answer(403, '{"error":"Forbidden"}', { Server: 'awselb/2.0' })],
    ['Kong, as GitLab would', answer(404, '{"message":"404 Not Found"}', { Server: 'kong/3.4' })],
    ['Google, in data', answer(401, '{"error":"invalid_token","error_description":"The token has expired"}', { Via: '1.1 google' })],
    ['a body of nothing but space', answer(403, ' \n', html)],
    ['a page that is an app', answer(404, page('', '<div id="root"></div><script type="module" src="/app.js"></script>'), html)],
    ['a page of an error, with a script of its CDN', answer(403, page('403 Forbidden', 'nginx<script src="/beacon.js"></script>'), html)],
    ['S3', answer(403, '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', { 'Content-Type': 'application/xml' })],
  ])('a web server or gateway, who says no more: %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('web-server')
  })

  it.each<[string, Answer]>([
    ['Cloudflare, by its header', answer(403, '', { 'cf-mitigated': 'challenge' })],
    ['AWS WAF, by its header', answer(405, page('Human Verification'), { 'x-amzn-waf-action': 'captcha' })],
    [
      'Cloudflare, by its page',
      answer(503, page('Just a moment...', '<script src="/cdn-cgi/challenge-platform/x.js"></script> Ray ID: 8a1f2c3d4e5f6a7b'), html),
    ],
    ['Imperva', answer(403, page('', '<iframe src="/_Incapsula_Resource?x">Incapsula incident ID: 12-345678</iframe>'), html)],
    ['a checkpoint that nobody listed', answer(429, page('Vercel Security Checkpoint', 'We are verifying. Human check.'), html)],
    ['DataDome, in data', answer(403, '{"url":"https://geo.captcha-delivery.com/captcha/?initialCid=x"}')],
    ['PerimeterX, in data', answer(403, '{"appId":"PX1","blockScript":"/x/captcha/captcha.js"}')],
    ['AWS WAF, whose header is hidden', answer(202, page('', '<script src="https://x.token.awswaf.com/challenge.js"></script>'), html)],
    [
      'Anubis, in German',
      answer(
        200,
        page('Ich stelle sicher, dass du kein Bot bist!', '<script id="anubis_challenge" type="application/json">{}</script>'),
        html,
      ),
    ],
    ['F5, by its script', answer(200, page('', '<script src="/TSPD/08a?type=7"></script>Your support ID is: 8270451913456789012.'), html)],
    ['a header that nobody listed', answer(429, '', { 'x-vercel-mitigated': 'challenge' })],
    ['Kasada', answer(429, '<script>window.KPSDK={}</script><script src="/149e9513/2d206a39/ips.js?x"></script>', html)],
    ['Sucuri', answer(200, '<title>You are being redirected...</title><script>var s={},sucuri_cloudproxy_js="",S="cz0n"</script>', html)],
    ['Turnstile alone', answer(403, page('', '<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>'), html)],
    ['DataDome that only looks', answer(403, page('acme.com', '<script>var dd={"rt":"i"}</script><script src="/i.js"></script>'), html)],
    ['PerimeterX', answer(403, page('Access to this page has been denied', '<div id="px-captcha"></div>'), html)],
    ['Akamai', answer(428, page('', '<script src="/_sec/cp_challenge/sec-cpt-4-3.js"></script>'), html)],
    ['Akamai, in between', answer(200, '<meta http-equiv="refresh" content="5; URL=\'/?bm-verify=AAQ\'">', html)],
    ['a frame alone', answer(403, '<iframe src="/x/y?z=1"></iframe>', html)],
    ['a script that wants to be let', answer(503, page('One moment', 'Please enable JavaScript<script src="/a.js"></script>'), html)],
    [
      'a script that leaves a cookie and comes back',
      answer(200, '<script>document.cookie="__test="+f(); location.href="/?i=1"</script>This site needs JavaScript', html),
    ],
    ['Google', answer(429, page('Sorry', 'Our systems have detected unusual traffic from your computer network.'), html)],
  ])('bot protection: %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('challenge')
  })

  it.each<[string, Answer, string | null]>([
    [
      'F5',
      answer(200, page('Request Rejected', 'The requested URL was rejected. Your support ID is: 8270451913456789012'), html),
      '8270451913456789012',
    ],
    [
      'Akamai',
      answer(403, page('Access Denied', 'You don’t have permission. Reference #18.4f4d2e17.1700000000.1a2b3c4d'), html),
      '18.4f4d2e17.1700000000.1a2b3c4d',
    ],
    [
      'Cloudflare',
      answer(403, page('Attention Required!', 'Sorry, you have been blocked. Cloudflare Ray ID: 7d1f2e3a4b5c6d7e'), html),
      '7d1f2e3a4b5c6d7e',
    ],
    ['FortiWeb', answer(403, page('Web Page Blocked!', 'Attack ID: 20000051'), html), '20000051'],
    ['Cloudflare, in plain text', answer(403, 'error code: 1020', plain), null],
    [
      'Akamai, as it writes it',
      answer(403, page('Access Denied', 'Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab'), html),
      '18.2d351ab8.1557333295.a4e16ab',
    ],
    ['Fortinet, without a number', answer(200, page('FortiGuard Intrusion Prevention - Access Blocked'), html), null],
    [
      'Cloudflare, in data of today',
      answer(
        403,
        '{"type":"https://developers.cloudflare.com/x","title":"Error 1010: Access denied","status":403,"error_code":1010,"detail":"The owner has blocked your browser"}',
      ),
      null,
    ],
    ['Radware', answer(403, page('Unauthorized Request Blocked', 'Transaction ID: 12345678'), html), '12345678'],
    ['Sucuri', answer(403, page('Sucuri WebSite Firewall - Access Denied'), html), null],
    ['HAProxy', answer(403, page('403 Forbidden', 'Request forbidden by administrative rules.'), html), null],
    ['Cloudflare, in data', answer(403, '{"title":"Error 1020: Access denied","status":403,"cloudflare_error":true}'), null],
    ['Barracuda', answer(200, page('', 'Sorry, your request is denied. Attack ID 12345678'), html), '12345678'],
    ['ModSecurity', answer(406, page('Not Acceptable!', 'This error was generated by Mod_Security.'), html), null],
  ])('a firewall: %s', (_what, given, supportId) => {
    expect(whoAnswered(given)).toEqual({ who: 'firewall', supportId })
  })

  it('a firewall’s number is never as long as a token', () => {
    const token = 'a1'.repeat(32)
    expect(whoAnswered(answer(403, page('Blocked', `Request Rejected, support ID: ${token}`), html))).toEqual({
      who: 'firewall',
      supportId: null,
    })
  })

  it.each<[string, Answer]>([
    ['single sign-on', answer(200, page('Sign in', '<form action="/adfs/ls?code_challenge=x"><input type="password"></form>'), html)],
    ['basic authentication', answer(401, page('401 Authorization Required'), html)],
    ['a portal with a captcha of its own', answer(200, page('Log in', '<div class="g-recaptcha"></div>'), html)],
    ['a captive portal that answers data', answer(511, '{"message":"Network authentication required"}')],
    ['a captive portal that says nothing', answer(511, '')],
    ['a proxy of the company', answer(407, '{"error":"proxy_auth"}')],
    ['a German one', answer(200, page('Anmeldung', 'Benutzername'), html)],
    ['a captive portal', answer(511, page('Welcome to the hotel'), html)],
    [
      'a form that its script sends on',
      answer(
        200,
        page('', '<form method="post" action="https://idp.example/saml2"><input type="hidden" name="SAMLRequest" value="PHN"></form>'),
        html,
      ),
    ],
    ['Windows, by WS-Federation', answer(200, page('Working...', '<form><input type="hidden" name="wresult" value="x"></form>'), html)],
    ['Zscaler', answer(200, page('Zscaler', '<form action="https://gateway.zscaler.net/auth"><input name="x"></form>'), html)],
    [
      'a form that nobody listed',
      answer(200, page('', '<form action="https://idp/x"></form><script>document.forms[0].submit()</script>'), html),
    ],
    ['a proxy that refuses until somebody signs in', answer(403, page('Sign in', 'Sign in with your company account'), html)],
  ])('a sign-in wall: %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('sign-in-wall')
  })

  it.each<[string, string, string | null]>([
    ['by HTML', '<meta http-equiv="refresh" content="0; url=https://new.example/gitlab?token=x#y">', 'https://new.example/gitlab'],
    ['by HTML, in small', '<META HTTP-EQUIV=Refresh CONTENT="0;URL=\'https://new.example/\'">', 'https://new.example/'],
    ['by a script', '<script>window.location.href = "https://new.example/my.policy"</script>', 'https://new.example/my.policy'],
    ['by a script that leaves no way back', '<script>top.location.replace(`https://new.example/`)</script>', 'https://new.example/'],
    ['to a place that is not told', '<script>location.assign("/vdesk?x")</script>', null],
    ['to what is no place', '<script>location = "javascript:alert(1)"</script>', null],
  ])('a page that sends on %s', (_what, body, leadsTo) => {
    expect(whoAnswered(answer(200, page('', body), html))).toEqual({ who: 'redirect', leadsTo })
  })

  it.each<[string, Answer]>([
    ['refreshes itself', answer(200, page('Back soon', '<meta http-equiv="refresh" content="30">'), html)],
    [
      'has much to read',
      answer(200, page('News', `<script>location.href = "https://new.example/"</script>${'Read this. '.repeat(50)}`), html),
    ],
    ['is about an error', answer(404, page('Not found', '<script>location = "https://new.example/"</script>'), html)],
  ])('no redirect: a page that %s', (_what, given) => {
    expect(whoAnswered(given).who).toBe('web-server')
  })

  it('reads of a page what is near its beginning, in no time', () => {
    const startedAt = performance.now()
    whoAnswered(answer(403, '<script'.repeat(1_000_000), html))
    whoAnswered(answer(403, '<!--'.repeat(1_000_000), html))
    whoAnswered(answer(403, `support id${'-'.repeat(1_000_000)}`, html))
    whoAnswered(answer(403, 'ray id.'.repeat(1_000_000), html))
    whoAnswered(answer(200, '<meta http-equiv=refresh '.repeat(1_000_000), html))
    whoAnswered(answer(200, 'location = '.repeat(1_000_000), html))
    expect(performance.now() - startedAt).toBeLessThan(1_000)
  })
})

describe('what an answer means', () => {
  const url = new URL('https://git.acme.com/-/jira_connect/subscriptions/7')
  const means = (given: Answer, method: 'GET' | 'DELETE' = 'GET') => failureOfAnswer({ url, method }, given)

  it.each<[string, Answer, Partial<Failure>]>([
    ['a default backend', answer(404, 'default backend - 404', plain), { kind: 'not-passed-on', path: url.pathname }],
    ['a page of a firewall', answer(403, page('403 Forbidden'), html), { kind: 'answered-in-front', status: 403 }],
    [
      'a verb that is not allowed',
      answer(405, page('Not allowed'), { ...html, Allow: 'GET, HEAD' }),
      { kind: 'firewall-refused', allowed: 'GET, HEAD' },
    ],
    ['no list of verbs', answer(405, '', { Allow: '<script>' }), { kind: 'firewall-refused', allowed: null }],
    [
      'a read-only GitLab',
      answer(403, '{"message":"You cannot perform write operations on a read-only instance"}'),
      { kind: 'maintenance', reason: 'You cannot perform write operations on a read-only instance' },
    ],
    [
      'a GitLab that says when',
      answer(503, '{"message":"GitLab is not available"}', { 'Retry-After': '60' }),
      { kind: 'maintenance', retryAfterSeconds: 60 },
    ],
    ['a deploy page', answer(503, page('Deploy in progress'), html), { kind: 'maintenance', reason: '' }],
    [
      'Varnish without its backend',
      answer(503, page('Error 503 Backend fetch failed'), { ...html, 'Retry-After': '5' }),
      { kind: 'maintenance', retryAfterSeconds: 5 },
    ],
    ['a tunnel of Cloudflare’s that is down', answer(530, 'error code: 1033', plain), { kind: 'server-error', isGitLabs: false }],
    ['Cloudflare that counts', answer(429, 'error code: 1015', plain), { kind: 'rate-limited' }],
    [
      'Envoy without GitLab',
      answer(503, 'upstream connect error or disconnect/reset before headers', plain),
      { kind: 'server-error', isGitLabs: false },
    ],
    ['a CDN’s JSON', answer(403, '{"error":{"code":"access_denied","message":"Access denied"}}'), { kind: 'refused' }],
    ['what a law forbids', answer(451, page('Unavailable For Legal Reasons'), html), { kind: 'answered-in-front', status: 451 }],
    ['a connection of somebody else', answer(421, page('Misdirected Request'), html), { kind: 'answered-in-front', status: 421 }],
    ['not modified', answer(304, ''), { kind: 'answered-in-front', status: 304 }],
    ['nothing at all', answer(204, ''), { kind: 'unexpected-answer', flaw: 'not-json' }],
    ['half of it', answer(206, '{"subscriptions":[]'), { kind: 'unexpected-answer', flaw: 'not-json' }],
    [
      'a gateway without GitLab',
      answer(503, page('503 Service Temporarily Unavailable'), html),
      { kind: 'server-error', isGitLabs: false },
    ],
    ['GitLab’s own 500', answer(500, '{"message":"500 Internal Server Error"}'), { kind: 'server-error', isGitLabs: true }],
    ['AWS without GitLab, in data', answer(500, '{"message":"Internal server error"}'), { kind: 'server-error', isGitLabs: false }],
    [
      'Envoy without GitLab, in data',
      answer(503, '{"message":"upstream connect error or disconnect/reset before headers"}'),
      { kind: 'server-error', isGitLabs: false },
    ],
    ['a gateway that speaks as GitLab does', answer(502, '{"message":"502 Bad Gateway"}'), { kind: 'server-error', isGitLabs: false }],
    ['nobody, in data', answer(503, '{"title":"Down","status":503}'), { kind: 'server-error', isGitLabs: false }],
    [
      'GitLab that is slow to start',
      answer(502, page('502', 'GitLab is taking too much time to respond. Please contact your GitLab administrator.'), html),
      { kind: 'server-error', isGitLabs: false },
    ],
    ['GitLab, by its headers', answer(500, '', { 'X-Runtime': '0.1' }), { kind: 'server-error', isGitLabs: true }],
    ['a ban', answer(403, 'Forbidden\n', plain), { kind: 'address-banned' }],
    ['a throttle', answer(429, 'Retry later\n', { ...plain, 'Retry-After': '9' }), { kind: 'rate-limited', retryAfterSeconds: 9 }],
    [
      'a gateway’s JSON',
      answer(403, '{"message":"Missing Authentication Token"}'),
      { kind: 'refused', reason: 'Missing Authentication Token' },
    ],
    ['JSON of another form', answer(403, '{"statusCode":403,"message":"Forbidden"}'), { kind: 'unexpected-answer', flaw: 'status' }],
    ['a reason in depth', answer(422, '{"message":{"base":["is not acceptable"]}}'), { kind: 'refused', reason: 'is not acceptable' }],
  ])('%s', (_what, given, failure) => {
    expect(means(given)).toMatchObject(failure)
  })
})

/** What may come of an answer that nothing says GitLab gave: no cause of GitLab's or of Jira's, and no word of a token. */
const openKinds: ReadonlySet<Failure['kind']> = new Set([
  'unexpected-answer',
  'server-error',
  'rate-limited',
  'maintenance',
  'refused',
  'redirected',
  'challenged',
  'sign-in-wall',
  'firewall-refused',
  'answered-in-front',
  'not-passed-on',
])

describe('an answer of somebody unknown', () => {
  const host = { baseUrl: 'https://gitlab.example.com/' }
  const client = { instance: host, clientId: 'id', redirectUri: 'https://gitlab.example.com/-/jira_connect/oauth_callbacks' }
  const session: Session = {
    instance: host,
    grantKey: Symbol('grant'),
    user: { id: 1, username: 'mara', name: 'Mara', avatarUrl: null, webUrl: null, ownOrigin: null, isAdmin: false },
    canAdminister: false,
    gitlabVersion: () => null,
  }

  const callsWith = (response: () => Response) => callsBy(() => Promise.resolve(response()))

  const callsBy = (fetch: typeof globalThis.fetch) => {
    const http = createHttp({ fetch, isOnline: () => true, pause: () => Promise.resolve() })
    const grants = { accessToken: () => Promise.resolve('token'), renewed: () => Promise.resolve('token') }
    const pageConfig = () => ({ redirectUri: client.redirectUri, hostClientId: null, canChooseInstance: true })
    const vouched: HostFrame['vouched'] = (exchange) => http.requestJson(exchange)
    const first = createFirstCalls({ http, host, pageConfig, vouched })
    const bearer = createBearer(http, grants)
    const later = { ...createGroupCalls(bearer), ...createChooseCall(vouched, host), ...createLinkCalls(vouched, bearer) }
    const gitlab = createGitLab({ bearer, first, later })
    const query = { search: '', page: 1, topLevelOnly: false } as const
    return {
      installation: () => gitlab.installation(),
      choose: () => gitlab.choose(null),
      clientId: () => gitlab.clientId(host),
      linkedGroups: () => gitlab.linkedGroups(host),
      link: () => gitlab.link(session, 'acme'),
      unlink: () => gitlab.unlink(host, { id: '7' } as never),
      currentUser: () => gitlab.currentUser(session),
      version: () => gitlab.version(session),
      canAdminister: () => gitlab.canAdminister(session),
      hasUser: () => gitlab.hasUser(session, 'mara'),
      linkableGroups: () => gitlab.linkableGroups(session, query),
      groupById: () => gitlab.groupById(session, 7),
      groupByPath: () => gitlab.groupByPath(session, 'acme'),
      accessLevel: () => gitlab.accessLevel(session, 7),
      projectCount: () => gitlab.projectCount(session, 7),
      projectByPath: () => gitlab.projectByPath(session, 'acme/app'),
      exchangeCode: () => exchangeCode(http, client, 'code', 'verifier'),
      refresh: () => refresh(http, client, 'token'),
      revoke: () => revoke(http, client, 'token'),
    }
  }

  const redirects = [301, 302, 307, 308].flatMap((status) => ['/elsewhere', 'https://elsewhere.example.com/'].map((to) => ({ status, to })))

  it.each(redirects)('is not followed with anything: $status to $to', async ({ status, to }) => {
    const asked: string[] = []
    const fetch = browserFetch(
      {
        fetch: (request: Request) => {
          asked.push(request.url)
          const isElsewhere = request.url.includes('elsewhere')
          return Promise.resolve(isElsewhere ? Response.json({ success: true }) : new Response(null, { status, headers: { Location: to } }))
        },
      } as World,
      { pageOrigin: 'https://gitlab.example.com' },
    )
    for (const [name, call] of Object.entries(callsBy(fetch))) {
      expect(await failureOf(call()), name).toEqual({ kind: 'redirected', origin: 'https://gitlab.example.com', leadsTo: null })
    }
    expect(asked.filter((url) => url.includes('elsewhere'))).toEqual([])
  })

  const words = fc.lorem({ maxCount: 12 })
  const title = fc.constantFrom(
    'Error',
    'Forbidden',
    'Unauthorized',
    'Not Found',
    'Access denied',
    'Service unavailable',
    'Jira',
    'namespace',
  )
  const pages = fc.tuple(title, words).map(([heading, text]) => ({ body: page(heading, text), type: 'text/html' }))
  const texts = fc.tuple(title, words).map(([heading, text]) => ({ body: `${heading}: ${text}`, type: 'text/plain' }))
  const reason = fc.oneof(
    title,
    words,
    fc.tuple(title, words).map(([one, other]) => `${one} ${other}`),
  )
  const envelopes = fc.oneof(
    fc.record({ message: reason }),
    fc.record({ error: fc.oneof(reason, fc.record({ code: fc.nat(), message: reason })), status: fc.nat() }),
    fc.record({ errors: fc.array(fc.record({ detail: reason })) }),
    fc.jsonValue().filter((value) => !Array.isArray(value)),
  )
  const json = envelopes.map((value) => ({ body: JSON.stringify(value), type: 'application/json' }))
  const nothing = fc.constant({ body: '', type: 'text/html' })
  const somebody = fc.constantFrom<Record<string, string>>(
    { Server: 'cloudflare' },
    { Server: 'AkamaiGHost' },
    { 'x-amz-cf-id': 'a' },
    { Server: 'Varnish' },
  )
  const status = fc.constantFrom(200, 201, 202, 400, 401, 403, 404, 405, 406, 409, 410, 418, 422, 429, 451, 500, 502, 503, 504)

  it('never gets a cause of GitLab’s or of Jira’s, and is no success, whatever was asked', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(status, fc.oneof(pages, texts, json, nothing), somebody, async (code, { body, type }, headers) => {
        const calls = callsWith(() => new Response(body, { status: code, headers: { 'Content-Type': type, ...headers } }))
        for (const [name, call] of Object.entries(calls)) {
          // RFC 7009 §2.2: whatever comes with a good status, the client asks no more.
          if (name === 'revoke' && code < 300) continue
          const { kind } = await failureOf(call())
          expect(openKinds, `${name}: ${String(code)} ${body}`).toContain(kind)
        }
      }),
      { numRuns: 150 },
    )
  })
})
