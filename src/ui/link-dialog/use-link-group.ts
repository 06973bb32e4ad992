import { useQueryClient } from '@tanstack/react-query'
import type { Group } from '../../domain/group.ts'
import type { Session } from '../../domain/session.ts'
import { useWrite } from '../parts/use-write.ts'
import { linkedGroupsQuery } from '../queries.ts'
import { noteLinked } from '../parts/linked-groups/note-changes.ts'
import { useServices } from '../services.tsx'
import { useAllWords } from '../words/words.ts'

/** Links one group and shows it as linked. */
export function useLinkGroup(session: Session, group: Group) {
  const words = useAllWords()
  const { linkedGroups, frame, linkGroup } = useServices()
  const queryClient = useQueryClient()
  const list = linkedGroupsQuery(linkedGroups, session.instance)
  return useWrite({
    mutationFn: () => linkGroup(session, group),
    onSuccess: () => {
      noteLinked(queryClient, linkedGroups, session, [group])
      frame.showFlag({ title: words.linkGroups.flag, body: words.linkGroups.flagText(group.fullName), type: 'success' })
    },
    // After a failure too: it may have arrived all the same, and GitLab's list is the truth.
    onSettled: () => void queryClient.invalidateQueries(list),
  })
}
