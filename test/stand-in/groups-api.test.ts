// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from './signed-in.ts'
import { createWorld, type World } from './world.ts'

let world: World
let bearer: Record<string, string>
beforeEach(async () => {
  world = createWorld()
  bearer = await bearerOf('mara')
})

const bearerOf = async (username: string) => ({
  Authorization: `Bearer ${(await signedIn(world, world.gitlabCom, username)).accessToken}`,
})

const get = (path: string, headers: Record<string, string> = bearer): Promise<Response> =>
  world.fetch(new Request(`${world.gitlabCom.url}/api/v4/${path}`, { headers }))

type Row = { id: number; full_path: string; name: string }

const paths = async (query: string, headers = bearer): Promise<string[]> =>
  ((await (await get(`groups?per_page=100&${query}`, headers)).json()) as Row[]).map((row) => row.full_path)

describe('the list of groups', () => {
  it('is public groups for nobody, those of membership for a user, all for an administrator', async () => {
    expect(await paths('', {})).toEqual(['open-source'])
    const own = await paths('')
    expect(own).toContain('cumulus')
    expect(own).not.toContain('private-works')
    expect(await paths('', await bearerOf('root'))).toHaveLength(world.gitlabCom.groups.length)
  })

  it('knows inherited roles', async () => {
    const maintained = await paths('min_access_level=40')
    expect(maintained).toEqual(expect.arrayContaining(['acme/platform/tools', 'atlas/mobile', 'cumulus/labs']))
    expect(maintained).not.toEqual(expect.arrayContaining(['cumulus']))
    expect(await paths('owned=true')).toEqual(['acme', 'acme/platform', 'acme/platform/tools', 'acme/website'])
    expect(await paths('min_access_level=40', await bearerOf('dev'))).toEqual([])
  })

  it('searches parts from three characters on, shorter only as a whole', async () => {
    expect(await paths('search=atl')).toEqual(['atlas', 'atlas/mobile'])
    expect(await paths('search=at')).toEqual([])
    expect(await paths('search=ACME/web')).toEqual(['acme/website'])
    world.gitlabCom.addGroups(1, { namePrefix: 'QA' })
    expect(await paths(`search=${encodeURIComponent('קבוצת')}`)).toEqual(['rtl-hebrew'])
    expect(await paths(`search=${encodeURIComponent('<img')}`)).toEqual(['markup'])
  })

  it('leaves out what it is told to, sorts and filters', async () => {
    const { id } = world.gitlabCom.group('acme')
    const other = world.gitlabCom.group('atlas').id
    expect(await paths(`search=acme&skip_groups=${String(id)},${String(other)}`)).not.toContain('acme')
    expect(await paths(`skip_groups[]=${String(id)}&skip_groups[]=${String(other)}`)).not.toContain('atlas')
    expect(await paths('top_level_only=true&search=acme')).toEqual(['acme'])
    expect(await paths('search=design&order_by=path&sort=desc')).toEqual(['design-archive', 'design'])
    expect(await paths('search=atlas&order_by=similarity')).toEqual(['atlas', 'atlas/mobile'])
    expect((await get('groups?order_by=size')).status).toBe(400)
    expect((await get('groups?page=first')).status).toBe(400)
  })

  it('answers 502 to the long address of older versions with many links', async () => {
    world.gitlabCom.settings.variant = 'older'
    const query = (count: number) => Array.from({ length: count }, (_, id) => `skip_groups[]=${String(id)}`).join('&')
    expect((await get(`groups?${query(49)}`)).status).toBe(200)
    expect((await get(`groups?${query(50)}`)).status).toBe(502)
  })

  it('pages with headers, a hundred at most, and counts up to 10,000', async () => {
    world.gitlabCom.addGroups(250)
    const answer = await get('groups?search=team&per_page=500&page=2')
    expect((await answer.json()) as Row[]).toHaveLength(100)
    const headers = Object.fromEntries(answer.headers)
    const url = `${world.gitlabCom.url}/api/v4/groups?search=team&per_page=100`
    expect(headers).toMatchObject({
      'x-total': '250',
      'x-total-pages': '3',
      'x-page': '2',
      'x-per-page': '100',
      'x-next-page': '3',
      'x-prev-page': '1',
      link: [
        `<${url}&page=1>; rel="prev"`,
        `<${url}&page=3>; rel="next"`,
        `<${url}&page=1>; rel="first"`,
        `<${url}&page=3>; rel="last"`,
      ].join(', '),
    })
    expect((await get('groups?search=team&per_page=100&page=3')).headers.get('x-next-page')).toBe('')

    world.gitlabCom.addGroups(9_751)
    const many = await get('groups?search=team')
    expect([many.headers.has('x-total'), many.headers.has('x-total-pages'), many.headers.get('x-next-page')]).toEqual([false, false, '2'])
    expect(many.headers.get('link')).not.toContain('last')
  })
})

describe('one group', () => {
  it('is found by id and by path, unless it must not be seen', async () => {
    const { id } = world.gitlabCom.group('acme/platform')
    for (const name of [String(id), 'acme%2Fplatform', 'Acme%2FPlatform']) {
      expect(await (await get(`groups/${name}`)).json()).toMatchObject({
        id,
        full_path: 'acme/platform',
        full_name: 'Acme / Platform',
        parent_id: world.gitlabCom.group('acme').id,
        web_url: `${world.gitlabCom.url}/groups/acme/platform`,
      })
    }
    for (const name of ['private-works', 'nowhere']) {
      const answer = await get(`groups/${name}`)
      expect([answer.status, await answer.json()]).toEqual([404, { message: '404 Group Not Found' }])
    }
  })

  it('counts its projects, those of subgroups where asked', async () => {
    const total = async (query: string) => (await get(`groups/acme/projects?per_page=1${query}`)).headers.get('x-total')
    expect([await total(''), await total('&include_subgroups=true')]).toEqual(['1', '50'])
    const project = await get('projects/acme%2Fwebsite%2Fshop')
    expect(await project.json()).toMatchObject({ namespace: { full_path: 'acme/website' } })
    expect((await get('projects/private-works%2Fsecret')).status).toBe(404)
  })

  it('tells the role of a member', async () => {
    const level = async (path: string, user: number) => {
      const answer = await get(`groups/${encodeURIComponent(path)}/members/all/${String(user)}`)
      return answer.ok ? ((await answer.json()) as { access_level: number }).access_level : answer.status
    }
    expect([
      await level('acme/platform/tools', 12),
      await level('borealis', 12),
      await level('atlas', 13),
      await level('acme', 13),
    ]).toEqual([50, 30, 30, 404])
  })
})

describe('namespaces and users', () => {
  it('tell a personal namespace from a group', async () => {
    const kind = async (path: string) => ((await (await get(`namespaces/${path}`)).json()) as { kind?: string }).kind
    expect([await kind('mara'), await kind('acme%2Fwebsite'), await kind('dev')]).toEqual(['user', 'group', undefined])
    expect(((await (await get('namespaces?search=mara')).json()) as Row[]).map((row) => row.full_path)).toEqual(['mara'])
    expect(((await (await get('users?username=dev')).json()) as Row[]).map(({ name }) => name)).toEqual(['Devi Developer'])
  })
})

describe('version and metadata', () => {
  it.each(['version', 'metadata'])('%s is JSON: 401 for nobody, the number for a user', async (path) => {
    const anonymous = await get(path, {})
    expect([anonymous.status, await anonymous.json()]).toEqual([401, { message: '401 Unauthorized' }])
    world.gitlabCom.settings.version = '15.11.0'
    expect(await (await get(path)).json()).toMatchObject({ version: '15.11.0' })
  })
})
