import type { AppFacts } from './app-facts.ts'

/** Stands where `forge register` writes the app's own id; that command wants to see some id before. */
export const unregistered = 'ari:cloud:ecosystem::app/invalid-run-forge-register'

const remote = 'gitlab'

export const migrationPlans = ['YES', 'NO', 'UNDECIDED'] as const

/** What Jira's administrators are told in banners: whether the app leaves Connect before its support ends. */
export type Migration = {
  readonly plan: (typeof migrationPlans)[number]
  /** By https, at most 2048 characters. */
  readonly guideUrl: string
}

/** GitLab's own word on it: a page inside Forge needs an interface that GitLab calls an experiment. */
const undecided: Migration = { plan: 'UNDECIDED', guideUrl: 'https://docs.gitlab.com/administration/settings/jira_cloud_app/' }

/** Throws a sentence where Atlassian would not take it. */
export function migrationOf(plan: string = undecided.plan, guideUrl: string = undecided.guideUrl): Migration {
  const known = migrationPlans.find((name) => name === plan)
  if (known === undefined) throw new Error(`--migration is one of ${migrationPlans.join(', ')}.`)
  const isAddress = URL.canParse(guideUrl) && guideUrl.startsWith('https://') && guideUrl.length <= 2048
  if (!isAddress) throw new Error('--migration-guide is an address that begins with https://, of 2048 characters at most.')
  return { plan: known, guideUrl }
}

/**
 * "Connect on Forge" (contract jira, Connect is ending, Forge follows): a Forge app that is the Connect app with the same
 * key, its page a remote frame. Jira's modules keep their Connect names under `connectModules`.
 */
export const forgeManifest = ({ key, baseUrl, lifecycle, modules, scopes }: AppFacts, id = unregistered, migration = undecided) => ({
  // A runtime has to be named, although nothing of this app runs at Atlassian.
  app: { id, runtime: { name: 'nodejs22.x' }, connect: { key, remote, authentication: 'jwt' } },
  remotes: [{ key: remote, baseUrl }],
  connectModules: {
    'jira:lifecycle': [{ key: 'lifecycle-events', ...lifecycle }],
    ...Object.fromEntries(Object.entries(modules).map(([name, module]) => [`jira:${name}`, [module]])),
  },
  modules: {
    connectToForgeMigration: [
      { key: 'leaves-connect', migrationGuideUrl: migration.guideUrl, willMigrateToForgeBeforeEOS: migration.plan },
    ],
  },
  permissions: { scopes: scopes.map((scope) => `${scope.toLowerCase()}:connect-jira`) },
})
