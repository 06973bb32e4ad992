import type { AppFacts } from './app-facts.ts'

/** Stands where `forge register` writes the app's own id; that command wants to see some id before. */
const unregistered = 'ari:cloud:ecosystem::app/invalid-run-forge-register'

const remote = 'gitlab'

/**
 * "Connect on Forge" (contract jira, Connect is ending, Forge follows): a Forge app that is the Connect app with the same
 * key, its page a remote frame. Jira's modules keep their Connect names under `connectModules`.
 */
export const forgeManifest = ({ key, baseUrl, lifecycle, modules, scopes }: AppFacts, id = unregistered) => ({
  // A runtime has to be named, although nothing of this app runs at Atlassian.
  app: { id, runtime: { name: 'nodejs22.x' }, connect: { key, remote, authentication: 'jwt' } },
  remotes: [{ key: remote, baseUrl }],
  connectModules: {
    'jira:lifecycle': [{ key: 'lifecycle-events', ...lifecycle }],
    ...Object.fromEntries(Object.entries(modules).map(([name, module]) => [`jira:${name}`, [module]])),
  },
  permissions: { scopes: scopes.map((scope) => `${scope.toLowerCase()}:connect-jira`) },
})
