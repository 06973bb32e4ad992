import { json } from '../answers.ts'
import { appHost, appKey, type GitLab } from '../gitlab.ts'
import type { Handler, Routes } from '../router.ts'
import { routesBranches } from '../settings.ts'

const logoPath = '/assets/gitlab_logo-2957169c8ef64c58616a1ac3f4fc626e8a35ce4eb3ed31bb0d873712f2a041a0.png'

/** Contract 8. Addresses of actions carry the protocol of the request; only `baseUrl` is always https. */
export function appDescriptor(gitlab: GitLab) {
  const { url, root, origin, isGitLabCom } = gitlab
  const base = `${url}/-/jira_connect`
  const name = isGitLabCom ? 'GitLab' : `GitLab (${appHost(gitlab)})`
  const provider = {
    homeUrl: 'https://gitlab.com',
    logoUrl: `${origin}${root}${logoPath}`,
    documentationUrl: 'https://docs.gitlab.com/ee/integration/jira/',
    actions: {},
  }
  const branchQuery = `issue_key={issue.key}&issue_summary={issue.summary}&jwt={jwt}&addonkey=${appKey(gitlab)}`
  return {
    name: `GitLab for Jira (${appHost(gitlab)})`,
    description: 'Integrate commits, branches and merge requests from GitLab into Jira',
    key: appKey(gitlab),
    baseUrl: base.replace(/^http:/, 'https:'),
    lifecycle: { installed: '/events/installed', uninstalled: '/events/uninstalled' },
    vendor: { name: 'GitLab', url: 'https://gitlab.com' },
    links: { documentation: `${url}/help/integration/jira_development_panel.md#gitlabcom-1` },
    authentication: { type: 'jwt' },
    modules: {
      postInstallPage: {
        key: 'gitlab-configuration',
        name: { value: 'GitLab Configuration' },
        url: '/subscriptions',
        conditions: [{ condition: 'user_is_admin', invert: false }],
      },
      jiraDevelopmentTool: {
        actions: {
          createBranch: { templateUrl: `${base}/branches/${routesBranches(gitlab.settings) ? 'route' : 'new'}?${branchQuery}` },
          searchConnectedWorkspaces: { templateUrl: `${base}/workspaces/search` },
          searchRepositories: { templateUrl: `${base}/repositories/search` },
          associateRepository: { templateUrl: `${base}/repositories/associate` },
        },
        key: 'gitlab-development-tool',
        application: { value: name },
        name: { value: name },
        url: 'https://gitlab.com',
        logoUrl: provider.logoUrl,
        capabilities: ['branch', 'commit', 'pull_request'],
      },
      jiraBuildInfoProvider: { ...provider, key: 'gitlab-ci', name: { value: 'GitLab CI' } },
      jiraDeploymentInfoProvider: { ...provider, key: 'gitlab-deployments', name: { value: 'GitLab Deployments' } },
      jiraFeatureFlagInfoProvider: { ...provider, key: 'gitlab-feature-flags', name: { value: 'GitLab Feature Flags' } },
    },
    scopes: ['READ', 'WRITE', 'DELETE', ...gitlab.settings.addedScopes],
    apiVersion: 1,
    apiMigrations: { 'context-qsh': true, 'signed-install': true, gdpr: true },
  }
}

const show: Handler = ({ gitlab }) => json(200, appDescriptor(gitlab))

export const appDescriptorRoutes: Routes = {
  'GET /-/jira_connect/app_descriptor': show,
  'GET /-/jira_connect/app_descriptor.json': show,
}
