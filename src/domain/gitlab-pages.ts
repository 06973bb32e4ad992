import type { IntegrationPlace } from './integration.ts'
import { endpoint, type Instance } from './instance.ts'

/** GitLab's own pages about deployments of a group or project (contract service-management, Pages). */
export type GitLabPage = 'integration' | 'accounts' | 'members' | 'environments'

/** The ways to them, by GitLab’s own names, which stay as they are in every language. */
export const gitlabPageNames: Readonly<Record<GitLabPage, string>> = {
  integration: 'Settings > Integrations > GitLab for Jira Cloud app',
  accounts: 'Settings > Service accounts',
  members: 'Manage > Members',
  environments: 'Settings > CI/CD',
}

export function gitlabPage(instance: Instance, { kind, fullPath }: IntegrationPlace, page: GitLabPage): string {
  const path = fullPath.split('/').map(encodeURIComponent)
  const groupPath = ['groups', ...path].join('/')
  const own = kind === 'group' ? groupPath : path.join('/')
  const pages: Readonly<Record<GitLabPage, string>> = {
    integration: `${own}/-/settings/integrations/jira_cloud_app/edit`,
    // Service accounts belong to the top-level group.
    accounts: `groups/${path[0] ?? ''}/-/settings/service_accounts`,
    members: `${own}/-/${kind}_members`,
    environments: `${own}/-/settings/ci_cd`,
  }
  return endpoint(instance, pages[page]).href
}
