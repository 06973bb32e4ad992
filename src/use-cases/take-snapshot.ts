import type { LinksSnapshot } from '../domain/links-snapshot.ts'
import type { GitLab, Jira } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { describeGroups } from './describe-groups.ts'

/** What is linked now, by path, as far as the signed-in user can see it. */
export async function takeSnapshot(gitlab: GitLab, { siteUrl }: Pick<Jira, 'siteUrl'>, session: Session): Promise<LinksSnapshot> {
  const { subscriptions, groupIds } = await gitlab.linkedGroups(session.instance)
  const directory = await describeGroups(gitlab, session, [...(groupIds ?? [])])
  const groups = [...directory.values()].filter((group) => group !== null)
  return {
    siteUrl,
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
