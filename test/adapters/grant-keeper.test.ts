import { beforeEach, describe, expect, it } from 'vitest'
import type { Authorized } from '../../src/domain/session.ts'
import type { GrantStore } from '../../src/oauth/grant-keeper.ts'
import { signedIn, type SignedIn } from '../stand-in/signed-in.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { instanceOf, pageOfHost } from './page-of-host.ts'

const instance = 'gitlab.localhost:8080'

let world: World
let first: SignedIn
let grants: GrantStore
let authorized: Authorized
beforeEach(async () => {
  world = createWorld()
  first = await signedIn(world, world.gitlabCom, 'mara')
  grants = pageOfHost(world).grants
  authorized = keep(first)
})

type Tokens = { readonly accessToken: string; readonly refreshToken: string | null }

const keep = ({ accessToken, refreshToken }: Tokens): Authorized => {
  const client = { instance: instanceOf(world.gitlabCom), clientId: world.gitlabCom.oauthApplicationId, redirectUri: 'unused' }
  return grants.keep(client, { accessToken, refreshToken, expiresInSeconds: 7200 })
}

const renewals = () => world.requests.filter(({ body }) => body.includes('grant_type=refresh_token'))

const isTaken = async (token: string): Promise<boolean> => {
  const headers = { Authorization: `Bearer ${token}` }
  return (await world.fetch(new Request(`${world.gitlabCom.url}/api/v4/user`, { headers }))).ok
}

it('is named by a key that tells nothing', () => {
  expect(JSON.stringify(authorized)).toBe(JSON.stringify({ instance: authorized.instance }))
})

describe('an access token', () => {
  it('is kept until a minute before its end, then renewed once for all callers', async () => {
    world.clock.advance(7200 - 61)
    expect(await grants.accessToken(authorized)).toBe(first.accessToken)
    world.clock.advance(2)
    const tokens = await Promise.all([grants.accessToken(authorized), grants.accessToken(authorized), grants.accessToken(authorized)])
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).not.toBe(first.accessToken)
    expect(await isTaken(tokens[0])).toBe(true)
    expect(renewals()).toHaveLength(1)
  })

  it('goes on being renewed with the refresh token that came last: they rotate', async () => {
    let refused = first.accessToken
    for (let round = 1; round <= 3; round += 1) {
      refused = await grants.renewed(authorized, refused)
      expect(await isTaken(refused)).toBe(true)
    }
    expect(renewals()).toHaveLength(3)
  })

  it('that was refused is not renewed again for whoever comes late', async () => {
    const second = await grants.renewed(authorized, first.accessToken)
    expect(await grants.renewed(authorized, first.accessToken)).toBe(second)
    expect(renewals()).toHaveLength(1)
  })

  it('stays as it is where the renewal fails on its way, and the next call tries again', async () => {
    const repair = world.faults.add({ where: { path: '/oauth/token' }, answer: 'reset' })
    expect(await failureOf(grants.renewed(authorized, first.accessToken))).toMatchObject({ kind: 'unreachable' })
    repair()
    expect(await isTaken(await grants.renewed(authorized, first.accessToken))).toBe(true)
  })

  it('ends with the session where GitLab refuses the refresh token', async () => {
    world.gitlabCom.revokeTokens()
    expect(await failureOf(grants.renewed(authorized, first.accessToken))).toEqual({ kind: 'signed-out', instance })
    expect(await failureOf(grants.accessToken(authorized))).toEqual({ kind: 'signed-out', instance })
    expect(renewals()).toHaveLength(1)
  })

  it('ends with the session where there is no refresh token', async () => {
    authorized = keep({ accessToken: first.accessToken, refreshToken: null })
    expect(await failureOf(grants.renewed(authorized, first.accessToken))).toEqual({ kind: 'signed-out', instance })
    expect(renewals()).toEqual([])
  })
})

describe('revoking', () => {
  it('ends one sign-in and leaves the others', async () => {
    const other = keep(await signedIn(world, world.gitlabCom, 'dev'))
    await grants.revoke(authorized)
    expect(await isTaken(await grants.accessToken(other))).toBe(true)
    expect(await failureOf(grants.accessToken(authorized))).toEqual({ kind: 'signed-out', instance })
  })

  it('ends both tokens at GitLab, and here at once', async () => {
    const revoking = grants.revoke(authorized)
    expect(await failureOf(grants.accessToken(authorized))).toEqual({ kind: 'signed-out', instance })
    await revoking
    expect(await isTaken(first.accessToken)).toBe(false)
    const asked = world.requests.filter(({ url }) => url.endsWith('/oauth/revoke'))
    expect(asked.map(({ body, method }) => [method, body.includes('client_id='), body.includes('secret')])).toEqual([
      ['POST', true, false],
      ['POST', true, false],
    ])
  })

  it('while a renewal is under way wins: the new tokens are not kept, and they are revoked too', async () => {
    const renewal = failureOf(grants.renewed(authorized, first.accessToken))
    await grants.revoke(authorized)
    expect(await renewal).toEqual({ kind: 'signed-out', instance })
    expect(world.gitlabCom.livingTokens()).toEqual([])
  })

  it('of everything at once leaves within the call: the page may not live to see an answer', () => {
    keep({ accessToken: 'another', refreshToken: null })
    grants.revokeAll()
    expect(world.requests.filter(({ url }) => url.endsWith('/oauth/revoke'))).toHaveLength(3)
  })

  it('is asked for where GitLab refuses to renew: the access token may still be good', async () => {
    world.faults.add({ where: { path: '/oauth/token' }, answer: { status: 400, body: { error: 'invalid_grant', error_description: '' } } })
    expect(await failureOf(grants.renewed(authorized, first.accessToken))).toEqual({ kind: 'signed-out', instance })
    await expect.poll(() => world.gitlabCom.livingTokens()).toEqual([])
  })

  it('says so where GitLab could not be told, and forgets the tokens all the same', async () => {
    world.faults.add({ where: { path: '/oauth/revoke' }, answer: 'reset' })
    expect(await failureOf(grants.revoke(authorized))).toEqual({ kind: 'not-revoked', instance })
    expect(await failureOf(grants.accessToken(authorized))).toEqual({ kind: 'signed-out', instance })
    await grants.revoke(authorized)
  })
})
