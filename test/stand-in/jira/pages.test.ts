// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createWorld } from '../world.ts'
import { createJiraPages } from './pages.ts'
import type { SiteDescription } from './pages.ts'

function stage() {
  const world = createWorld()
  const pages = createJiraPages(world)
  const get = (path: string) => pages.handle(new Request(`${world.jira.origin}${path}`))
  const post = (path: string, body: object) =>
    pages.handle(new Request(`${world.jira.origin}${path}`, { method: 'POST', body: JSON.stringify(body) }))
  const [ada] = world.jira.users
  if (!ada) throw new Error('The site lacks its people')
  return { world, pages, get, post, accountId: ada.accountId }
}

async function linkedGroupsStatus(world: ReturnType<typeof createWorld>, token: string): Promise<number> {
  const url = `${world.gitlabCom.url}/-/jira_connect/subscriptions.json`
  return (await world.fetch(new Request(url, { headers: { authorization: `JWT ${token}` } }))).status
}

async function bodyOf<T>(response: Response | null): Promise<T> {
  if (!response) throw new Error('Jira has no such page')
  return (await response.json()) as T
}

async function tokenOf(response: Response | null): Promise<string> {
  return (await bodyOf<{ token: string }>(response)).token
}

describe("Jira's page", () => {
  it('is the list of apps at the root and the app at its own path, with every file that it names', async () => {
    const { get } = stage()
    const site = await bodyOf<SiteDescription>(await get('/stand-in/site'))
    const html = (await (await get(site.app?.path ?? ''))?.text()) ?? ''
    expect(await (await get('/'))?.text()).toBe(html)
    const files = [...html.matchAll(/(?:src|href)="(\/stand-in\/[^"]+)"/g)].map(([, path = '']) => path)
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) expect([file, (await get(file))?.status]).toEqual([file, 200])
  })

  it('takes the types out of its scripts', async () => {
    const { get } = stage()
    const script = await get('/stand-in/page/element.ts')
    expect(script?.headers.get('content-type')).toMatch('text/javascript')
    expect(await script?.text()).not.toMatch(/: string|import type/)
  })

  it('serves no file from elsewhere', async () => {
    const { get } = stage()
    for (const path of ['/stand-in/page/../site.ts', '/stand-in/page/%2e%2e%2fsite.ts', '/stand-in/host/iframe.js']) {
      expect(await get(path)).toBeNull()
    }
  })

  it('gives the frame an address that GitLab accepts, with what Connect adds to it', async () => {
    const { world, post, accountId } = stage()
    const { url } = await bodyOf<{ url: string }>(await post('/stand-in/frame', { accountId, locale: 'de_DE' }))
    const { searchParams } = new URL(url)
    expect(searchParams.get('xdm_e')).toBe(world.jira.origin)
    expect(searchParams.get('loc')).toBe('de_DE')
    expect((await world.fetch(new Request(url))).status).not.toBe(403)
    expect((await world.fetch(new Request(url.replace('de_DE', 'en_US')))).status).toBe(403)
  })

  it('gives the app a context token that GitLab accepts', async () => {
    const { world, post, accountId } = stage()
    const token = await tokenOf(await post('/stand-in/context-token', { accountId }))
    expect(await linkedGroupsStatus(world, token)).toBe(200)
  })

  it('turns conditions on and off', async () => {
    const { world, get, post, accountId } = stage()
    const states = await bodyOf(await post('/stand-in/conditions', { name: 'jira-token-refused', isOn: true }))
    expect(states).toEqual(await bodyOf(await get('/stand-in/conditions')))
    const refused = await tokenOf(await post('/stand-in/context-token', { accountId }))
    expect(await linkedGroupsStatus(world, refused)).toBe(403)
    await post('/stand-in/conditions', { name: 'jira-token-refused', isOn: false })
    const accepted = await tokenOf(await post('/stand-in/context-token', { accountId }))
    expect(await linkedGroupsStatus(world, accepted)).toBe(200)
  })

  it('leaves everything else, and other origins, to the world', async () => {
    const { world, pages, get } = stage()
    expect(await get('/rest/api/3/user')).toBeNull()
    expect(await pages.handle(new Request(`${world.gitlabCom.url}/`))).toBeNull()
  })
})
