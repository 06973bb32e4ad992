import type { ReactNode } from 'react'

/** What is asked of the Jira user who links groups. Groups by their exact names, the preferred first. */
export const jiraUser = {
  title: 'Jira user requirements',
  needed: (groups: readonly string[]) =>
    groups.length === 1 ? (
      <>
        Your Jira user must be a member of the group <code>{groups[0]}</code>: your GitLab is older than 16.6 and knows no other.
      </>
    ) : (
      <>
        Your Jira user must be a member of the group <code>{groups[0]}</code> (preferred) or <code>{groups[1]}</code>, exactly these names.
        GitLab before 16.6 knows only <code>{groups[1]}</code>. Other admin rights in Jira do not count.
      </>
    ),
  isIn: (group: string) => `Jira says that you are in ${group}.`,
  isInNone: 'Jira says that you are not. A Jira admin has to add you before you can link groups.',
  notTold: 'Jira does not tell this page which groups you are in. Linking shows it.',
  management: (centralized: (text: string) => ReactNode, original: (text: string) => ReactNode) => (
    <>
      Organizations with {centralized('centralized user management')} have org-admins; those with {original('original user management')}{' '}
      have site-admins.
    </>
  ),
  permission: 'Where global permissions were changed, your user also needs:',
}

export type JiraUserWords = typeof jiraUser
