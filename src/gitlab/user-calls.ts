import { endpoint, type Instance } from '../domain/instance.ts'
import type { UserCalls } from '../domain/ports.ts'
import type { GitLabUser } from '../domain/session.ts'
import { integer, list, named, namedOr, record, text } from '../http/shape.ts'
import type { Bearer } from './bearer.ts'
import { addressesOf, otherOrigin } from './web-address.ts'

export const createUserCalls = (bearer: Bearer): UserCalls => ({
  currentUser: (authorized, signal) => {
    const { instance } = authorized
    return bearer.requestJson(authorized, { url: endpoint(instance, 'api/v4/user'), parse: (body) => parseUser(body, instance), signal })
  },

  version: (authorized, signal) =>
    bearer.requestJson(authorized, {
      url: endpoint(authorized.instance, 'api/v4/metadata'),
      parse: (body) => text(record(body)['version']),
      signal,
    }),

  hasUser: (session, username, signal) =>
    bearer.requestJson(session, {
      url: endpoint(session.instance, `api/v4/users?username=${encodeURIComponent(username)}`),
      parse: (body) => list(body, record).length > 0,
      signal,
    }),
})

/** Contract 7. */
function parseUser(body: unknown, instance: Instance): GitLabUser {
  const { id, username, name, avatar_url: avatarUrl, web_url: webUrl, is_admin: isAdmin } = record(body)
  const address = addressesOf(instance, otherOrigin(body, 'web_url', instance))
  return {
    id: integer(id),
    username: named(username),
    name: namedOr(name, text(username)),
    avatarUrl: address(avatarUrl),
    webUrl: address(webUrl),
    ownOrigin: typeof webUrl === 'string' && URL.canParse(webUrl) ? new URL(webUrl).origin : null,
    isAdmin: isAdmin === true,
  }
}
