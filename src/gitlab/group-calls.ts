import { AppError, isFailure } from '../domain/failure.ts'
import { minAccessLevel } from '../domain/found-group.ts'
import { groupsPerPage, type Group, type GroupPage, type GroupQuery } from '../domain/group.ts'
import { endpoint, type Instance } from '../domain/instance.ts'
import type { GroupCalls, Project } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { date, integer, isRecord, list, named, namedOr, readable, record, text, textOr } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { countIn, hasNextPage } from './pagination.ts'
import { addressesOf, otherOrigin, type ReadAddress } from './web-address.ts'

export function createGroupCalls(bearer: Bearer): GroupCalls {
  /** What comes back has to be what was asked for: GitLab takes a path of digits for an id. */
  const group = async (session: Session, idOrPath: string, isAskedFor: (group: Group) => boolean, signal?: AbortSignal): Promise<Group> => {
    const url = endpoint(session.instance, `api/v4/groups/${encodeURIComponent(idOrPath)}?with_projects=false`)
    const parse = (body: unknown) => parseGroup(body, addressesOf(session.instance, otherOrigin(body, 'web_url', session.instance)))
    const found = await bearer.requestJson(session, { url, parse, signal })
    if (isAskedFor(found)) return found
    throw new AppError({ kind: 'not-found', origin: url.origin })
  }

  return {
    linkableGroups: (session, query, signal) =>
      bearer.requestJson(session, {
        url: groupsUrl(session, query),
        parse: (body, headers) => ({
          ...parseGroups(body, session.instance),
          page: query.page,
          total: countIn(headers),
          hasNextPage: hasNextPage(headers),
        }),
        signal,
      }),

    groupById: (session, id, signal) => group(session, String(id), (found) => found.id === id, signal),
    groupByPath: (session, fullPath, signal) =>
      group(session, fullPath, (found) => found.fullPath.toLowerCase() === fullPath.toLowerCase(), signal),

    accessLevel: (session, groupId, signal) =>
      bearer
        .requestJson(session, {
          url: endpoint(session.instance, `api/v4/groups/${String(groupId)}/members/all/${String(session.user.id)}`),
          parse: (body) => integer(record(body)['access_level']),
          signal,
        })
        .catch((error: unknown) => {
          if (isFailure(error, 'not-found')) return 0
          throw error
        }),

    projectCount: (session, groupId, signal) =>
      bearer.requestJson(session, {
        url: endpoint(session.instance, `api/v4/groups/${String(groupId)}/projects?include_subgroups=true&per_page=1&simple=true`),
        parse: (body, headers) => {
          list(body, record)
          return countIn(headers)
        },
        signal,
      }),

    projectByPath: (session, fullPath, signal) =>
      bearer.requestJson(session, {
        url: endpoint(session.instance, `api/v4/projects/${encodeURIComponent(fullPath)}`),
        parse: parseProject,
        signal,
      }),
  }
}

/** Never `skip_groups`: with many links the address grows until GitLab answers 502 (contract 10). */
function groupsUrl({ instance, canAdminister }: Session, query: GroupQuery): URL {
  const { search, page, perPage = groupsPerPage, topLevelOnly, order } = query
  const url = endpoint(instance, 'api/v4/groups')
  const text = search.trim()
  url.searchParams.set('page', String(page))
  url.searchParams.set('per_page', String(perPage))
  if (!canAdminister) url.searchParams.set('min_access_level', String(minAccessLevel))
  if (topLevelOnly) url.searchParams.set('top_level_only', 'true')
  if (text !== '') url.searchParams.set('search', text)
  if (order === 'id') url.searchParams.set('order_by', 'id')
  else if (text !== '') url.searchParams.set('order_by', 'similarity')
  return url
}

function parseGroups(body: unknown, instance: Instance): Pick<GroupPage, 'groups' | 'oddCount' | 'otherOrigin'> {
  const other = otherOrigin(body, 'web_url', instance)
  const address = addressesOf(instance, other)
  const { items, oddCount } = readable(body, (item) => parseGroup(item, address))
  return { groups: items, oddCount, otherOrigin: other }
}

/** Contract 7. */
function parseGroup(item: unknown, address: ReadAddress): Group {
  const group = record(item)
  const { name, visibility, parent_id: parentId } = group
  return {
    id: integer(group['id']),
    name: named(name),
    fullName: namedOr(group['full_name'], text(name)),
    fullPath: named(group['full_path']),
    webUrl: address(group['web_url']),
    avatarUrl: address(group['avatar_url']),
    description: textOr(group['description'], ''),
    parentId: typeof parentId === 'number' ? parentId : null,
    ending: date(group['marked_for_deletion_on']) ? 'deletion' : group['archived'] === true ? 'archived' : null,
    visibility: visibility === 'public' || visibility === 'internal' || visibility === 'private' ? visibility : 'unknown',
  }
}

/** `kind` is `user` where a person's own namespace holds the project. */
function parseProject(body: unknown): Project {
  const { id, path_with_namespace: fullPath, namespace } = record(body)
  const { kind, full_path: ownerPath } = isRecord(namespace) ? namespace : {}
  const path = named(fullPath)
  return {
    id: integer(id),
    fullPath: path,
    ownerPath: namedOr(ownerPath, path.slice(0, path.lastIndexOf('/'))),
    isPersonal: kind === 'user',
  }
}
