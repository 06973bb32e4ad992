import type { HostFrame } from '../domain/host-frame.ts'
import type { LinksSnapshot } from '../domain/links-snapshot.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import type { Bound } from './bound.ts'
import { describeGroups } from './describe-groups.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'
import type { readValues } from './read-values.ts'

export type SnapshotOptions = LinkedGroupsOptions & {
  readonly gitlab: GitLab
  readonly frame: Pick<HostFrame, 'siteUrl'>
  readonly readValues: Bound<typeof readValues>
}

/** What is linked now, by path, with its own values for service management, as far as the signed-in user can see it. */
export async function takeSnapshot(options: SnapshotOptions, session: Session): Promise<LinksSnapshot> {
  const { subscriptions, groupIds } = await linkedGroups(options, session.instance)
  const directory = await describeGroups(options.gitlab, session, [...(groupIds ?? [])])
  const groups = [...directory.values()].filter((group) => group !== null).map(({ id, fullPath, fullName }) => ({ id, fullPath, fullName }))
  return {
    siteUrl: options.frame.siteUrl,
    instance: session.instance,
    savedAt: new Date(),
    groups,
    unseen: without(
      subscriptions.map(({ groupFullName }) => groupFullName),
      groups.map(({ fullName }) => fullName),
    ),
    serviceManagement: await options.readValues(session, groups),
  }
}

/** Name by name: two groups may bear one name, and only one of them be seen. */
function without(names: readonly string[], seen: readonly string[]): string[] {
  const left = [...names]
  for (const name of seen) {
    const index = left.indexOf(name)
    if (index >= 0) left.splice(index, 1)
  }
  return left
}
