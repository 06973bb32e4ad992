// What Jira has to be told of the app (contract 8), in one place: the Forge manifest and the Connect descriptor are two
// ways to write it down.

export type AppFacts = {
  readonly name: string
  readonly description: string
  /** GitLab signs with this key, so it must not be chosen freely. */
  readonly key: string
  /** All relative addresses below are relative to this. */
  readonly baseUrl: string
  readonly documentationUrl: string
  readonly lifecycle: { readonly installed: string; readonly uninstalled: string }
  /** By their names in the Connect descriptor. */
  readonly modules: Readonly<Record<string, Module>>
  readonly scopes: readonly ('READ' | 'WRITE' | 'DELETE')[]
}

export type Module = { readonly key: string } & Readonly<Record<string, unknown>>

const longestKey = 64

/** Of a GitLab at `host`, an https address without a trailing slash. `logoUrl` is shown at 16 by 16 pixels. */
export function appFacts(host: string, logoUrl: string): AppFacts {
  const { hostname } = new URL(host)
  const key = `gitlab-jira-connect-${hostname}`.slice(0, longestKey)
  const baseUrl = `${host}/-/jira_connect`
  return {
    name: `GitLab for Jira (${hostname})`,
    description: 'Integrate commits, branches and merge requests from GitLab into Jira',
    key,
    baseUrl,
    documentationUrl: `${host}/help/integration/jira_development_panel.md#gitlabcom-1`,
    lifecycle: { installed: '/events/installed', uninstalled: '/events/uninstalled' },
    modules: {
      postInstallPage: {
        key: 'gitlab-configuration',
        name: { value: 'GitLab Configuration' },
        url: '/subscriptions',
        conditions: [{ condition: 'user_is_admin', invert: false }],
        icon: { url: '/assets/icon-1.svg', width: 16, height: 16 },
      },
      jiraDevelopmentTool: developmentTool({ baseUrl, key, hostname, logoUrl }),
      jiraBuildInfoProvider: { key: 'gitlab-ci', name: { value: 'GitLab CI' }, ...provider(logoUrl) },
      jiraDeploymentInfoProvider: { key: 'gitlab-deployments', name: { value: 'GitLab Deployments' }, ...provider(logoUrl) },
      jiraFeatureFlagInfoProvider: { key: 'gitlab-feature-flags', name: { value: 'GitLab Feature Flags' }, ...provider(logoUrl) },
    },
    scopes: ['READ', 'WRITE', 'DELETE'],
  }
}

const homeUrl = 'https://gitlab.com'

const provider = (logoUrl: string) => ({
  homeUrl,
  logoUrl,
  documentationUrl: 'https://docs.gitlab.com/ee/integration/jira/',
  actions: {},
})

type Tool = Pick<AppFacts, 'baseUrl' | 'key'> & { readonly hostname: string; readonly logoUrl: string }

function developmentTool({ baseUrl, key, hostname, logoUrl }: Tool): Module {
  const value = hostname === 'gitlab.com' ? 'GitLab' : `GitLab (${hostname})`
  const branchQuery = `issue_key={issue.key}&issue_summary={issue.summary}&jwt={jwt}&addonkey=${key}`
  return {
    key: 'gitlab-development-tool',
    application: { value },
    name: { value },
    url: homeUrl,
    logoUrl,
    capabilities: ['branch', 'commit', 'pull_request'],
    actions: {
      createBranch: { templateUrl: `${baseUrl}/branches/route?${branchQuery}` },
      searchConnectedWorkspaces: { templateUrl: `${baseUrl}/workspaces/search` },
      searchRepositories: { templateUrl: `${baseUrl}/repositories/search` },
      associateRepository: { templateUrl: `${baseUrl}/repositories/associate` },
    },
  }
}
