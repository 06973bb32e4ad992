import { useQuery } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { LinkedTree } from '../../domain/linked-tree.ts'
import type { Session } from '../../domain/session.ts'
import { firstFew } from '../parts/first-few.ts'
import { subgroupsQuery } from '../parts/subgroups-query.ts'
import { useServices } from '../services.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import type { Words } from '../words/en/words.ts'
import { useWords } from '../words/words.ts'
import type { LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as versionOptionsStyles from '../parts/version-options.module.css'

export type UnlinkEffectProps = { readonly linkedGroup: LinkedGroup; readonly tree: LinkedTree }

/** Which groups stop sending when this one is unlinked, and which do not. */
export function UnlinkEffect({ linkedGroup: { subscription, match, coveredBy }, tree }: UnlinkEffectProps) {
  const words = useWords()
  const { session } = useSession()
  const name = <strong>{subscription.groupFullName}</strong>
  if (coveredBy) {
    return (
      <>
        <p>{words.linkedGroups.staysCovered(<strong>{coveredBy.fullName}</strong>, name)}</p>
        <p className={versionOptionsStyles.hint}>{words.linkedGroups.integrationOff}</p>
      </>
    )
  }
  return (
    <>
      <p>{words.linkedGroups.stops(name)}</p>
      {match.state === 'known' && session && <Subgroups group={match.group} session={session} tree={tree} />}
      {match.state === 'one-of' && <p>{words.linkedGroups.couldBe(match.groups.length, pathsOf(words, match.groups))}</p>}
    </>
  )
}

type SubgroupsProps = { readonly group: Group; readonly session: Session; readonly tree: LinkedTree }

function Subgroups({ group, session, tree }: SubgroupsProps) {
  const words = useWords()
  const { data: subgroups = [], isPending } = useQuery(subgroupsQuery(useServices(), session, group.fullPath))
  const linkedBelow = tree.linkedBelow(group.fullPath)
  const linkedIds = new Set(linkedBelow.map(({ id }) => id))
  // Its own link, or that of another group between, keeps a subgroup going.
  const stopping = subgroups.filter(({ id, fullPath }) => !linkedIds.has(id) && tree.coveredBy(fullPath)?.id === group.id)
  return (
    <>
      {isPending && <p className={versionOptionsStyles.hint}>{words.linkedGroups.readingSubgroups}</p>}
      {stopping.length > 0 && <p>{words.linkedGroups.stopsWithIt(pathsOf(words, stopping))}</p>}
      {linkedBelow.length > 0 && <p>{words.linkedGroups.goesOn(pathsOf(words, linkedBelow))}</p>}
    </>
  )
}

const shownPaths = 10

export const pathsOf = (words: Words, groups: readonly Group[]): string =>
  firstFew(
    groups.map(({ fullPath }) => fullPath),
    shownPaths,
    words.linkedGroups.andFurther,
  )
