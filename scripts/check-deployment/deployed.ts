import type { Answer, Ask } from './ask.ts'

/** What is under check. */
export type Deployed = {
  /** Origin and relative URL root of the GitLab, without a trailing slash. */
  readonly base: string
  readonly ask: Ask
  /** The same GitLab past nginx; null where it cannot be reached from here. */
  readonly gitlabPastNginx: string | null
  /** The descriptor as it was when Jira read it; null where nobody kept it. */
  readonly keptDescriptor: Descriptor | null
}

/** What GitLab tells Jira of the app (contract 8), before anybody has looked at it. */
export type Descriptor = Readonly<Record<string, unknown>>

const pagePath = '/-/jira_connect'

/** Takes the address of the GitLab or of anything below its `/-/jira_connect`. Throws a sentence where it is neither. */
export function baseOf(typed: string): string {
  const text = /^https?:\/\//.test(typed) ? typed : `https://${typed}`
  if (!URL.canParse(text)) throw new Error(`${typed} is not an address such as https://gitlab.example.com`)
  const { origin, pathname } = new URL(text)
  const end = pathname.indexOf(pagePath)
  return `${origin}${(end < 0 ? pathname : pathname.slice(0, end)).replace(/\/+$/, '')}`
}

/** Browsers send this with the address of a frame; the query is what Jira adds, with a token that nobody accepts. */
export const askLikeJirasFrame = ({ base, ask }: Deployed): Promise<Answer> =>
  ask(`${base}${pagePath}/subscriptions?lic=none&jwt=none`, {
    headers: { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' },
  })

const configStart = 'id="page-config">'

/** Whether this is the page of the release, and not one of GitLab's. */
export const isOurPage = ({ body }: Answer): boolean => body.includes(configStart)

/** The text of the page's configuration block. */
export function configTextOf({ body }: Answer): string {
  const start = body.indexOf(configStart) + configStart.length
  return body.slice(start, body.indexOf('</script>', start))
}

/** Full addresses of the scripts, style sheets and pictures of a page of the release. */
export function assetsOf({ body }: Answer, pageUrl: string): string[] {
  const found = body.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"/g)
  const { origin } = new URL(pageUrl)
  const urls = Array.from(found, ([, address = '']) => new URL(address, pageUrl).href)
  return [...new Set(urls)].filter((url) => url.startsWith(`${origin}/`))
}

/** As the policy has it: without the scheme, which is that of the page. */
export const assetSourceOf = (base: string): string => `${base.replace(/^https?:\/\//, '')}${pagePath}/assets/`

export const nginxSaysSo = ({ body }: Answer): boolean => body.includes('<center>nginx')
