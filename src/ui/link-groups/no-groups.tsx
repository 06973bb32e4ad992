import { instanceName } from '../../domain/instance.ts'
import type { Session } from '../../domain/session.ts'

/** Why nothing is listed, and what to do about it. */
export function NoGroups({ search, session: { user, instance } }: { readonly search: string; readonly session: Session }) {
  return (
    <div className="empty">
      <h2>{search === '' ? 'No groups to link' : `No group found for “${search}”`}</h2>
      <p>
        {user.isAdmin
          ? `There is no such group on ${instanceName(instance)}.`
          : `Only groups in which @${user.username} has at least the Maintainer role can be linked. Ask an owner of the group for that role, or sign in as somebody who has it.`}
      </p>
    </div>
  )
}
