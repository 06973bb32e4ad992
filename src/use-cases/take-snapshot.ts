import type { HostFrame } from '../domain/host-frame.ts'
import type { LinksSnapshot } from '../domain/links-snapshot.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { describeGroups } from './describe-groups.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type SnapshotOptions = LinkedGroupsOptions & { readonly gitlab: GitLab; readonly frame: Pick<HostFrame, 'siteUrl'> }

/** What is linked now, by path, as far as the signed-in user can see it. */
export async function takeSnapshot(options: SnapshotOptions, session: Session): Promise<LinksSnapshot> {
  const { subscriptions, groupIds } = await linkedGroups(options, session.instance)
  const directory = await describeGroups(options.gitlab, session, [...(groupIds ?? [])])
  const groups = [...directory.values()].filter((group) => group !== null)
  return {
    siteUrl: options.frame.siteUrl,
    instance: session.instance,
    savedAt: new Date(),
    groups: groups.map(({ id, fullPath, fullName }) => ({ id, fullPath, fullName })),
    unseen: without(
      subscriptions.map(({ groupFullName }) => groupFullName),
      groups.map(({ fullName }) => fullName),
    ),
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
