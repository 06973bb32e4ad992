// The part of create-services.ts that only linking and unlinking needs, loaded when it is asked for.
import type { GitLab, UseCases } from './domain/ports.ts'
import { collectGroups } from './use-cases/collect-groups.ts'
import { describeGroups } from './use-cases/describe-groups.ts'
import { findByAddress } from './use-cases/find-by-address.ts'
import { findUnlinked } from './use-cases/find-unlinked.ts'
import { linkGroup } from './use-cases/link-group.ts'
import { linkMany, unlinkMany } from './use-cases/link-many.ts'
import { unlinkGroup } from './use-cases/unlink-group.ts'

type Flows = Pick<
  UseCases,
  'linkGroup' | 'unlinkGroup' | 'linkMany' | 'unlinkMany' | 'findUnlinked' | 'describeGroups' | 'findByAddress' | 'collectGroups'
>

type Bound = {
  readonly [Name in keyof Flows]: (...flow: Parameters<Flows[Name]>) => Awaited<ReturnType<Flows[Name]>> | ReturnType<Flows[Name]>
}

export const createGroupFlows = (gitlab: GitLab): Bound => ({
  linkGroup: (...flow) => linkGroup(gitlab, ...flow),
  unlinkGroup: (...flow) => unlinkGroup(gitlab, ...flow),
  linkMany: (...flow) => linkMany(gitlab, ...flow),
  unlinkMany: (...flow) => unlinkMany(gitlab, ...flow),
  findUnlinked: (...flow) => findUnlinked(gitlab, ...flow),
  describeGroups: (...flow) => describeGroups(gitlab, ...flow),
  findByAddress: (...flow) => findByAddress(gitlab, ...flow),
  collectGroups: (...flow) => collectGroups(gitlab, ...flow),
})
