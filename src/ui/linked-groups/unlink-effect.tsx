import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { LinkedTree } from '../../domain/linked-tree.ts'
import type { Session } from '../../domain/session.ts'
import { plural } from '../plural.ts'
import { subgroupsQuery } from '../queries.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../session/session-provider.tsx'
import type { LinkedGroup } from './use-linked-groups.ts'

export type UnlinkEffectProps = { readonly linkedGroup: LinkedGroup; readonly tree: LinkedTree }

/** Which groups stop sending when this one is unlinked, and which do not. */
export function UnlinkEffect({ linkedGroup: { subscription, match, coveredBy }, tree }: UnlinkEffectProps) {
  const { session } = useSession()
  const name = <strong>{subscription.groupFullName}</strong>
  if (coveredBy) {
    return (
      <>
        <p>
          <strong>{coveredBy.fullName}</strong> stays linked and covers {name}, so its data is still sent.
        </p>
        <p className="hint">
          Newer versions of GitLab also turn off the group’s own “GitLab for Jira Cloud app” integration when it is unlinked. If
          its data stops, link it again.
        </p>
      </>
    )
  }
  return (
    <>
      <p>GitLab stops sending development data of {name}, its subgroups and their projects to this Jira site.</p>
      {match.state === 'known' && session && <Subgroups group={match.group} session={session} tree={tree} />}
      {match.state === 'one-of' && (
        <p>
          {`${plural(match.groups.length, 'linked group')} could be this one: ${pathsOf(match.groups)}. GitLab does not tell which; after unlinking, the one that is missing is known, and you can undo it.`}
        </p>
      )}
    </>
  )
}

type SubgroupsProps = { readonly group: Group; readonly session: Session; readonly tree: LinkedTree }

function Subgroups({ group, session, tree }: SubgroupsProps) {
  const { data: subgroups = [], isPending } = useQuery(subgroupsQuery(useServices(), session, group.fullPath))
  const linkedBelow = tree.linkedBelow(group.fullPath)
  const linkedIds = new Set(linkedBelow.map(({ id }) => id))
  // Its own link, or that of another group between, keeps a subgroup going.
  const stopping = subgroups.filter(({ id, fullPath }) => !linkedIds.has(id) && tree.coveredBy(fullPath)?.id === group.id)
  return (
    <>
      {isPending && <p className="hint">Reading its subgroups…</p>}
      {stopping.length > 0 && <p>{`Stops with it: ${pathsOf(stopping)}.`}</p>}
      {linkedBelow.length > 0 && <p>{`Goes on by its own link: ${pathsOf(linkedBelow)}.`}</p>}
    </>
  )
}

const shownPaths = 10

export const pathsOf = (groups: readonly Group[]): string =>
  [
    ...groups.slice(0, shownPaths).map(({ fullPath }) => fullPath),
    ...(groups.length > shownPaths ? [`and ${(groups.length - shownPaths).toLocaleString('en')} more`] : []),
  ].join(', ')
