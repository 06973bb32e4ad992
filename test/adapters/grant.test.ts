import { beforeEach, describe, expect, it } from 'vitest'
import { createGrant } from '../../src/oauth/create-grant.ts'
import type { Grant } from '../../src/domain/session.ts'
import { signedIn, type SignedIn } from '../stand-in/signed-in.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { pageOfHost } from './page-of-host.ts'

const instance = 'gitlab.localhost:8080'

let world: World
let first: SignedIn
let grant: Grant
beforeEach(async () => {
  world = createWorld()
  first = await signedIn(world, world.gitlabCom, 'mara')
  grant = grantOf({ refreshToken: first.refreshToken })
})

const grantOf = ({ refreshToken }: { refreshToken: string | null }): Grant => {
  const { http, host } = pageOfHost(world)
  const client = { instance: host, clientId: world.gitlabCom.oauthApplicationId, redirectUri: 'unused' }
  return createGrant(http, client, { accessToken: first.accessToken, refreshToken, expiresInSeconds: 7200 }, () => world.clock.now())
}

const renewals = () => world.requests.filter(({ body }) => body.includes('grant_type=refresh_token'))

const isTaken = async (token: string): Promise<boolean> => {
  const headers = { Authorization: `Bearer ${token}` }
  return (await world.fetch(new Request(`${world.gitlabCom.url}/api/v4/user`, { headers }))).ok
}

describe('an access token', () => {
  it('is kept until a minute before its end, then renewed once for all callers', async () => {
    world.clock.advance(7200 - 61)
    expect(await grant.accessToken()).toBe(first.accessToken)
    world.clock.advance(2)
    const tokens = await Promise.all([grant.accessToken(), grant.accessToken(), grant.accessToken()])
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).not.toBe(first.accessToken)
    expect(await isTaken(tokens[0])).toBe(true)
    expect(renewals()).toHaveLength(1)
  })

  it('goes on being renewed with the refresh token that came last: they rotate', async () => {
    let refused = first.accessToken
    for (let round = 1; round <= 3; round += 1) {
      refused = await grant.renewed(refused)
      expect(await isTaken(refused)).toBe(true)
    }
    expect(renewals()).toHaveLength(3)
  })

  it('that was refused is not renewed again for whoever comes late', async () => {
    const second = await grant.renewed(first.accessToken)
    expect(await grant.renewed(first.accessToken)).toBe(second)
    expect(renewals()).toHaveLength(1)
  })

  it('stays as it is where the renewal fails on its way, and the next call tries again', async () => {
    const repair = world.faults.add({ where: { path: '/oauth/token' }, answer: 'reset' })
    expect(await failureOf(grant.renewed(first.accessToken))).toMatchObject({ kind: 'unreachable' })
    repair()
    expect(await isTaken(await grant.renewed(first.accessToken))).toBe(true)
  })

  it('ends with the session where GitLab refuses the refresh token', async () => {
    world.gitlabCom.revokeTokens()
    expect(await failureOf(grant.renewed(first.accessToken))).toEqual({ kind: 'signed-out', instance })
    expect(await failureOf(grant.accessToken())).toEqual({ kind: 'signed-out', instance })
    expect(renewals()).toHaveLength(1)
  })

  it('ends with the session where there is no refresh token', async () => {
    grant = grantOf({ refreshToken: null })
    expect(await failureOf(grant.renewed(first.accessToken))).toEqual({ kind: 'signed-out', instance })
    expect(renewals()).toEqual([])
  })
})

describe('revoking', () => {
  it('ends both tokens at GitLab, and here at once', async () => {
    const revoking = grant.revoke()
    expect(await failureOf(grant.accessToken())).toEqual({ kind: 'signed-out', instance })
    await revoking
    expect(await isTaken(first.accessToken)).toBe(false)
    const asked = world.requests.filter(({ url }) => url.endsWith('/oauth/revoke'))
    expect(asked.map(({ body, method }) => [method, body.includes('client_id='), body.includes('secret')])).toEqual([
      ['POST', true, false],
      ['POST', true, false],
    ])
  })

  it('while a renewal is under way wins: the new tokens are not kept', async () => {
    const renewal = failureOf(grant.renewed(first.accessToken))
    await grant.revoke()
    expect(await renewal).toEqual({ kind: 'signed-out', instance })
  })

  it('says so where GitLab could not be told, and forgets the tokens all the same', async () => {
    world.faults.add({ where: { path: '/oauth/revoke' }, answer: 'reset' })
    expect(await failureOf(grant.revoke())).toEqual({ kind: 'not-revoked', instance })
    expect(await failureOf(grant.accessToken())).toEqual({ kind: 'signed-out', instance })
    await grant.revoke()
  })
})
