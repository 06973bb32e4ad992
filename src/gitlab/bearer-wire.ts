// GitLab's answers to a signed-in user, parsed into domain values.
import type { Group } from '../domain/group.ts'
import type { Project } from '../domain/ports.ts'
import type { Instance } from '../domain/instance.ts'
import type { GitLabUser } from '../domain/session.ts'
import { integer, isRecord, record, text, textOr } from '../http/shape.ts'
import { webAddress } from './wire.ts'

/** Contract 7. */
export function parseUser(body: unknown, instance: Instance): GitLabUser {
  const { id, username, name, avatar_url: avatarUrl, web_url: webUrl, is_admin: isAdmin } = record(body)
  return {
    id: integer(id),
    username: text(username),
    name: textOr(name, text(username)),
    avatarUrl: webAddress(avatarUrl, instance),
    webUrl: webAddress(webUrl, instance),
    isAdmin: isAdmin === true,
  }
}

/** Contract 7. */
export function parseGroup(item: unknown, instance: Instance): Group {
  const group = record(item)
  const { name, visibility, parent_id: parentId } = group
  return {
    id: integer(group['id']),
    name: text(name),
    fullName: textOr(group['full_name'], text(name)),
    fullPath: text(group['full_path']),
    webUrl: webAddress(group['web_url'], instance),
    avatarUrl: webAddress(group['avatar_url'], instance),
    description: textOr(group['description'], ''),
    parentId: typeof parentId === 'number' ? parentId : null,
    visibility: visibility === 'public' || visibility === 'internal' || visibility === 'private' ? visibility : 'unknown',
  }
}

/** `kind` is `user` where a person's own namespace holds the project. */
export function parseProject(body: unknown): Project {
  const { path_with_namespace: fullPath, namespace } = record(body)
  const { kind, full_path: ownerPath } = isRecord(namespace) ? namespace : {}
  const path = text(fullPath)
  return { fullPath: path, ownerPath: textOr(ownerPath, path.slice(0, path.lastIndexOf('/'))), isPersonal: kind === 'user' }
}
