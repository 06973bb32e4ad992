/** What the app can do only from a certain version of GitLab on (contract 1.6, 1.11, 1.12). */
export type VersionGap = 'org-admins' | 'create-branch' | 'service-management' | 'additional-audience'

const since: Readonly<Record<VersionGap, string>> = {
  'org-admins': '16.6',
  'create-branch': '17.2',
  'service-management': '17.4',
  'additional-audience': '17.7',
}

/** The first version whose instances can be chosen at all. */
export const oldestVersion = '15.7'

/** The first version that has it. */
export const sinceVersion = (gap: VersionGap): string => since[gap]

/** `version` as GitLab tells it: `17.3.1-ee`. An unreadable one counts as the newest: nothing is claimed of it. */
export function isOlderThan(version: string, minor: string): boolean {
  const numbers = /^(\d+)\.(\d+)/.exec(version)
  if (!numbers) return false
  const [major = 0, wanted = 0] = minor.split('.').map(Number)
  const [ownMajor, ownMinor] = [Number(numbers[1]), Number(numbers[2])]
  return ownMajor < major || (ownMajor === major && ownMinor < wanted)
}

/** What this version lacks, oldest first. */
export const versionGaps = (version: string): readonly VersionGap[] =>
  (Object.keys(since) as VersionGap[]).filter((gap) => isOlderThan(version, since[gap]))
