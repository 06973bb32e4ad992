// @vitest-environment node
import { createHash } from 'node:crypto'
import { decodeJwt, jwtVerify, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { createWorld } from '../world.ts'

const appBaseUrl = 'http://gitlab.localhost:8080/-/jira_connect'
const appKey = 'gitlab-jira-connect-gitlab.localhost'
const origin = 'http://jira.localhost:8080'
const encoded = (secret: string) => new TextEncoder().encode(secret)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function site() {
  const { jira, clock, secrets } = createWorld()
  const [ada, , paul, ivy] = jira.users
  if (!ada || !paul || !ivy) throw new Error('The site lacks its people')
  return { jira, clock, secrets, ada, paul, ivy }
}

describe('tokens', () => {
  it('makes context tokens as Jira does, and tells of each', async () => {
    const { jira, clock, secrets, ada } = site()
    const token = await jira.contextToken(ada.accountId)
    const { payload } = await jwtVerify(token, encoded(jira.sharedSecret), { algorithms: ['HS256'] })
    expect(payload).toMatchObject({ iss: jira.clientKey, sub: ada.accountId, qsh: 'context-qsh' })
    expect(payload.exp).toBe(clock.nowInSeconds() + 900)
    expect([...secrets]).toEqual([token])
  })

  it('replaces claims and the secret for a test that wants them refused', async () => {
    const { jira, ada } = site()
    const token = await jira.contextToken(ada.accountId, { exp: 1, context: undefined }, 'another secret of thirty-two bytes')
    expect(decodeJwt(token)).toMatchObject({ exp: 1, sub: ada.accountId })
    expect(decodeJwt(token)).not.toHaveProperty('context')
    await expect(jwtVerify(token, encoded(jira.sharedSecret))).rejects.toThrow('signature')
  })

  it('hashes method, path below the app and the sorted query, without the token itself', async () => {
    const { jira, ada } = site()
    const url = `${appBaseUrl}/subscriptions?xdm_e=http%3A%2F%2Fjira.localhost%3A8080&cp=&lic=a%20b&jwt=left.out`
    const { qsh } = decodeJwt(await jira.pageToken(url, ada.accountId))
    expect(qsh).toBe(sha256('GET&/subscriptions&cp=&lic=a%20b&xdm_e=http%3A%2F%2Fjira.localhost%3A8080'))
  })

  it('signs with another secret after a reinstallation', async () => {
    const { jira, ada } = site()
    const before = jira.installation().sharedSecret
    jira.rotateSecret()
    expect(jira.installation()).toMatchObject({ clientKey: jira.clientKey, baseUrl: origin })
    await expect(jwtVerify(await jira.contextToken(ada.accountId), encoded(before))).rejects.toThrow('signature')
    await expect(jwtVerify(await jira.contextToken(ada.accountId), encoded(jira.sharedSecret))).resolves.toBeTruthy()
  })
})

describe('what GitLab asks about a user', () => {
  async function ask(
    { jira, clock }: ReturnType<typeof site>,
    accountId: string,
    { claims = {}, secret = jira.sharedSecret, method = 'GET' } = {},
  ) {
    const path = '/rest/api/3/user'
    const query = `accountId=${encodeURIComponent(accountId)}&expand=groups`
    const iat = clock.nowInSeconds()
    const qsh = sha256(`GET&${path}&${query}`)
    const token = await new SignJWT({ iss: appKey, iat, exp: iat + 60, qsh, ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(encoded(secret))
    return jira.handle(new Request(`${origin}${path}?${query}`, { method, headers: { authorization: `JWT ${token}` } }))
  }

  it('names the groups of a user', async () => {
    const stage = site()
    const response = await ask(stage, stage.paul.accountId)
    expect(response?.status).toBe(200)
    expect(await response?.json()).toMatchObject({
      accountId: stage.paul.accountId,
      groups: { size: 2, items: [{ name: 'jira-users' }, { name: 'jira-administrators' }] },
    })
  })

  it('answers 404 for a user whom apps may not see, and for nobody', async () => {
    const stage = site()
    expect((await ask(stage, stage.ivy.accountId))?.status).toBe(404)
    expect((await ask(stage, 'nobody'))?.status).toBe(404)
  })

  it.each([
    ['of another app', { claims: { iss: 'another-app' } }],
    ['for another query', { claims: { qsh: sha256('GET&/rest/api/3/user&accountId=x') } }],
    ['with the literal of the context token', { claims: { qsh: 'context-qsh' } }],
    ['that has expired', { claims: { exp: 1 } }],
    ['signed with another secret', { secret: 'another secret of thirty-two bytes' }],
  ])('refuses a token %s', async (_name, options) => {
    const stage = site()
    expect((await ask(stage, stage.ada.accountId, options))?.status).toBe(401)
  })

  it('refuses a request without a token and knows no other path', async () => {
    const { jira, ada } = site()
    const url = `${origin}/rest/api/3/user?accountId=${ada.accountId}`
    expect((await jira.handle(new Request(url)))?.status).toBe(401)
    expect(await jira.handle(new Request(`${origin}/rest/api/3/myself`))).toBeNull()
    expect(await jira.handle(new Request(url, { method: 'DELETE' }))).toBeNull()
  })
})
