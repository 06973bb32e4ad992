import { instanceName } from '../../domain/instance.ts'
import type { Session } from '../../domain/session.ts'
import { useAllWords } from '../words/words.ts'
import * as groupListStyles from '../parts/group-list.module.css'

/** Why nothing is listed, and what to do about it. */
export function NoGroups({ search, session: { user, canAdminister, instance } }: { readonly search: string; readonly session: Session }) {
  const words = useAllWords()
  const { linkGroups } = words
  return (
    <div className={groupListStyles.empty}>
      <h2>{search === '' ? linkGroups.none : linkGroups.noneFound(search)}</h2>
      <p>{canAdminister ? linkGroups.noneOnInstance(instanceName(instance)) : linkGroups.noneOfUser(user.username)}</p>
      {!canAdminister && <p>{linkGroups.noneInvited}</p>}
    </div>
  )
}
