// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from '../../signed-in.ts'
import { createWorld, type World } from '../../world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})

async function link(path: string) {
  const { accessToken } = await signedIn(world, world.gitlabCom, 'root')
  const response = await world.fetch(
    new Request(`${world.gitlabCom.url}/api/v4/integrations/jira_connect/subscriptions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${accessToken}` },
      body: new URLSearchParams({ jwt: await world.jira.contextToken(world.jira.users[0]?.accountId ?? ''), namespace_path: path }),
    }),
  )
  expect(response.status).toBe(201)
}

async function pass(seconds: number) {
  world.clock.advance(seconds)
  await world.idle()
}

type Bulk = { repositories: { id: string; name: string; pullRequests: unknown[]; branches: unknown[]; commits: unknown[] }[] }
const bulks = () => world.requests.filter(({ url }) => url.endsWith('/rest/devinfo/0.10/bulk'))
const sentOf = (name: string) =>
  bulks()
    .flatMap(({ body }) => (JSON.parse(body) as Bulk).repositories)
    .find((repository) => repository.name === name)

describe('the first sync', () => {
  it('starts a minute after the link and sends 20 projects a minute, subgroups included', async () => {
    await link('acme/platform')
    await pass(59)
    expect(bulks()).toHaveLength(0)
    await pass(1)
    expect(bulks()).toHaveLength(20)
    await pass(60)
    expect(bulks()).toHaveLength(40)
    await pass(60)
    expect(bulks()).toHaveLength(47)
    expect(new Set(bulks().map(({ status }) => status))).toEqual(new Set([202]))
  })

  it('sends the newest 400 of 450 merge requests and branches with a key, each with its last commit, and nothing else of the past', async () => {
    await link('atlas')
    await pass(60)
    const router = sentOf('router')
    expect([router?.pullRequests.length, router?.branches.length, router?.commits.length]).toEqual([400, 400, 0])
    expect(router?.pullRequests[0]).toMatchObject({ displayId: 'atlas/router!450' })
    expect(router?.pullRequests.at(-1)).toMatchObject({ displayId: 'atlas/router!51' })
    expect(router?.branches[0]).toMatchObject({ name: expect.stringMatching(/-step-450$/) as string, lastCommit: { flags: [] } })
    expect(router?.branches.at(-1)).toMatchObject({ name: expect.stringMatching(/-step-51$/) as string })
    const kinds = world.jira.development.all().map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['pullrequest', 'branch']))
  })

  it('leaves branches out before GitLab 15.11', async () => {
    world.gitlabCom.settings.version = '15.10.8-ee'
    await link('atlas')
    await pass(60)
    expect(sentOf('router')?.branches).toEqual([])
    expect(sentOf('router')?.pullRequests).toHaveLength(400)
  })

  it('leaves out what names no issue, by GitLab’s rule, and takes what only seems to', async () => {
    await link('design')
    await pass(60)
    const titles = ((sentOf('icons')?.pullRequests ?? []) as { title: string; issueKeys: string[] }[]).map(({ title, issueKeys }) => [
      title,
      issueKeys,
    ])
    expect(titles).toContainEqual(['Tidy up, part 2', ['WEB-2']])
    expect(titles).toContainEqual(['Read files as UTF-8 (3)', ['UTF-8']])
    expect(titles.map(([title]) => title)).not.toContain('Update dependencies 4')
  })

  it('sends nothing of a group that was unlinked meanwhile', async () => {
    await link('atlas')
    world.gitlabCom.unlink('atlas')
    await pass(120)
    expect(bulks()).toEqual([])
  })

  it('is refused as Invalid JWT where Jira has another secret, which only the log tells', async () => {
    await link('design')
    world.jira.rotateSecret()
    await pass(60)
    expect(world.jira.development.all()).toEqual([])
    expect(world.gitlabCom.integrationsLog).toEqual([
      expect.objectContaining({ project: 'design/icons', status: 401, message: 'Invalid JWT' }),
    ])
    expect(world.gitlabCom.subscriptions()).toEqual(['design'])
  })

  it.each([
    ['scope', { scopes: ['WRITE'], modules: [] }],
    ['module', { scopes: [], modules: ['jiraDevelopmentTool'] }],
  ])('is refused where the app lacks the %s', async (_what, missing) => {
    world.jira.settings.missing = missing
    await link('design')
    await pass(60)
    expect(world.gitlabCom.integrationsLog).toEqual([expect.objectContaining({ status: 403, message: 'App does not support devinfo' })])
    expect(world.jira.development.all()).toEqual([])
  })
})
