import { isGitLabCom, type Instance } from './instance.ts'

/** Why a typed address cannot be the GitLab instance URL. */
export type AddressFlaw =
  | 'empty'
  | 'not-an-address'
  /** Something else than http or https. */
  | 'other-scheme'
  | 'not-https'
  /** A user or a password in the address. */
  | 'credentials'
  | 'no-dot'
  /** GitLab.com is the other choice, not a self-managed instance. */
  | 'gitlab-com'
  /** The GitLab that serves this page, where that is not GitLab.com. */
  | 'this-host'
  | 'this-computer'
  | 'link-local'
  | 'private-network'
  /** Names and addresses that stand for nothing, as in documentation. */
  | 'reserved'

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
  const text = typed.trim().replace(/^[<"'`]+|[>"'`]+$/g, '')
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

/** Names that no resolver asks the network for (RFC 6761 §6.3). */
const isLocalName = (name: string): boolean => name.toLowerCase().endsWith('.localhost')

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

/** Null for a name or an address that may be public. `hostname` as URL writes it: lower case, IPv4 as four numbers. */
function hostFlaw(hostname: string): AddressFlaw | null {
  if (hostname.startsWith('[')) return ipv6Flaw(hostname.slice(1, -1))
  if (/^\d+(\.\d+){3}$/.test(hostname)) return ipv4Flaw(hostname.split('.').map(Number))
  if (hostname === 'localhost' || isLocalName(hostname)) return 'this-computer'
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(hostname)) return 'not-an-address'
  if (!hostname.includes('.')) return 'no-dot'
  if (/\.(local|internal|intranet|lan|corp|home|private|home\.arpa)$/.test(hostname)) return 'private-network'
  // RFC 2606, RFC 6761: placeholders of documentation, GitLab's included.
  if (/\.(example|test|invalid)$|(^|\.)example\.(com|net|org)$/.test(hostname)) return 'reserved'
  return null
}

/** RFC 6890. */
function ipv4Flaw([a = 0, b = 0, c = 0]: readonly number[]): AddressFlaw | null {
  if (a === 127) return 'this-computer'
  if (a === 169 && b === 254) return 'link-local'
  if (a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)) return 'private-network'
  // Shared between a provider and its customers (RFC 6598): not reachable from outside either.
  if (a === 100 && b >= 64 && b <= 127) return 'private-network'
  const isDocumentation =
    (a === 192 && b === 0 && (c === 0 || c === 2)) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)
  const isBenchmark = a === 198 && (b === 18 || b === 19)
  return a === 0 || a >= 224 || isDocumentation || isBenchmark ? 'reserved' : null
}

/** `address` as URL compresses it. */
function ipv6Flaw(address: string): AddressFlaw | null {
  if (address === '::1') return 'this-computer'
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address)
  if (mapped) {
    const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)]
    return ipv4Flaw([high >> 8, high & 255, low >> 8, low & 255])
  }
  if (/^fe[89ab]/.test(address)) return 'link-local'
  if (/^f[cd]/.test(address)) return 'private-network'
  return address === '::' || address.startsWith('ff') || address.startsWith('2001:db8:') ? 'reserved' : null
}

/** Whether the address itself says that it is not a public one. A public-looking name may still lead to one that is not. */
export function isLocalAddress({ baseUrl }: Instance): boolean {
  const flaw = hostFlaw(new URL(baseUrl).hostname)
  return flaw === 'this-computer' || flaw === 'link-local' || flaw === 'private-network'
}
