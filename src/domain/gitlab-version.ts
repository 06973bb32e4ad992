/** What the app can do only from a certain version of GitLab on (contract 1.6, 1.11, 1.12, 9). */
export type VersionGap =
  | 'past-branches'
  | 'org-admins'
  | 'refusals-logged'
  | 'create-branch'
  | 'service-management'
  | 'atlassian-keys'
  | 'deployment-gating'
  | 'additional-audience'
  | 'group-integrations'
  | 'native-forge'

/** Whose page Jira shows: that of a host in front of the instance, or the instance's own. */
export type AppWay = 'behind-host' | 'own-app'

type Since = { readonly since: string; readonly matters: readonly AppWay[] }

const anyWay: readonly AppWay[] = ['behind-host', 'own-app']

const table: Readonly<Record<VersionGap, Since>> = {
  'past-branches': { since: '15.11', matters: anyWay },
  'org-admins': { since: '16.6', matters: anyWay },
  'refusals-logged': { since: '16.11', matters: anyWay },
  'create-branch': { since: '17.2', matters: ['behind-host'] },
  'service-management': { since: '17.4', matters: anyWay },
  // Atlassian's keys have had other names since November 2024; those of a host in front are still of the old form.
  'atlassian-keys': { since: '17.6', matters: ['own-app'] },
  'deployment-gating': { since: '17.6', matters: anyWay },
  'additional-audience': { since: '17.7', matters: anyWay },
  'group-integrations': { since: '17.9', matters: anyWay },
  'native-forge': { since: '19.0', matters: ['own-app'] },
}

/** The first version whose instances can be chosen at all. */
export const oldestVersion = '15.7'

/** The first version that has it. */
export const sinceVersion = (gap: VersionGap): string => table[gap].since

/** `version` as GitLab tells it: `17.3.1-ee`. An unreadable one counts as the newest: nothing is claimed of it. */
export function isOlderThan(version: string, minor: string): boolean {
  const numbers = /^(\d+)\.(\d+)/.exec(version)
  if (!numbers) return false
  const [major = 0, wanted = 0] = minor.split('.').map(Number)
  const [ownMajor, ownMinor] = [Number(numbers[1]), Number(numbers[2])]
  return ownMajor < major || (ownMajor === major && ownMinor < wanted)
}

/** What this version lacks of what matters where Jira shows the page of `way`, oldest first. */
export const versionGaps = (version: string, way: AppWay): readonly VersionGap[] =>
  (Object.keys(table) as VersionGap[]).filter((gap) => table[gap].matters.includes(way) && isOlderThan(version, table[gap].since))
