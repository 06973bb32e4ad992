import type { World } from './world.ts'

export type Visitor = {
  readonly username: string
  readonly password: string
  readonly consent: 'allow' | 'deny'
}

const callbackPath = '/-/jira_connect/oauth_callbacks'

const maxPages = 20

/**
 * A person in the popup: follows redirects with cookies, signs in, answers the consent page. Resolves with the
 * callback address that GitLab sends the popup to, code or error in its query, or with the page on which a code was confirmed. Throws with the page's text where it
 * leads nowhere (a wrong password, an application that GitLab does not know).
 */
export function visitAs(world: World, visitor: Visitor): (authorizeUrl: string | URL) => Promise<URL> {
  const jar = new Map<string, Cookie>()

  async function open(url: URL, form?: URLSearchParams): Promise<Response> {
    const headers = new Headers({ Accept: 'text/html,application/xhtml+xml' })
    const cookie = cookiesFor(jar, url)
    if (cookie) headers.set('Cookie', cookie)
    const request = form
      ? new Request(url, { method: 'POST', headers, body: form, redirect: 'manual' })
      : new Request(url, { headers, redirect: 'manual' })
    const response = await world.fetch(request)
    for (const line of response.headers.getSetCookie()) keep(jar, line, url)
    return response
  }

  return async (authorizeUrl) => {
    let url = new URL(authorizeUrl)
    let response = await open(url)
    for (let pages = 0; pages < maxPages; pages += 1) {
      const location = response.headers.get('location')
      if (location !== null) {
        url = new URL(location, url)
        if (url.pathname.endsWith(callbackPath)) return url
        response = await open(url)
        continue
      }
      const page = await response.text()
      const form = answerTo(page, visitor)
      if (!form && response.ok && url.pathname.endsWith('/oauth/device')) return url
      if (!form || response.status >= 400) throw new Error(`The popup ends at ${url.href}: ${textOf(page)}`)
      url = new URL(form.action, url)
      response = await open(url, form.fields)
    }
    throw new Error(`The popup goes round in circles at ${url.href}`)
  }
}

type Form = { readonly action: string; readonly fields: URLSearchParams }

/** What the person does on a page of GitLab's; null where there is nothing to do. */
function answerTo(page: string, { username, password, consent }: Visitor): Form | null {
  const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
  if (action === undefined) return null
  if (page.includes('name="user[login]"')) {
    return { action, fields: new URLSearchParams({ 'user[login]': username, 'user[password]': password }) }
  }
  if (page.includes('name="answer"')) {
    const hidden = Array.from(page.matchAll(/type="hidden" name="user_code" value="([^"]+)"/g), ([, code = '']) => ['user_code', code])
    return { action, fields: new URLSearchParams([...hidden, ['answer', consent === 'allow' ? 'authorize' : 'deny']]) }
  }
  return null
}

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

type Cookie = { readonly host: string; readonly path: string; readonly pair: string }

function keep(jar: Map<string, Cookie>, line: string, { host, pathname }: URL): void {
  const [pair = '', ...attributes] = line.split(/; */)
  const path = attributes.find((one) => /^path=/i.test(one))?.slice('path='.length) ?? pathname
  const name = pair.slice(0, pair.indexOf('='))
  const isGone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one))
  const key = `${host} ${path} ${name}`
  if (isGone) jar.delete(key)
  else jar.set(key, { host, path, pair })
}

/** RFC 6265 §5.4. */
function cookiesFor(jar: Map<string, Cookie>, { host, pathname }: URL): string {
  const matching = [...jar.values()].filter(
    (cookie) => cookie.host === host && (pathname === cookie.path || pathname.startsWith(cookie.path.replace(/\/?$/, '/'))),
  )
  return matching.map(({ pair }) => pair).join('; ')
}
