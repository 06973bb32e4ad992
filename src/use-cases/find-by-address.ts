import { isFailure } from '../domain/failure.ts'
import { minAccessLevel, roleName, type FoundByAddress, type FoundGroup } from '../domain/found-group.ts'
import { maxGroupsPerPage, type Group } from '../domain/group.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'

/** An id, or the paths that an address may mean: the first that leads somewhere counts. */
export type WhereToLook = { readonly id: number } | { readonly paths: readonly string[] }

/** Finds what an address is about: a group and whether it can be linked, or what else it is. */
export async function findByAddress(gitlab: GitLab, session: Session, where: WhereToLook, signal?: AbortSignal): Promise<FoundByAddress> {
  if ('id' in where) {
    const group = await orNull(gitlab.groupById(session, where.id, signal))
    return group ? linkability(gitlab, session, group, signal) : { kind: 'not-found', path: String(where.id) }
  }
  for (const path of where.paths) {
    const found = await findByPath(gitlab, session, path, signal)
    if (found) return found
  }
  return { kind: 'not-found', path: where.paths[0] ?? '' }
}

async function findByPath(gitlab: GitLab, session: Session, path: string, signal?: AbortSignal): Promise<FoundByAddress | null> {
  const group = /^\d+$/.test(path)
    ? await groupOfDigits(gitlab, session, path, signal)
    : await orNull(gitlab.groupByPath(session, path, signal))
  if (group) return linkability(gitlab, session, group, signal)
  if (!path.includes('/')) return (await gitlab.hasUser(session, path, signal)) ? { kind: 'personal-namespace', username: path } : null
  const project = await orNull(gitlab.projectByPath(session, path, signal))
  if (!project) return null
  if (project.isPersonal) return { kind: 'personal-namespace', username: project.ownerPath }
  const owner = await orNull(gitlab.groupByPath(session, project.ownerPath, signal))
  return {
    kind: 'project',
    projectPath: project.fullPath,
    owner: owner ? await linkability(gitlab, session, owner, signal) : { kind: 'not-found', path: project.ownerPath },
  }
}

/** GitLab takes a path of digits for an id, so only the list knows such a group: among those that the user may link. */
async function groupOfDigits(gitlab: GitLab, session: Session, path: string, signal?: AbortSignal): Promise<Group | null> {
  const query = { search: path, page: 1, perPage: maxGroupsPerPage, topLevelOnly: true }
  const { groups } = await gitlab.linkableGroups(session, query, signal)
  return groups.find(({ fullPath }) => fullPath === path) ?? null
}

/** The list of groups tells nothing of those with a lower role, so the membership is asked for. */
async function linkability(gitlab: GitLab, session: Session, group: Group, signal?: AbortSignal): Promise<FoundGroup> {
  if (session.canAdminister) return { kind: 'linkable', group }
  const accessLevel = await gitlab.accessLevel(session, group.id, signal)
  return accessLevel >= minAccessLevel ? { kind: 'linkable', group } : { kind: 'role-too-low', group, role: roleName(accessLevel) }
}

async function orNull<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (isFailure(error, 'not-found')) return null
    throw error
  }
}
