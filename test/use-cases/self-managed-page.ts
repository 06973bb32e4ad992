import { instanceName, type Instance } from '../../src/domain/instance.ts'
import type { Probes } from '../../src/domain/ports.ts'
import type { SavedGroup } from '../../src/domain/links-snapshot.ts'
import type { Session } from '../../src/domain/session.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createIntegrationCalls } from '../../src/gitlab/integration-calls.ts'
import { createProbeCalls } from '../../src/gitlab/probe-calls.ts'
import { createProbe } from '../../src/http/probe.ts'
import { readValues } from '../../src/use-cases/read-values.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import type { World } from '../stand-in/world.ts'
import { pageOfHost, type PageOfHostOptions } from '../adapters/page-of-host.ts'

/** The adapters that the flows around an instance are bound to, in a page that GitLab.com serves. */
export function selfManagedPage(world: World, options: PageOfHostOptions = {}) {
  const page = pageOfHost(world, options)
  const probe = createProbe({
    fetch: browserFetch(world, { pageOrigin: world.gitlabCom.url }),
    isOnline: () => true,
    policyEvents: new EventTarget(),
    limitSeconds: options.limitSeconds ?? (() => 30),
  })
  const probes: Probes = { ...createProbeCalls(probe), localNetwork: () => Promise.resolve('unknown') }
  const integrations = createIntegrationCalls(createBearer(page.http, page.grants))
  return {
    ...page,
    probes,
    integrations,
    readValues: (session: Session, groups: readonly SavedGroup[]) => readValues(integrations, session, groups),
    frame: { siteUrl: null, appKey: null, userGroups: () => Promise.resolve<readonly string[] | null>(null) },
    // Time passes: what a GitLab does in the background gets done.
    pause: () => world.idle(),
  }
}

/** `PUT null`, `PUT git.acme.localhost:8080`: what the host was told, in order, with how it answered. */
export const choices = (world: World): string[] =>
  world.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ body, status }) => {
      const { installation } = JSON.parse(body) as { installation: { instance_url: string | null } }
      const url = installation.instance_url
      return `${url === null ? 'GitLab.com' : instanceName({ baseUrl: url })} ${String(status)}`
    })

/** `installed`, `uninstalled`: what an instance was told by the host, in order. */
export const toldTo = (world: World, { baseUrl }: Instance): string[] =>
  world.requests
    .filter(({ url, initiator }) => initiator === 'server' && url.startsWith(`${baseUrl}-/jira_connect/events/`))
    .map(({ url }) => url.slice(url.lastIndexOf('/') + 1))
