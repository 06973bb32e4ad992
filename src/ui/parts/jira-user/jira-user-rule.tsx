import { useEffect, useState } from 'react'
import { adminGroupIn, adminGroups, jiraUserHelp, type JiraUserHelp } from '../../../domain/jira-user-requirements.ts'
import { useServices } from '../../services.tsx'
import { useAllWords } from '../../words/words.ts'
import { ExternalLink } from '../external-link.tsx'
import { HelpLinks } from '../help-links.tsx'
import { useOptionalSession } from '../session/session-provider.tsx'

/** Who may link groups, whether this person may as far as Jira tells, and how to become one who may. */
export function JiraUserRule() {
  const { jiraUser } = useAllWords()
  const version = useOptionalSession()?.session?.gitlabVersion() ?? null
  const counting = adminGroups(version)
  const linkTo = (name: JiraUserHelp) => (text: string) => <ExternalLink href={jiraUserHelp[name]}>{text}</ExternalLink>
  return (
    <>
      <p>
        {jiraUser.needed(counting)}
        <HelpLinks help={['createGroup', 'editGroup']} />
      </p>
      <p>{jiraUser.management(linkTo('centralized'), linkTo('original'))}</p>
      <p>
        {jiraUser.permission}
        <HelpLinks help={['browseUsers']} />
      </p>
      {/* Last, as it comes late. */}
      <Standing version={version} />
    </>
  )
}

/** Nothing until Jira has answered, or has not within its time. */
function Standing({ version }: { readonly version: string | null }) {
  const { jiraUser } = useAllWords()
  const { frame } = useServices()
  const [groups, setGroups] = useState<readonly string[] | null>()
  useEffect(() => {
    void frame.userGroups().then(setGroups)
  }, [frame])
  if (groups === undefined) return null
  const own = groups ? adminGroupIn(groups, version) : undefined
  return (
    <p>
      <strong>{groups === null ? jiraUser.notTold : own === undefined ? jiraUser.isInNone : jiraUser.isIn(own)}</strong>
    </p>
  )
}
