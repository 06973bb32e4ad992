import type { Instance } from './instance.ts'

/** What a GitLab tells Jira of the app (contract 8), as far as it says whose it is. */
export type AppDescriptor = {
  readonly key: string
  readonly name: string
  /** What Jira calls. */
  readonly baseUrl: string
}

/** Null where `json` is no descriptor. */
export function appDescriptorIn(json: unknown): AppDescriptor | null {
  const { key, name, baseUrl } = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>
  return typeof key === 'string' && typeof name === 'string' && typeof baseUrl === 'string' ? { key, name, baseUrl } : null
}

const keyStart = 'gitlab-jira-connect-'

/** The app's key at Jira. `host` as the app's name has it: a host name, with a path where it is that of a proxy URL. */
export const appKeyFor = (host: string): string => `${keyStart}${host}`.slice(0, 64)

/** The key of the app that `host` is for itself. */
export const appKeyOf = ({ baseUrl }: Instance): string => appKeyFor(new URL(baseUrl).hostname)

/** The host that the app is called after. */
export const hostInName = ({ name }: Pick<AppDescriptor, 'name'>): string => /\((.+)\)$/.exec(name)?.[1] ?? ''

/**
 * The hosts other than `hostname` that key and name are of. With a proxy URL they are of that one (contract 8), which
 * keeps Jira's own calls from being believed (contract 1.11).
 */
export function otherHostsIn(descriptor: Pick<AppDescriptor, 'key' | 'name'>, hostname: string): readonly string[] {
  const { key } = descriptor
  const inKey = key.startsWith(keyStart) && key !== appKeyFor(hostname) ? [key.slice(keyStart.length)] : []
  const inName = hostInName(descriptor) === hostname ? [] : [hostInName(descriptor)]
  return [...new Set([...inName, ...inKey])]
}

/** The host that Jira calls; empty where it is no address. */
export const calledHost = ({ baseUrl }: Pick<AppDescriptor, 'baseUrl'>): string => (URL.canParse(baseUrl) ? new URL(baseUrl).hostname : '')
