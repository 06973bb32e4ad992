import { isFailure } from '../domain/failure.ts'
import type { Group } from '../domain/group.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { certainWrite } from './certain-write.ts'
import { explained, type ExplainOptions } from './explained.ts'

export type LinkOptions = ExplainOptions & { readonly gitlab: GitLab }

export type LinkTarget = Pick<Group, 'fullPath'>

/**
 * Links the group of a path, never twice. Whether it is done after all where the answer was lost, the group tells that has the
 * path now. Throws `group-already-linked` where it was linked before.
 */
export function linkOnce(gitlab: GitLab, session: Session, group: LinkTarget): Promise<void> {
  return certainWrite(
    () => gitlab.link(session, group.fullPath),
    async () => {
      const { id } = await gitlab.groupByPath(session, group.fullPath)
      return (await gitlab.linkedGroups(session.instance)).groupIds?.has(id) ?? false
    },
  )
}

/** Links one group. That it was linked already counts as done: that is what was asked for. */
async function ensureLinked(gitlab: GitLab, session: Session, group: LinkTarget): Promise<void> {
  try {
    await linkOnce(gitlab, session, group)
  } catch (error) {
    if (!isFailure(error, 'group-already-linked')) throw error
  }
}

/** As `ensureLinked`, for a person who waits for this one group and is told why its instance cannot be reached. */
export const linkGroup = (options: LinkOptions, session: Session, group: LinkTarget): Promise<void> =>
  explained(options, session.instance, () => ensureLinked(options.gitlab, session, group))
