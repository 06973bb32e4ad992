// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createWorld, type World } from './world.ts'

const accountOf = ({ jira }: World, name: string): string =>
  jira.users.find(({ displayName }) => displayName.startsWith(name))?.accountId ?? ''

const list = (world: World, authorization?: string): Promise<Response> =>
  world.fetch(
    new Request(`${world.gitlabCom.url}/-/jira_connect/subscriptions.json`, {
      headers: authorization === undefined ? {} : { Authorization: authorization },
    }),
  )

describe("Jira's token on the list of linked groups", () => {
  it('is accepted with the context qsh, whatever the scheme is called', async () => {
    const world = createWorld()
    const token = await world.jira.contextToken(accountOf(world, 'Paul'))
    for (const scheme of ['JWT', 'Bearer']) {
      expect((await list(world, `${scheme} ${token}`)).status).toBe(200)
    }
  })

  it('is refused with 403 and an empty body where anything about it is wrong', async () => {
    const world = createWorld()
    const ada = accountOf(world, 'Ada')
    const contextToken = (...args: Parameters<typeof world.jira.contextToken>) => world.jira.contextToken(...args)
    const valid = await contextToken(ada)
    const refused = {
      missing: undefined,
      malformed: 'JWT not-a-token',
      'with another secret': `JWT ${await contextToken(ada, {}, 'another secret of the right length')}`,
      'of another installation': `JWT ${await contextToken(ada, { iss: 'another-client-key' })}`,
      'with the hash of another address': `JWT ${await contextToken(ada, { qsh: 'f'.repeat(64) })}`,
      expired: `JWT ${await contextToken(ada, { exp: world.clock.nowInSeconds() - 1 })}`,
      'above 8 KiB': `JWT ${await contextToken(ada, { padding: 'x'.repeat(9000) })}`,
      tampered: `JWT ${valid.slice(0, -4)}AAAA`,
    }
    for (const [name, authorization] of Object.entries(refused)) {
      const answer = await list(world, authorization)
      expect([name, answer.status, await answer.text()]).toEqual([name, 403, ''])
    }
  })

  it("expires by the world's clock", async () => {
    const world = createWorld()
    const token = await world.jira.contextToken(accountOf(world, 'Ada'))
    world.clock.advance(16 * 60)
    expect((await list(world, `JWT ${token}`)).status).toBe(403)
  })

  it('is not measured by older versions', async () => {
    const world = createWorld()
    world.gitlabCom.settings.variant = 'older'
    const token = await world.jira.contextToken(accountOf(world, 'Ada'), { padding: 'x'.repeat(9000) })
    expect((await list(world, `JWT ${token}`)).status).toBe(200)
  })
})

describe('the list of linked groups', () => {
  it('names no id or path, only the ids of all groups in groups_path', async () => {
    const world = createWorld({ selfManagedRoot: '/gitlab' })
    const { selfManaged } = world
    selfManaged.install()
    selfManaged.link('acme/platform', { createdAt: new Date('2026-01-02T03:04:05Z') })
    selfManaged.link('design')
    const ids = ['acme/platform', 'design'].map((path) => selfManaged.group(path).id)
    const token = await world.jira.contextToken(accountOf(world, 'Ada'))
    const read = async () => {
      const url = `${selfManaged.url}/-/jira_connect/subscriptions.json?jwt=${token}`
      return (await world.fetch(new Request(url))).json() as Promise<Record<string, unknown>>
    }

    expect(await read()).toEqual({
      groups_path: `/gitlab/api/v4/groups?min_access_level=40&skip_groups=${ids.join('%2C')}`,
      subscriptions_path: '/gitlab/-/jira_connect/subscriptions',
      subscriptions: [
        {
          created_at: '2026-01-02T03:04:05.000Z',
          unlink_path: expect.stringMatching(/^\/gitlab\/-\/jira_connect\/subscriptions\/\d+$/) as string,
          group: { name: 'Platform', full_name: 'Acme / Platform', avatar_url: null, description: '' },
        },
        expect.objectContaining({ group: expect.objectContaining({ name: 'Design' }) as unknown }),
      ],
    })

    selfManaged.settings.variant = 'older'
    expect((await read())['groups_path']).toBe(
      `/gitlab/api/v4/groups?min_access_level=40&skip_groups%5B%5D=${ids.join('&skip_groups%5B%5D=')}`,
    )
  })
})

describe('unlink', () => {
  const setUp = async (name: string) => {
    const world = createWorld()
    world.gitlabCom.link('atlas')
    const token = await world.jira.contextToken(accountOf(world, name))
    const unlink = async (id: string, authorization = `JWT ${token}`) =>
      world.fetch(
        new Request(`${world.gitlabCom.url}/-/jira_connect/subscriptions/${id}`, {
          method: 'DELETE',
          headers: { Authorization: authorization },
        }),
      )
    const listed = (await (await list(world, `JWT ${token}`)).json()) as { subscriptions: { unlink_path: string }[] }
    return { world, unlink, id: listed.subscriptions[0]?.unlink_path.split('/').pop() ?? '' }
  }

  it.each(['Ada', 'Olga'])('is for Jira admins: %s', async (name) => {
    const { world, unlink, id } = await setUp(name)
    const answer = await unlink(id)
    expect([answer.status, await answer.json()]).toEqual([200, { success: true }])
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it.each(['Paul', 'Ivy'])('is for nobody else: %s', async (name) => {
    const { world, unlink, id } = await setUp(name)
    const answer = await unlink(id)
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'Forbidden' }])
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
  })

  it('finds only links of this installation, and nothing without a token', async () => {
    const { unlink, id } = await setUp('Ada')
    expect((await unlink('4711')).status).toBe(404)
    expect((await unlink(id, '')).status).toBe(403)
  })
})
