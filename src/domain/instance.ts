import { webUrl } from './web-url.ts'

/** A GitLab server. `baseUrl` is absolute and ends in `/`, a relative URL root included. */
export type Instance = { readonly baseUrl: string }

/** `path` has no leading slash, so an instance under a relative URL root keeps it. */
export const endpoint = (instance: Instance, path: string): URL => new URL(path, instance.baseUrl)

/** What people call the instance: its host name, port and relative URL root, without scheme or slash. */
export function instanceName(instance: Instance): string {
  const { host, pathname } = new URL(instance.baseUrl)
  return `${host}${pathname.replace(/\/$/, '')}`
}

/** The address as people enter and GitLab stores it: without a slash at the end. */
export const instanceAddress = ({ baseUrl }: Instance): string => baseUrl.replace(/\/$/, '')

/** The second name is that of the GitLab.com with which this page is tried out. */
export const isGitLabCom = ({ baseUrl }: Instance): boolean => /^gitlab\.(com|localhost)$/.test(new URL(baseUrl).hostname)

export const isSameInstance = (one: Instance, other: Instance): boolean => one.baseUrl === other.baseUrl

/**
 * Reads an address that a server confirmed (not one that a person typed), as in `instance_url` of the
 * installation. Lenient, because GitLab stores it as it was typed: with or without a trailing slash.
 * Answers null where it is no http(s) address.
 */
export function instanceFromServer(url: string): Instance | null {
  const address = webUrl(url)
  return address && { baseUrl: `${address.origin}${address.pathname.replace(/\/*$/, '/')}` }
}
