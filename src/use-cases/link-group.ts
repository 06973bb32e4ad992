import { isFailure } from '../domain/failure.ts'
import type { Group } from '../domain/group.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { certainWrite } from './certain-write.ts'

/** Links one group. That it was linked already counts as done: that is what was asked for. */
export async function linkGroup(gitlab: GitLab, session: Session, group: Pick<Group, 'id' | 'fullPath'>): Promise<void> {
  const isLinked = async (): Promise<boolean> => (await gitlab.linkedGroups(session.instance)).groupIds?.has(group.id) ?? false
  try {
    await certainWrite(() => gitlab.link(session, group.fullPath), isLinked)
  } catch (error) {
    if (!isFailure(error, 'group-already-linked')) throw error
  }
}
