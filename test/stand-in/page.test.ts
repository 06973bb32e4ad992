// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { createWorld, type AppFiles, type World } from './world.ts'

const app: AppFiles = {
  page: () =>
    Promise.resolve(
      '<html><head><script type="application/json" id="page-config">{}</script>' +
        '<script src="https://connect-cdn.atl-paas.net/all.js"></script></head>' +
        '<body><div id="app"></div></body></html>',
    ),
  callbackPage: () => Promise.resolve('<p>our callback</p>'),
  asset: (path) => Promise.resolve(path === 'app.js' ? new Response('app') : null),
}

const pagePath = '/-/jira_connect/subscriptions'

async function open(world: World, host: 'gitlabCom' | 'selfManaged' = 'gitlabCom'): Promise<Response> {
  const url = `${world[host].url}${pagePath}?lic=none&cv=1`
  const jwt = await world.jira.pageToken(url, world.jira.users[0]?.accountId ?? '')
  return world.fetch(new Request(`${url}&jwt=${jwt}`, { headers: { Accept: 'text/html' } }))
}

const configIn = (page: string): string => /id="page-config">(.*?)<\/script>/.exec(page)?.[1] ?? ''

/** The attributes of GitLab's element, as a browser would read them. */
const dataIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...(/<div class="js-jira-connect-app"(.*?)><\/div>/.exec(page)?.[1] ?? '').matchAll(/(data-[a-z-]+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      ],
    ),
  )

describe('the page in the frame', () => {
  it('comes only for the token of its own address', async () => {
    const world = createWorld({ app })
    expect((await open(world)).status).toBe(200)
    const url = `${world.gitlabCom.url}${pagePath}`
    const ada = world.jira.users[0]?.accountId ?? ''
    for (const jwt of [await world.jira.contextToken(ada), await world.jira.pageToken(`${url}?other=1`, ada), '']) {
      const answer = await world.fetch(new Request(`${url}?jwt=${jwt}`, { headers: { Accept: 'text/html' } }))
      expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
    }
  })

  it("loads Atlassian's script from its own origin and knows what the host cannot be asked for", async () => {
    const world = createWorld({ app })
    const page = await (await open(world)).text()
    expect(page).toContain('<script src="/atlassian-connect/all.js"></script>')
    expect(JSON.parse(configIn(page))).toEqual({
      oauthApplicationId: world.gitlabCom.oauthApplicationId,
      canChooseInstance: true,
    })
    const script = await world.fetch(new Request(`${world.gitlabCom.url}/atlassian-connect/all.js`))
    expect(await script.text()).toMatch(/=["'`]\/atlassian-connect["'`]/)
    const theme = await world.fetch(new Request(`${world.gitlabCom.url}/atlassian-connect/themes/atlaskit-tokens_dark.css`))
    expect(theme.headers.get('content-type')).toContain('text/css')
  })

  it('carries any configuration block, or that of the build', async () => {
    const world = createWorld({ app })
    world.gitlabCom.settings.page.config = { text: '{ not json' }
    expect(configIn(await (await open(world)).text())).toBe('{ not json')
    world.gitlabCom.settings.page.config = 'as-built'
    expect(configIn(await (await open(world)).text())).toBe('{}')
  })

  it("carries GitLab's own element of both generations", async () => {
    const world = createWorld({ app })
    const { gitlabCom } = world
    gitlabCom.settings.page.hasGitLabElement = true
    gitlabCom.link('markup')
    const newest = dataIn(await (await open(world)).text())
    const { id } = gitlabCom.group('markup')
    expect(newest).toMatchObject({
      'data-groups-path': `/api/v4/groups?skip_groups=${String(id)}`,
      'data-subscriptions-path': '/-/jira_connect/subscriptions.json',
      'data-public-key-storage-enabled': '',
    })
    expect(JSON.parse(newest['data-subscriptions'] ?? '')).toMatchObject([{ group: { name: '<img src=x onerror=alert(1)>' } }])
    expect(JSON.parse(newest['data-oauth-metadata'] ?? '')).toMatchObject({
      oauth_token_path: '/oauth/token',
      state: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      oauth_token_payload: {
        client_id: gitlabCom.oauthApplicationId,
        redirect_uri: `${gitlabCom.url}/-/jira_connect/oauth_callbacks`,
      },
    })

    Object.assign(gitlabCom.settings, { variant: 'older', publicKeyStorage: false, applicationId: '' })
    const older = dataIn(await (await open(world)).text())
    expect(older).toMatchObject({
      'data-groups-path': `/api/v4/groups?min_access_level=40&skip_groups%5B%5D=${String(id)}`,
      'data-add-subscriptions-path': '/-/jira_connect/subscriptions',
    })
    expect(older).not.toHaveProperty('data-public-key-storage-enabled')
    expect(older['data-oauth-metadata']).toContain('"client_id":null')
  })

  it("may ask its own host, and the chosen instance's three paths", async () => {
    const world = createWorld({ app })
    const policy = async () => (await open(world)).headers.get('content-security-policy') ?? ''
    expect(await policy()).toContain("connect-src 'self'; ")
    expect(await policy()).toContain(`frame-ancestors 'self' ${world.jira.origin}`)
    expect(await policy()).not.toContain('unsafe-inline')
    const instance = world.selfManaged.url
    world.gitlabCom.install({ instanceUrl: `${instance}/` })
    expect(await policy()).toContain(`connect-src 'self' ${instance}/-/jira_connect/ ${instance}/api/ ${instance}/oauth/token; `)
    world.gitlabCom.settings.page.csp = 'off'
    expect(await policy()).toBe('')
  })

  it('is served below a relative root as well, with its files', async () => {
    const world = createWorld({ app, selfManagedRoot: '/gitlab' })
    const { selfManaged } = world
    const get = async (path: string) => {
      const answer = await world.fetch(new Request(`${selfManaged.url}/-/jira_connect/${path}`))
      return [answer.status, await answer.text()]
    }
    expect(await get('assets/app.js')).toEqual([200, 'app'])
    expect(await get('assets/other.js')).toEqual([404, ''])
    expect(await get('oauth_callbacks')).toEqual([200, '<p>our callback</p>'])
    selfManaged.settings.page.callback = 'gitlab'
    expect((await get('oauth_callbacks'))[1]).toContain('src="/gitlab/assets/webpack/oauth-callbacks.js"')
    await expect(world.fetch(new Request(`${new URL(selfManaged.url).origin}/api/v4/version`))).rejects.toThrow('Nobody expected')
  })
})

describe('the application id', () => {
  it('is told by an instance where it is set, and never by GitLab.com', async () => {
    const world = createWorld()
    const ask = async (host: 'gitlabCom' | 'selfManaged') => {
      const answer = await world.fetch(new Request(`${world[host].url}/-/jira_connect/oauth_application_id`))
      return [answer.status, await answer.text()]
    }
    expect(await ask('selfManaged')).toEqual([200, JSON.stringify({ application_id: world.selfManaged.oauthApplicationId })])
    world.selfManaged.settings.applicationId = ''
    expect([await ask('selfManaged'), await ask('gitlabCom')]).toEqual([
      [404, ''],
      [404, ''],
    ])
  })
})

describe('a server that is no GitLab, or an old one', () => {
  it.each([
    ['not-a-gitlab', '/api/v4/version', 200, 'text/html; charset=utf-8'],
    ['sign-in-wall', '/api/v4/version', 302, null],
    ['before-15.7', '/-/jira_connect/oauth_application_id', 404, 'text/html; charset=utf-8'],
    ['before-15.7', '/api/v4/version', 401, 'application/json'],
    ['integration-not-allowed', '/-/jira_connect/oauth_application_id', 404, null],
  ] as const)('%s answers %s with %s', async (condition, path, status, type) => {
    const world = createWorld()
    world.selfManaged.settings.condition = condition
    const answer = await world.fetch(new Request(`${world.selfManaged.url}${path}`))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type])
  })
})
