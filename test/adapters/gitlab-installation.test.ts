import { beforeEach, describe, expect, it } from 'vitest'
import type { Failure } from '../../src/domain/failure.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { instanceOf, pageOfHost, type PageOfHostOptions } from './page-of-host.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

const calls = (options: PageOfHostOptions = {}) => pageOfHost(world, options).gitlab

const chooseInstance = () => calls().choose(instanceOf(world.selfManaged))

describe('choosing an instance', () => {
  it('tells the host its address without a slash at the end, and Jira’s word in a header', async () => {
    expect(await chooseInstance()).toEqual({ chosenInstance: instanceOf(world.selfManaged) })
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
    const [put] = world.requests.filter(({ method }) => method === 'PUT')
    expect(put).toMatchObject({
      url: `${world.gitlabCom.url}/-/jira_connect/installations`,
      authorization: 'JWT',
      body: JSON.stringify({ installation: { instance_url: world.selfManaged.url } }),
    })
  })

  it('of the host is choosing none', async () => {
    await chooseInstance()
    expect(await calls().choose(null)).toEqual({ chosenInstance: null })
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()
  })

  const names = { instance: 'git.acme.localhost:8080/gitlab', host: 'gitlab.localhost:8080' }

  it.each<[string, (world: World) => unknown, Failure]>([
    [
      'that cannot fetch the host’s keys',
      ({ faults }) => faults.add({ where: { path: /public_keys/, initiator: 'server' }, answer: 'reset' }),
      { kind: 'host-unknown-to-instance', instance: names.instance, proxyUrl: 'http://gitlab.localhost:8080' },
    ],
    [
      'that leaves the app out',
      ({ selfManaged }) => (selfManaged.settings.condition = 'integration-not-allowed'),
      { kind: 'installation-not-offered', ...names },
    ],
    [
      'behind a sign-in wall',
      ({ selfManaged }) => (selfManaged.settings.condition = 'sign-in-wall'),
      { kind: 'host-redirected', ...names },
    ],
    [
      'that is broken',
      ({ faults }) => faults.add({ where: { path: /events\/installed$/ }, answer: { status: 503 } }),
      { kind: 'installation-failed', ...names, status: '503' },
    ],
    [
      'that the host cannot reach',
      ({ faults }) => faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' }),
      { kind: 'host-cannot-reach-instance', ...names },
    ],
  ])('%s fails by name, and leaves things as they were', async (_what, spoil, failure) => {
    spoil(world)
    expect(await failureOf(chooseInstance())).toEqual(failure)
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBeNull()
  })

  it.each([
    ['https://10.1.2.3/', 'is blocked: Requests to the local network are not allowed'],
    ['https://nowhere.acme.com/', 'is blocked: Host cannot be resolved or invalid'],
  ])('at %s passes on the host’s own reason', async (baseUrl, reason) => {
    expect(await failureOf(calls().choose({ baseUrl }))).toEqual({ kind: 'instance-address-refused', reason })
  })

  it('without the right of a Jira admin does not say more than GitLab does', async () => {
    for (const as of ['Paul', 'Ivy'] as const) {
      expect(await failureOf(calls({ as }).choose(null))).toEqual({ kind: 'jira-user-refused' })
    }
  })

  it('with a token that is refused asks Jira once more, then says so', async () => {
    const page = pageOfHost(world)
    page.secrets.push('of-another-installation-0123456789abcdef')
    expect(await failureOf(page.gitlab.choose(null))).toEqual({ kind: 'context-token-refused', instance: names.host })
    expect(page.tokensAsked()).toBe(2)
  })
})
