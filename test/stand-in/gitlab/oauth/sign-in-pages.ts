import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Provider } from 'oidc-provider'
import { redirect } from '../answers.ts'
import type { User } from '../users.ts'
import { authorizeErrorPage, consentPage, deviceDonePage, devicePage, signInPage, singleSignOnPage, startPage } from './pages.ts'
import type { OAuthServerOptions } from './provider.ts'

type Options = OAuthServerOptions & { readonly provider: () => Provider }

type Visit = {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
  readonly form: URLSearchParams
  readonly user: User | null
  /** Of the top-level group whose own address this is. */
  readonly groupPath: string
}

const sessionCookie = '_gitlab_session'
/** Of a top-level group, for those whom its identity provider knows. */
const singleSignOnPath = /^\/groups\/([^/]+)\/-\/saml\/sso$/

/** The page for which somebody has to sign in first. */
const returnCookie = '_user_return_to'

/** Sends somebody to sign in who comes back here afterwards. */
export const signInFirst = (root: string, path: string): Response =>
  redirect(`${root}/users/sign_in`, [`${returnCookie}=/${encodeURIComponent(path.slice(1))}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600`])

/** The pages a person meets on the way: sign in, consent, the start page, sign out. */
export function createSignInPages(options: Options) {
  const { root, settings, users, provider } = options
  const sessions = new Map<string, User>()

  /** The authorization request that led here; null for somebody who just came by. */
  const interactionOf = ({ incoming, outgoing }: Visit) =>
    provider()
      .interactionDetails(incoming, outgoing)
      .catch(() => null)

  async function signIn(visit: Visit) {
    if (visit.user) return goOn(visit, visit.user)
    show(visit, 200, signInPage(options, null))
  }

  async function enter(visit: Visit) {
    const login = visit.form.get('user[login]')?.trim().toLowerCase()
    const user = users.find(({ username }) => username === login || `${username}@acme.example` === login)
    const hasPassword = !settings.signIn.passwordsDisabledBy?.usernames.includes(user?.username ?? '')
    if (!hasPassword || user?.password !== visit.form.get('user[password]')) {
      show(visit, 422, signInPage(options, 'Invalid login or password.'))
      return
    }
    begin(visit, user)
    if (settings.signIn.losesItsWay) send(visit, `${root}/`)
    else await goOn(visit, user)
  }

  function begin({ outgoing }: Visit, user: User) {
    const id = randomUUID()
    sessions.set(id, user)
    outgoing.setHeader('Set-Cookie', `${sessionCookie}=${id}; Path=${root || '/'}; HttpOnly; SameSite=Lax`)
  }

  /** The group's identity provider is played by whom it knows: it asks for no password. */
  function askSingleSignOn(visit: Visit) {
    const group = settings.signIn.passwordsDisabledBy
    if (group?.groupPath !== visit.groupPath) show(visit, 404, authorizeErrorPage(options, 'Page not found'))
    else show(visit, 200, singleSignOnPage(options, group))
  }

  function enterBySingleSignOn(visit: Visit) {
    const { groupPath, usernames } = settings.signIn.passwordsDisabledBy ?? { groupPath: '', usernames: [] }
    const username = visit.form.get('username')
    const user = users.find((one) => one.username === username && usernames.includes(one.username))
    if (!user || groupPath !== visit.groupPath) {
      askSingleSignOn(visit)
      return
    }
    begin(visit, user)
    send(visit, `${root}/`)
  }

  async function goOn(visit: Visit, user: User) {
    if (!(await interactionOf(visit))) {
      const back = cookie(visit.incoming, returnCookie)
      send(visit, back?.startsWith('/') ? decodeURIComponent(back) : `${root}/`)
      return
    }
    const result = { login: { accountId: String(user.id) } }
    await provider().interactionFinished(visit.incoming, visit.outgoing, result, { mergeWithLastSubmission: false })
  }

  async function askConsent(visit: Visit) {
    const interaction = await interactionOf(visit)
    if (!interaction || !visit.user) {
      send(visit, `${root}/`)
      return
    }
    if (settings.signIn.consent === 'denied') return answerConsent(visit)
    const clientId = String(interaction.params['client_id'])
    if (settings.applications.some(({ uid, isTrusted }) => uid === clientId && isTrusted)) return grantAccess(visit, visit.user, clientId)
    const params = new URLSearchParams(interaction.params as Record<string, string>)
    show(visit, 200, consentPage(options, { user: visit.user, request: params }))
  }

  async function answerConsent(visit: Visit) {
    const interaction = await interactionOf(visit)
    if (!interaction || !visit.user) {
      send(visit, `${root}/`)
      return
    }
    const { incoming, outgoing, form } = visit
    if (form.get('answer') !== 'authorize') {
      await provider().interactionFinished(incoming, outgoing, { error: 'access_denied' })
      return
    }
    await grantAccess(visit, visit.user, String(interaction.params['client_id']))
  }

  /** Where a code of a device is confirmed (RFC 8628 §3.3). */
  async function askForCode({ incoming, outgoing, user }: Visit) {
    const url = new URL(incoming.url ?? '', options.origin)
    if (!user) {
      const path = `${url.pathname.slice(root.length)}${url.search}`
      const first = signInFirst(root, path)
      outgoing.writeHead(302, { Location: first.headers.get('location') ?? '', 'Set-Cookie': first.headers.getSetCookie() })
      outgoing.end()
      return
    }
    const entered = url.searchParams.get('user_code')
    const found = entered === null ? undefined : await deviceCodeOf(entered)
    const error = entered !== null && !found ? 'The code is invalid.' : null
    outgoing.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    outgoing.end(devicePage(options, { user, code: found ? entered : null, error }))
  }

  const deviceCodeOf = async (entered: string) => provider().DeviceCode.findByUserCode(entered.toUpperCase().replace(/[^A-Z0-9]/g, ''))

  async function answerForCode(visit: Visit) {
    const { form, user } = visit
    const code = await deviceCodeOf(form.get('user_code') ?? '')
    if (!user || !code) {
      send(visit, `${root}/oauth/device`)
      return
    }
    if (form.get('answer') === 'authorize') {
      const accountId = String(user.id)
      Object.assign(code, { accountId, grantId: await grantFor(user, String(code.clientId)), scope: 'api' })
    } else {
      Object.assign(code, { error: 'access_denied' })
    }
    await code.save()
    show(visit, 200, deviceDonePage(options))
  }

  async function grantAccess({ incoming, outgoing }: Visit, user: User, clientId: string) {
    await provider().interactionFinished(incoming, outgoing, { consent: { grantId: await grantFor(user, clientId) } })
  }

  async function grantFor({ id }: User, clientId: string): Promise<string> {
    const { Grant } = provider()
    const grant = new Grant({ accountId: String(id), clientId })
    grant.addOIDCScope('api')
    return grant.save()
  }

  function signOut(visit: Visit) {
    sessions.delete(cookie(visit.incoming, sessionCookie) ?? '')
    const gone = [sessionCookie, '_oauth_session', '_oauth_session.sig']
    visit.outgoing.setHeader('Set-Cookie', [
      ...gone.map((name) => `${name}=; Path=/; Max-Age=0`),
      ...(root ? [`${sessionCookie}=; Path=${root}; Max-Age=0`] : []),
    ])
    const request = visit.form.get('authorization_request')
    send(visit, request ? `${root}/oauth/authorize?${request}` : `${root}/users/sign_in`)
  }

  function start(visit: Visit) {
    if (visit.user) show(visit, 200, startPage(options, visit.user))
    else send(visit, `${root}/users/sign_in`)
  }

  const routes: Readonly<Record<string, (visit: Visit) => unknown>> = {
    'GET /': start,
    'GET /users/sign_in': signIn,
    'POST /users/sign_in': enter,
    'POST /users/sign_out': signOut,
    'GET /oauth/consent': askConsent,
    'POST /oauth/consent': answerConsent,
    'GET /oauth/device': askForCode,
    'POST /oauth/device': answerForCode,
    'GET /groups/:group/-/saml/sso': askSingleSignOn,
    'POST /groups/:group/-/saml/sso': enterBySingleSignOn,
  }
  const routeOf = (method: string, path: string) => routes[`${method} ${path.replace(singleSignOnPath, '/groups/:group/-/saml/sso')}`]

  return {
    /** Who is signed in in the browser that sent this. */
    userOf: (request: Request): User | null =>
      sessions.get(cookie({ headers: { cookie: request.headers.get('cookie') ?? '' } }, sessionCookie) ?? '') ?? null,
    serves: (method: string, path: string): boolean => routeOf(method, path) !== undefined,
    async answer(
      incoming: IncomingMessage,
      outgoing: ServerResponse,
      { path, form }: { path: string; form: URLSearchParams },
    ): Promise<void> {
      const user = sessions.get(cookie(incoming, sessionCookie) ?? '') ?? null
      outgoing.setHeader('X-Frame-Options', 'DENY')
      outgoing.setHeader('Cache-Control', 'no-store')
      const { openerPolicy } = settings.signIn
      if (openerPolicy !== null) outgoing.setHeader('Cross-Origin-Opener-Policy', openerPolicy)
      const groupPath = singleSignOnPath.exec(path)?.[1] ?? ''
      await routeOf(incoming.method ?? 'GET', path)?.({ incoming, outgoing, form, user, groupPath })
    },
  }
}

function show({ outgoing }: Visit, status: number, page: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' })
  outgoing.end(page)
}

function send({ outgoing }: Visit, location: string): void {
  outgoing.writeHead(302, { Location: location })
  outgoing.end()
}

function cookie({ headers }: Pick<IncomingMessage, 'headers'>, name: string): string | null {
  const pairs = (headers.cookie ?? '').split('; ').map((pair) => pair.split('='))
  return pairs.find(([key]) => key === name)?.[1] ?? null
}
