import { hostFlaw, isLocalName, type HostFlaw } from './host-name.ts'
import { isGitLabCom, type Instance } from './instance.ts'
import { pasted } from './pasted.ts'

/** Why a typed address cannot be the GitLab instance URL. */
export type AddressFlaw =
  | HostFlaw
  | 'empty'
  /** Something else than http or https. */
  | 'other-scheme'
  | 'not-https'
  /** A user or a password in the address. */
  | 'credentials'
  /** GitLab.com is the other choice, not a self-managed instance. */
  | 'gitlab-com'
  /** The GitLab that serves this page, where that is not GitLab.com. */
  | 'this-host'

export type TypedAddress =
  | {
      readonly ok: true
      readonly instance: Instance
      /** The same server without the path, which may be that of a pasted page instead of a relative URL root. */
      readonly withoutPath: Instance | null
    }
  | { readonly ok: false; readonly flaw: AddressFlaw }

/**
 * Reads what a person types or pastes as GitLab instance URL. Adds the scheme, takes off a trailing slash and what
 * belongs to a page of GitLab; keeps port and relative URL root. `host` decides about http and local names: both are
 * for trying this page out, where the host itself is served like that. Never throws.
 */
export function parseInstanceUrl(typed: string, host: Instance): TypedAddress {
  const text = pasted(typed)
  if (text === '') return flawed('empty')
  const page = new URL(host.baseUrl)
  const candidate = withScheme(text, page)
  if (candidate.length > maxLength || !URL.canParse(candidate)) return flawed('not-an-address')
  const url = new URL(candidate)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return flawed('other-scheme')
  if (url.username !== '' || url.password !== '') return flawed('credentials')
  url.hostname = url.hostname.replace(/\.$/, '')
  const isTriedOut = isLocalName(page.hostname) && isLocalName(url.hostname)
  const flaw = hostFlaw(url.hostname)
  if (flaw !== null && !isTriedOut) return flawed(flaw)

  const instance: Instance = { baseUrl: `${url.origin}${relativeRoot(url.pathname)}/` }
  if (/^(www\.)?gitlab\.com$/.test(url.hostname)) return flawed('gitlab-com')
  if (instance.baseUrl.startsWith(host.baseUrl)) return flawed(isGitLabCom(host) ? 'gitlab-com' : 'this-host')
  if (url.protocol !== 'https:' && page.protocol === 'https:') return flawed('not-https')
  const root: Instance = { baseUrl: `${url.origin}/` }
  return { ok: true, instance, withoutPath: root.baseUrl === instance.baseUrl ? null : root }
}

const flawed = (flaw: AddressFlaw): TypedAddress => ({ ok: false, flaw })

/** As long as browsers and GitLab's column take. */
const maxLength = 2000

function withScheme(text: string, page: URL): string {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)
  if (scheme) return text
  // One slash too few is a slip of the finger; `host:port` is not a scheme.
  const slipped = /^(https?):\/?(?=[^/\d])/i.exec(text)
  if (slipped) return `${slipped[1] ?? ''}://${text.slice(slipped[0].length)}`
  const name = /^[^/:?#]+/.exec(text)?.[0] ?? ''
  return `${isLocalName(page.hostname) && isLocalName(name) ? page.protocol : 'https:'}//${text}`
}

/**
 * First words of paths that are GitLab's own pages: no group can be called like that, so a relative URL root ends
 * before them.
 */
const pageOfGitLab =
  /\/(?:-(?:\/.*)?|users\/(?:sign_in|sign_up|sign_out|password|auth|confirmation|unlock)\b.*|(?:admin|api|dashboard|explore|groups|help|oauth|profile|projects|search)(?:\/.*)?)$/

/** Neither a relative URL root nor a group's path has other characters: what follows them is no address. */
const plainSegments = /^(?:\/[\w.~-]+(?=\/|$))*/

function relativeRoot(pathname: string): string {
  const path = pathname.replace(/\/{2,}/g, '/').replace(pageOfGitLab, '')
  return plainSegments.exec(path)?.[0] ?? ''
}
