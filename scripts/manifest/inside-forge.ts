import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppFacts } from './app-facts.ts'
import { unregistered } from './forge-manifest.ts'

const remote = 'gitlab'
const api = 'api/v4/integrations/jira_forge'

/** The app's own token at Atlassian, which GitLab keeps a copy of. */
const withSystemToken = { appSystemToken: { enabled: true } }

type InsideForgeOptions = {
  readonly id?: string | undefined
  /** Atlassian's frame lets a page open windows only where it may ask every address (contract forge, The frame). */
  readonly opensWindows?: boolean
}

/**
 * A page inside Forge, an experiment (contract forge, GitLab's interface): nothing of Connect in it, and nothing that is not
 * used. `host`: origin and relative URL root, without a slash at the end.
 */
export function insideForge(
  host: string,
  { name, modules }: Pick<AppFacts, 'name' | 'modules'>,
  { id = unregistered, opensWindows = false }: InsideForgeOptions = {},
) {
  const { origin, pathname } = new URL(host)
  const root = pathname.replace(/\/$/, '')
  const provider = (module: string) => {
    const {
      key,
      homeUrl,
      logoUrl,
      documentationUrl,
      name: named,
    } = { homeUrl: 'https://gitlab.com', ...modules[module] } as Record<string, unknown>
    const { value } = named as { value: string }
    return { key, name: { value }, homeUrl, logoUrl, ...(documentationUrl !== undefined && { documentationUrl }) }
  }
  return {
    app: { id, runtime: { name: 'nodejs22.x' } },
    modules: {
      'jira:adminPage': [
        {
          key: 'gitlab-configuration',
          title: `${name}, experimental`,
          resource: 'page',
          layout: 'blank',
          useAsGetStarted: true,
          resolver: { endpoint: 'gitlab-api' },
        },
      ],
      endpoint: [
        { key: 'gitlab-api', remote, auth: withSystemToken },
        { key: 'gitlab-token', remote, route: { path: `${root}/${api}/installation/forge_token` }, auth: withSystemToken },
      ],
      // GitLab cannot renew its copy of the token, which is good for a few hours.
      scheduledTrigger: [{ key: 'fresh-token', interval: 'hour', endpoint: 'gitlab-token' }],
      'devops:developmentInfoProvider': [
        { ...provider('jiraDevelopmentTool'), capabilities: ['branch', 'commit', 'pull_request'], actions: createBranch(host) },
      ],
      'devops:buildInfoProvider': [provider('jiraBuildInfoProvider')],
      'devops:deploymentInfoProvider': [provider('jiraDeploymentInfoProvider')],
      'devops:featureFlagInfoProvider': [provider('jiraFeatureFlagInfoProvider')],
    },
    resources: [{ key: 'page', path: 'page' }],
    // The bare origin: one road puts a path behind it, the other resolves against it.
    remotes: [{ key: remote, baseUrl: origin }],
    permissions: {
      scopes: [
        'read:jira-user',
        'read:jira-work',
        'read:app-system-token',
        ...['dev-info', 'build-info', 'deployment-info', 'feature-flag-info'].flatMap((data) =>
          ['read', 'write', 'delete'].map((access) => `${access}:${data}:jira`),
        ),
      ],
      external: {
        fetch: { client: [{ address: opensWindows ? '*' : origin }] },
        images: [{ address: origin }, { address: 'https://secure.gravatar.com' }],
      },
    },
  }
}

const createBranch = (host: string) => ({
  createBranch: { urlTemplate: `${host}/-/jira_connect/branches/new?issue_key={issue.key}&issue_summary={issue.summary}` },
})

export type PageConfig = {
  readonly host: string
  readonly oauthApplicationId?: string
  readonly forgeAppId?: string
  readonly opensWindows?: boolean
}

const configBlock = /(<script\b[^>]*\bid="page-config"[^>]*>)[\s\S]*?<\/script>/

/** Puts the build for Forge beside the manifest, and into it what no server tells it there. */
export async function copyForgePage(from: string, folder: string, config: PageConfig): Promise<void> {
  const target = join(folder, 'page')
  await cp(from, target, { recursive: true })
  const index = join(target, 'index.html')
  const page = await readFile(index, 'utf8')
  if (!configBlock.test(page)) throw new Error(`${from} is not the build for Forge: npm run build:forge makes it.`)
  const text = JSON.stringify(config).replaceAll('<', '\\u003c')
  await writeFile(
    index,
    page.replace(configBlock, (_all, start: string) => `${start}${text}</script>`),
  )
}
