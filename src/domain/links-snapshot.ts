import { instanceAddress, type Instance } from './instance.ts'
import { parseInstanceUrl } from './instance-url.ts'
import { plainName } from './plain-text.ts'
import { readServiceManagement, type ServiceManagement } from './saved-values.ts'

export type SavedGroup = { readonly id: number; readonly fullPath: string; readonly fullName: string }

/** The links of one Jira site on one instance, kept by a person while they are taken away and made again. */
export type LinksSnapshot = {
  readonly siteUrl: string | null
  readonly instance: Instance
  readonly savedAt: Date
  readonly groups: readonly SavedGroup[]
  /** Names of linked groups that the user who saved could not see, and so cannot link again. */
  readonly unseen: readonly string[]
  /** Null in lists of before there was any, and where the GitLab has none. */
  readonly serviceManagement: ServiceManagement | null
}

export type ReadSnapshot =
  | { readonly ok: true; readonly snapshot: LinksSnapshot }
  | { readonly ok: false; readonly flaw: 'not-ours' | 'newer' }

const format = 'gitlab-for-jira-links'
const version = 1

export const writeSnapshot = ({ instance, ...rest }: LinksSnapshot): string =>
  `${JSON.stringify({ format, version, instance: instance.baseUrl, ...rest }, null, 2)}\n`

export const snapshotFileName = ({ savedAt }: LinksSnapshot): string => `gitlab-for-jira-links-${savedAt.toISOString().slice(0, 10)}.json`

/**
 * Reads a file that a person chose, which may be any file: its instance is the host or passes where a typed one does. Never
 * throws.
 */
export function readSnapshot(text: string, host: Instance): ReadSnapshot {
  const file = parse(text)
  if (file?.['format'] !== format) return { ok: false, flaw: 'not-ours' }
  if (file['version'] !== version) return { ok: false, flaw: 'newer' }
  const instance = typeof file['instance'] === 'string' ? savedInstance(file['instance'], host) : null
  const savedAt = new Date(String(file['savedAt']))
  const groups = items(file['groups'], group)
  const unseen = items(file['unseen'], (name) => (typeof name === 'string' ? plainName(name) : null))
  if (!instance || Number.isNaN(savedAt.getTime()) || !groups || !unseen) return { ok: false, flaw: 'not-ours' }
  const siteUrl = typeof file['siteUrl'] === 'string' ? plainName(file['siteUrl']) : null
  const serviceManagement = readServiceManagement(file['serviceManagement'])
  return { ok: true, snapshot: { siteUrl, instance, savedAt, groups, unseen, serviceManagement } }
}

function savedInstance(address: string, host: Instance): Instance | null {
  if (address === host.baseUrl || address === instanceAddress(host)) return host
  const typed = parseInstanceUrl(address, host)
  return typed.ok && [typed.instance.baseUrl, instanceAddress(typed.instance)].includes(address) ? typed.instance : null
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Null where it is no list or one of its items is not what it should be. */
function items<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null
  const found = value.map(read).filter((item) => item !== null)
  return found.length === value.length ? found : null
}

function group(value: unknown): SavedGroup | null {
  if (typeof value !== 'object' || value === null) return null
  const { id, fullPath, fullName } = value as Record<string, unknown>
  if (typeof id !== 'number' || typeof fullPath !== 'string' || typeof fullName !== 'string') return null
  return { id, fullPath: plainName(fullPath), fullName: plainName(fullName) }
}
