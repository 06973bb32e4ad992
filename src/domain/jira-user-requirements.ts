import { isOlderThan, sinceVersion } from './gitlab-version.ts'

/** The groups of which a Jira user must be in one, the preferred first (contract 1.6). Null: a version that is not known. */
export const adminGroups = (gitlabVersion: string | null): readonly string[] =>
  gitlabVersion !== null && isOlderThan(gitlabVersion, sinceVersion('org-admins')) ? ['site-admins'] : ['org-admins', 'site-admins']

/** Of the Jira user's groups one that makes an admin of them for GitLab (contract 5). */
export const adminGroupIn = (groups: readonly string[], gitlabVersion: string | null): string | undefined =>
  groups.find((group) => adminGroups(gitlabVersion).includes(group))

const userManagement = 'https://support.atlassian.com/user-management/docs/give-users-admin-permissions/'

/** How to meet the requirements, as Atlassian documents it. */
export const jiraUserHelp = {
  createGroup: 'https://support.atlassian.com/user-management/docs/create-groups/',
  editGroup: 'https://support.atlassian.com/user-management/docs/edit-a-group/',
  centralized: `${userManagement}#Centralized-user-management-content`,
  original: `${userManagement}#Original-user-management-content`,
  browseUsers: 'https://confluence.atlassian.com/jirakb/unable-to-browse-for-users-and-groups-120521888.html',
} as const

export type JiraUserHelp = keyof typeof jiraUserHelp
