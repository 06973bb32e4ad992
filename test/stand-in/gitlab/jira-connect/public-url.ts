import type { GitLabSettings } from '../settings.ts'

type Variant = GitLabSettings['variant']

/** Contract 6, step 2: the newest `completes` a bare name. A trailing slash stays as it was typed. */
export function normalizeInstanceUrl(typed: string | null, completes: boolean): string | null {
  const text = typed?.trim() ?? ''
  if (text === '') return null
  const hasNoSchemeButADot = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?\./i.test(text)
  return completes && hasNoSchemeButADot ? `https://${text}` : text
}

const schemeError = 'is blocked: Only allowed schemes are http, https'
const resolveError = 'is blocked: Host cannot be resolved or invalid'

/**
 * GitLab's public-URL validator. Names below `.localhost` are the world's own and count as public: there is no other
 * way to have several sites on one computer.
 */
export function publicUrlErrors(url: string | null, variant: Variant, knows: (hostname: string) => boolean): string[] {
  if (url === null) return []
  if (!URL.canParse(url)) {
    if (/^https?:/i.test(url)) return [variant === 'newest' ? 'must be a valid URL' : 'is blocked: URI is invalid']
    return [schemeError]
  }
  const { protocol, hostname, username } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return [schemeError]
  if (/\s/.test(url) && variant === 'newest') return ['must be a valid URL']
  if (username.startsWith('-')) return ['is blocked: Username needs to start with an alphanumeric character']
  if (isLoopback(hostname)) return ['is blocked: Requests to localhost are not allowed']
  if (isLinkLocal(hostname)) return ['is blocked: Requests to the link local network are not allowed']
  if (isPrivate(hostname)) return ['is blocked: Requests to the local network are not allowed']
  return knows(hostname) ? [] : [resolveError]
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.startsWith('127.') || hostname === '[::1]' || hostname === '0.0.0.0'

const isLinkLocal = (hostname: string): boolean => hostname.startsWith('169.254.') || hostname.startsWith('[fe80:')

const isPrivate = (hostname: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname) || /^\[f[cd]/.test(hostname)
