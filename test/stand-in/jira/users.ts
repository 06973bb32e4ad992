export type JiraUser = {
  readonly accountId: string
  readonly displayName: string
  /** Name and what tells the person apart, for lists. */
  readonly label: string
  readonly emailAddress: string
  /** What Jira answers GitLab about the user; changed by tests and by the Conditions panel. */
  groups: string[]
  /** False where GitLab's app user may not see the person: Jira answers 404 (contract 1.6, "Could not fetch…"). */
  isVisibleToApps: boolean
  /** One line for people who choose whom to be. */
  readonly note: string
}

/** The four people of the site, one for every answer that GitLab's admin check can give (contract 5). */
export function createJiraUsers(): JiraUser[] {
  return [
    {
      accountId: '557058:a11ada00-0000-4000-8000-000000000001',
      displayName: 'Ada Adebayo',
      label: 'Ada (site-admins)',
      emailAddress: 'ada@acme.example',
      groups: ['jira-users', 'site-admins'],
      isVisibleToApps: true,
      note: 'Site administrator: in the group site-admins',
    },
    {
      accountId: '557058:01ca0000-0000-4000-8000-000000000002',
      displayName: 'Olga Orlova',
      label: 'Olga (org-admins)',
      emailAddress: 'olga@acme.example',
      groups: ['jira-users', 'org-admins'],
      isVisibleToApps: true,
      note: 'Organization administrator: in the group org-admins',
    },
    {
      accountId: '557058:9a010000-0000-4000-8000-000000000003',
      displayName: 'Paul Park',
      label: 'Paul (no admin group)',
      emailAddress: 'paul@acme.example',
      // Jira's own admin group is not one of the two that GitLab asks for.
      groups: ['jira-users', 'jira-administrators'],
      isVisibleToApps: true,
      note: 'Jira administrator, but in neither group that GitLab asks for',
    },
    {
      accountId: '557058:17e00000-0000-4000-8000-000000000004',
      displayName: 'Ivy Ito',
      label: 'Ivy (invisible to apps)',
      emailAddress: 'ivy@acme.example',
      groups: ['jira-users', 'site-admins'],
      isVisibleToApps: false,
      note: 'Site administrator whom apps may not see (Browse users and groups)',
    },
  ]
}
