// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { signedIn } from './signed-in.ts'
import { createWorld, type World } from './world.ts'

const accountOf = ({ jira }: World, name: string): string =>
  jira.users.find(({ displayName }) => displayName.startsWith(name))?.accountId ?? ''

let world: World
beforeEach(() => {
  world = createWorld()
})

type Attempt = { as?: string; bearer?: string; jira?: string; jwt?: string; path?: string }

/** By default everything is right; each test spoils what it is about. */
async function link({ as = 'mara', bearer, jira = 'Ada', jwt, path = 'atlas' }: Attempt = {}) {
  const token = bearer ?? (await signedIn(world, world.gitlabCom, as)).accessToken
  const response = await world.fetch(
    new Request(`${world.gitlabCom.url}/api/v4/integrations/jira_connect/subscriptions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify({
        ...(jwt !== '' && { jwt: jwt ?? (await world.jira.contextToken(accountOf(world, jira))) }),
        ...(path && { namespace_path: path }),
      }),
    }),
  )
  return [response.status, await response.json()] as const
}

const jwtRefused = [401, { message: '401 Unauthorized - JWT authentication failed' }]
const noNamespace = [401, { message: 'Cannot find namespace. Make sure you have sufficient permissions.' }]

describe('link', () => {
  it('takes a maintainer, an owner and an administrator of GitLab', async () => {
    expect(await link()).toEqual([201, { success: true }])
    expect(await link({ path: 'Acme/Platform/Tools' })).toEqual([201, { success: true }])
    expect(await link({ as: 'root', path: 'private-works' })).toEqual([201, { success: true }])
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas', 'acme/platform/tools', 'private-works'])
  })

  it('refuses a second link of the same group', async () => {
    world.gitlabCom.link('atlas')
    expect(await link()).toEqual([422, { message: 'Namespace has already been added' }])
  })

  it.each([
    ['a group that does not exist', { path: 'nowhere' }],
    ['a group where the role is too low', { path: 'borealis' }],
    ['a group of which the user is no member', { path: 'private-works' }],
    ['a developer', { as: 'dev', path: 'atlas' }],
    ["somebody else's personal namespace", { path: 'dev' }],
  ])('says the same of %s', async (_name, attempt) => {
    expect(await link(attempt)).toEqual(noNamespace)
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })

  it('tells a Jira user who is no admin from one who cannot be seen', async () => {
    const text = 'The Jira user is not a site or organization administrator. Check the permissions in Jira and try again.'
    expect(await link({ jira: 'Paul' })).toEqual([403, { message: text }])
    const unseen = 'Could not fetch user information from Jira. Check the permissions in Jira and try again.'
    expect(await link({ jira: 'Ivy' })).toEqual([403, { message: unseen }])
    world.faults.add({ where: { server: 'jira', path: /^\/rest\// }, answer: 'reset' })
    expect(await link()).toEqual([403, { message: unseen }])
  })

  it('did not take organization administrators before 16.6', async () => {
    world.gitlabCom.settings.variant = 'older'
    const text = 'The Jira user is not a site administrator. Check the permissions in Jira and try again.'
    expect(await link({ jira: 'Olga' })).toEqual([403, { message: text }])
    expect(await link({ jira: 'Ada' })).toEqual([201, { success: true }])
  })

  it('takes no token but that of the context', async () => {
    const ada = accountOf(world, 'Ada')
    const url = `${world.gitlabCom.url}/-/jira_connect/subscriptions`
    expect(await link({ jwt: await world.jira.pageToken(url, ada) })).toEqual(jwtRefused)
    expect(await link({ jwt: await world.jira.contextToken(ada, {}, 'another secret of the right length') })).toEqual(jwtRefused)
    expect(await link({ jwt: await world.jira.contextToken(ada, { exp: 1 }) })).toEqual(jwtRefused)
    world.jira.rotateSecret()
    expect(await link()).toEqual(jwtRefused)
  })

  it('asks for what is missing', async () => {
    expect(await link({ jwt: '', path: '' })).toEqual([400, { error: 'jwt is missing, namespace_path is missing' }])
  })

  it('checks user, token, Jira user, Jira admin and namespace in this order', async () => {
    const { accessToken: bearer } = await signedIn(world, world.gitlabCom, 'mara')
    const wrongJwt = await world.jira.contextToken(accountOf(world, 'Ivy'), {}, 'another secret of the right length')
    const steps: Attempt[] = [
      { bearer: '', jwt: wrongJwt, path: 'nowhere' },
      { bearer, jwt: wrongJwt, path: 'nowhere' },
      { bearer, jira: 'Ivy', path: 'nowhere' },
      { bearer, jira: 'Paul', path: 'nowhere' },
      { bearer, jira: 'Ada', path: 'nowhere' },
    ]
    const messages: unknown[] = []
    for (const step of steps) messages.push((await link(step))[1])
    expect(messages).toEqual([
      { message: '401 Unauthorized' },
      { message: expect.stringContaining('JWT authentication failed') as string },
      { message: expect.stringContaining('Could not fetch user information') as string },
      { message: expect.stringContaining('not a site or organization administrator') as string },
      { message: expect.stringContaining('Cannot find namespace') as string },
    ])
  })
})
