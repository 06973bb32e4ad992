// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { authorizationAttempt, requestTokens, signedIn } from './signed-in.ts'
import { visitAs } from './user-agent.ts'
import { createWorld, type World } from './world.ts'

let world: World
beforeEach(() => {
  world = createWorld({ selfManagedRoot: '/gitlab' })
})

const mara = { username: 'mara', password: 'mara-password', consent: 'allow' } as const

const invalidGrant = {
  error: 'invalid_grant',
  error_description:
    'The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the ' +
    'authorization request, or was issued to another client.',
}

async function codeFor(visitor = mara) {
  const attempt = authorizationAttempt(world.gitlabCom)
  const callback = await visitAs(world, visitor)(attempt.authorizeUrl)
  return { attempt, code: callback.searchParams.get('code') ?? '' }
}

type Change = Record<string, string>

async function exchange({ attempt, code }: Awaited<ReturnType<typeof codeFor>>, change: Change = {}) {
  const form = {
    grant_type: 'authorization_code',
    client_id: attempt.clientId,
    redirect_uri: attempt.redirectUri,
    code,
    code_verifier: attempt.codeVerifier,
    ...change,
  }
  const response = await requestTokens(world, world.gitlabCom, form)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function refresh(refreshToken: string) {
  const form = {
    grant_type: 'refresh_token',
    client_id: world.gitlabCom.oauthApplicationId,
    refresh_token: refreshToken,
  }
  const response = await requestTokens(world, world.gitlabCom, form)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function whoIs(accessToken: string) {
  const headers = { Authorization: `Bearer ${accessToken}` }
  const response = await world.fetch(new Request(`${world.gitlabCom.url}/api/v4/user`, { headers }))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('signing in', () => {
  it.each(['gitlabCom', 'selfManaged'] as const)('gives a token of 7200 s for the scope api on %s', async (name) => {
    const { answer, accessToken } = await signedIn(world, world[name], 'mara')
    expect(answer).toEqual({
      access_token: expect.any(String) as string,
      refresh_token: expect.any(String) as string,
      token_type: 'Bearer',
      expires_in: 7200,
      scope: 'api',
      created_at: world.clock.nowInSeconds(),
    })
    const headers = { Authorization: `Bearer ${accessToken}` }
    const user = await world.fetch(new Request(`${world[name].url}/api/v4/user`, { headers }))
    expect(await user.json()).toMatchObject({ username: 'mara', web_url: `${world[name].url}/mara` })
  })

  it('tells is_admin of administrators only', async () => {
    expect((await whoIs((await signedIn(world, world.gitlabCom, 'root')).accessToken)).body['is_admin']).toBe(true)
    expect((await whoIs((await signedIn(world, world.gitlabCom, 'mara')).accessToken)).body).not.toHaveProperty('is_admin')
  })

  it('refuses a wrong password, client and redirect URI on a page of its own', async () => {
    const { authorizeUrl } = authorizationAttempt(world.gitlabCom)
    const visit = visitAs(world, mara)
    await expect(visitAs(world, { ...mara, password: 'guess' })(authorizeUrl)).rejects.toThrow('Invalid login or password.')
    await expect(visit(authorizeUrl.replace('client_id=', 'client='))).rejects.toThrow('Missing required parameter: client_id.')
    await expect(visit(authorizeUrl.replace('client_id=', 'client_id=0'))).rejects.toThrow('unknown client')
    await expect(visit(authorizeUrl.replace('oauth_callbacks', 'elsewhere'))).rejects.toThrow('redirect URI included is not valid')
  })

  it('takes no password where a group has passwords disabled, and whom its identity provider knows at its own address alone', async () => {
    const { gitlabCom } = world
    gitlabCom.settings.signIn.passwordsDisabledBy = { groupPath: 'acme', usernames: ['mara'] }
    await expect(codeFor()).rejects.toThrow('Invalid login or password.')
    const enter = (groupPath: string, username: string) => {
      const body = new URLSearchParams({ username })
      return world.fetch(new Request(`${gitlabCom.url}/groups/${groupPath}/-/saml/sso`, { method: 'POST', body, redirect: 'manual' }))
    }
    const entered = await Promise.all([enter('acme', 'mara'), enter('acme', 'dev'), enter('atlas', 'mara')])
    expect(entered.map(({ status, headers }) => [status, headers.has('set-cookie')])).toEqual([
      [302, true],
      [200, false],
      [404, false],
    ])
  })

  it('demands PKCE with S256', async () => {
    const { authorizeUrl } = authorizationAttempt(world.gitlabCom)
    const without = new URL(authorizeUrl)
    without.searchParams.delete('code_challenge')
    without.searchParams.delete('code_challenge_method')
    for (const spoilt of [without, authorizeUrl.replace('=S256', '=plain')]) {
      expect((await visitAs(world, mara)(spoilt)).searchParams.get('error')).toBe('invalid_request')
    }
  })

  it('passes state back and asks a person who came before neither for a password nor for consent', async () => {
    const visit = visitAs(world, mara)
    const attempt = authorizationAttempt(world.gitlabCom)
    const first = await visit(attempt.authorizeUrl)
    await exchange({ attempt, code: first.searchParams.get('code') ?? '' })
    const before = world.requests.length
    const second = authorizationAttempt(world.gitlabCom)
    const callback = await visit(second.authorizeUrl)
    expect(callback.searchParams.get('state')).toBe(new URL(second.authorizeUrl).searchParams.get('state'))
    expect([...callback.searchParams.keys()]).toEqual(['code', 'state'])
    expect(world.requests.length - before).toBe(1)
  })

  it.each([
    ['by the person', () => visitAs(world, { ...mara, consent: 'deny' })],
    [
      'by a switch',
      () => {
        world.gitlabCom.settings.signIn.consent = 'denied'
        return visitAs(world, mara)
      },
    ],
  ])('reports a refusal %s', async (_by, visitor) => {
    const callback = await visitor()(authorizationAttempt(world.gitlabCom).authorizeUrl)
    expect(Object.fromEntries(callback.searchParams)).toMatchObject({
      error: 'access_denied',
      error_description: 'The resource owner or authorization server denied the request.',
    })
  })

  it('answers an error at once, loses its way and cuts the opener off, where it is told to', async () => {
    const { signIn } = world.gitlabCom.settings
    signIn.error = { error: 'server_error', description: 'The database is down' }
    const { authorizeUrl } = authorizationAttempt(world.gitlabCom)
    const callback = await visitAs(world, mara)(authorizeUrl)
    expect(callback.searchParams.get('error_description')).toBe('The database is down')

    Object.assign(signIn, { error: null, losesItsWay: true, openerPolicy: 'same-origin' })
    const visit = visitAs(world, mara)
    await expect(visit(authorizeUrl)).rejects.toThrow('Welcome to GitLab, Mara Maintainer')
    expect((await visit(authorizeUrl)).searchParams.get('code')).toBeTruthy()
    const page = await world.fetch(new Request(`${world.gitlabCom.url}/users/sign_in`))
    expect(page.headers.get('cross-origin-opener-policy')).toBe('same-origin')
  })
})

describe('a code', () => {
  it('is refused with a wrong verifier, another redirect URI, twice, and after ten minutes', async () => {
    const issued = await codeFor()
    expect(await exchange(issued, { code_verifier: 'x'.repeat(43) })).toEqual({ status: 400, body: invalidGrant })
    expect(await exchange(issued, { redirect_uri: `${world.gitlabCom.url}/other` })).toEqual({
      status: 400,
      body: invalidGrant,
    })
    expect((await exchange(issued)).status).toBe(200)
    expect(await exchange(issued)).toEqual({ status: 400, body: invalidGrant })

    const late = await codeFor()
    world.clock.advance(601)
    expect(await exchange(late)).toEqual({ status: 400, body: invalidGrant })
  })

  it('buys nothing for a Confidential application without its secret', async () => {
    const issued = await codeFor()
    world.gitlabCom.settings.signIn.isConfidential = true
    const { status, body } = await exchange(issued)
    expect([status, body['error']]).toEqual([401, 'invalid_client'])
  })

  it('may be sent as JSON', async () => {
    const { attempt, code } = await codeFor()
    const response = await world.fetch(
      new Request(`${world.gitlabCom.url}/oauth/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'authorization_code',
          client_id: attempt.clientId,
          redirect_uri: attempt.redirectUri,
          code,
          code_verifier: attempt.codeVerifier,
        }),
      }),
    )
    expect(response.status).toBe(200)
  })
})

describe('tokens', () => {
  it('expire after two hours, and say so', async () => {
    const { accessToken, refreshToken } = await signedIn(world, world.gitlabCom, 'mara')
    world.clock.advance(7199)
    expect((await whoIs(accessToken)).status).toBe(200)
    world.clock.advance(2)
    expect(await whoIs(accessToken)).toEqual({
      status: 401,
      body: {
        error: 'invalid_token',
        error_description: 'Token is expired. You can either do re-authorization or token refresh.',
      },
    })
    expect((await refresh(refreshToken)).status).toBe(200)
  })

  it('rotate: the old pair is worth nothing, and using it again ends the session', async () => {
    const first = await signedIn(world, world.gitlabCom, 'mara')
    const { body: second } = await refresh(first.refreshToken)
    expect((await whoIs(first.accessToken)).body['error_description']).toContain('Token was revoked')
    expect((await whoIs(String(second['access_token']))).status).toBe(200)
    expect(await refresh(first.refreshToken)).toEqual({ status: 400, body: invalidGrant })
    expect((await refresh(String(second['refresh_token']))).status).toBe(400)
  })

  it('can be revoked by either half', async () => {
    for (const half of ['accessToken', 'refreshToken'] as const) {
      const tokens = await signedIn(world, world.gitlabCom, 'mara')
      const body = new URLSearchParams({ token: tokens[half], client_id: world.gitlabCom.oauthApplicationId })
      const revoked = await world.fetch(new Request(`${world.gitlabCom.url}/oauth/revoke`, { method: 'POST', body }))
      expect([revoked.status, await revoked.json()]).toEqual([200, {}])
      expect((await whoIs(tokens.accessToken)).status).toBe(401)
      expect((await refresh(tokens.refreshToken)).status).toBe(400)
    }
  })

  it('can be expired or revoked by a test, and are unknown to the other GitLab', async () => {
    const tokens = await signedIn(world, world.gitlabCom, 'mara')
    const headers = { Authorization: `Bearer ${tokens.accessToken}` }
    const elsewhere = await world.fetch(new Request(`${world.selfManaged.url}/api/v4/user`, { headers }))
    expect(await elsewhere.json()).toEqual({ message: '401 Unauthorized' })
    world.gitlabCom.expireTokens()
    expect((await whoIs(tokens.accessToken)).body['error_description']).toContain('expired')
    const { body } = await refresh(tokens.refreshToken)
    world.gitlabCom.revokeTokens()
    expect((await whoIs(String(body['access_token']))).body['error_description']).toContain('revoked')
    expect((await refresh(String(body['refresh_token']))).status).toBe(400)
  })
})
