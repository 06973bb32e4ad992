// @vitest-environment node
import { setTimeout } from 'node:timers/promises'
import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { failureRows } from '../../failures/failure-table.ts'
import { browserFetch } from '../browser-fetch.ts'
import type { GitLabServer } from '../gitlab/gitlab-server.ts'
import { authorizationAttempt, requestTokens, signedIn } from '../signed-in.ts'
import { visitAs } from '../user-agent.ts'
import { createWorld, type World } from '../world.ts'
import { createConditions, type Conditions } from './conditions.ts'
import { rowsWithoutSwitch } from './conditions/rows-without-switch.ts'
import { asTheApp } from './as-the-app.ts'
import type { UserRequest } from './rest/rest-api.ts'
import { createJiraPages } from './pages.ts'

const all = createConditions(createWorld()).list()

/** A call that some conditions change, and what came of it, as far as it is the same every time. */
type Call = (stage: Stage) => unknown

type Stage = {
  readonly world: World
  readonly conditions: Conditions
  /** As the page asks, without waiting long for what does not come. */
  readonly ask: (url: string, init?: RequestInit) => Promise<string>
  readonly contextToken: () => Promise<string>
  readonly accessToken: string
}

const silent = ['instance-swallowed', 'gitlab-silent', 'jira-silent', 'jira-rest-silent']
const soonMs = 200
const neverMs = 20_000

async function stage(): Promise<Stage> {
  const world = createWorld()
  const pages = createJiraPages(world)
  const fetch = browserFetch(world, { pageOrigin: world.gitlabCom.url })
  const post = async (path: string, body: object) =>
    pages.handle(new Request(`${world.jira.origin}${path}`, { method: 'POST', body: JSON.stringify(body) }))
  const isSilent = () => pages.conditions.list().some(({ name, isOn }) => isOn && silent.includes(name))
  const { accessToken } = await signedIn(world, world.gitlabCom, 'mara')
  return {
    world,
    conditions: pages.conditions,
    accessToken,
    async ask(url, init) {
      try {
        const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(isSilent() ? soonMs : neverMs) })
        const text = await answer.text()
        return `${String(answer.status)} ${String(text.length)} ${text.slice(0, 500)}`
      } catch (cause) {
        return String(cause)
      }
    },
    async contextToken() {
      const answering = post('/stand-in/context-token', { accountId: world.jira.users[0]?.accountId })
      const answer = await (isSilent() ? Promise.race([answering, setTimeout(soonMs, null)]) : answering)
      return answer ? ((await answer.json()) as { token: string }).token : ''
    },
  }
}

const link: Call = async ({ world: { gitlabCom }, ask, accessToken, contextToken }) => {
  const answer = await ask(`${gitlabCom.url}/api/v4/integrations/jira_connect/subscriptions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ jwt: await contextToken(), namespace_path: 'atlas' }),
  })
  if (gitlabCom.subscriptions().includes('atlas')) gitlabCom.unlink('atlas')
  return answer
}

const whoAmI: Call = ({ world, ask, accessToken }) =>
  ask(`${world.gitlabCom.url}/api/v4/user`, { headers: { authorization: `Bearer ${accessToken}` } })

const settings: Call = async ({ world, ask }) => {
  const { accessToken } = await signedIn(world, world.gitlabCom, 'root')
  return ask(`${world.gitlabCom.url}/api/v4/application/settings`, { headers: { authorization: `Bearer ${accessToken}` } })
}

const listGroups: Call = ({ world, ask, accessToken }) =>
  ask(`${world.gitlabCom.url}/api/v4/groups?min_access_level=40`, { headers: { authorization: `Bearer ${accessToken}` } })

const choose: Call = async ({ world, ask, contextToken }) => {
  const answer = await ask(`${world.gitlabCom.url}/-/jira_connect/installations`, {
    method: 'PUT',
    headers: { authorization: `JWT ${await contextToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ installation: { instance_url: world.selfManaged.url } }),
  })
  world.gitlabCom.install()
  return answer
}

const applicationId: Call = ({ world, ask }) => ask(`${world.selfManaged.url}/-/jira_connect/oauth_application_id`)

const linkedGroups: Call = async ({ world, ask, contextToken }) =>
  ask(`${world.gitlabCom.url}/-/jira_connect/subscriptions.json`, { headers: { authorization: `JWT ${await contextToken()}` } })

const unlink: Call = async ({ world: { gitlabCom }, ask, contextToken }) => {
  gitlabCom.link('atlas')
  const headers = { authorization: `JWT ${await contextToken()}` }
  const answer = await ask(`${gitlabCom.url}/-/jira_connect/subscriptions/1`, { method: 'DELETE', headers })
  if (gitlabCom.subscriptions().includes('atlas')) gitlabCom.unlink('atlas')
  return answer
}

/** Both windows of a sign-in: where the person arrives, and what the page gets for the code. */
const signIn: Call = async ({ world }) => {
  const server: GitLabServer = world.gitlabCom
  const attempt = authorizationAttempt(server)
  try {
    const visit = visitAs(world, { username: 'mara', password: server.user('mara').password, consent: 'allow' })
    const { searchParams } = await visit(attempt.authorizeUrl)
    const answer = await requestTokens(world, server, {
      grant_type: 'authorization_code',
      client_id: attempt.clientId,
      redirect_uri: attempt.redirectUri,
      code: searchParams.get('code') ?? '',
      code_verifier: attempt.codeVerifier,
    })
    const isOwnState = attempt.authorizeUrl.includes(`state=${searchParams.get('state') ?? 'none'}`)
    return [[...searchParams.keys()], searchParams.get('error'), isOwnState, answer.status]
  } catch (cause) {
    return String(cause)
  }
}

/** Where an instance sends whoever wants to sign in. */
const authorizePage: Call = async ({ world: { selfManaged, fetch } }) => {
  const { headers } = await fetch(new Request(authorizationAttempt(selfManaged).authorizeUrl, { redirect: 'manual' }))
  return new URL(headers.get('location') ?? '', selfManaged.url).origin
}

const deviceCode: Call = async ({ world: { gitlabCom, fetch } }) => {
  const body = new URLSearchParams({ client_id: gitlabCom.oauthApplicationId, scope: 'api' })
  return (await fetch(new Request(`${gitlabCom.url}/oauth/authorize_device`, { method: 'POST', body, redirect: 'manual' }))).status
}

const signInPage: Call = async ({ world }) => {
  const { headers } = await world.fetch(new Request(`${world.gitlabCom.url}/users/sign_in`))
  return headers.get('cross-origin-opener-policy')
}

const framePolicy: Call = async ({ world }) => {
  world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
  const url = `${world.gitlabCom.url}/-/jira_connect/subscriptions`
  const token = await world.jira.pageToken(url, world.jira.users[0]?.accountId ?? '')
  const answer = await world.fetch(new Request(`${url}?jwt=${token}`, { headers: { accept: 'text/html' } }))
  return answer.headers.get('content-security-policy')
}

const bridgeScript: Call = async ({ world, ask }) => (await ask(`${world.gitlabCom.url}/atlassian-connect/all.js`)).split(' ')[1]

const version: Call = async ({ world, ask }) => {
  const { accessToken } = await signedIn(world, world.selfManaged, 'mara')
  return ask(`${world.selfManaged.url}/api/v4/metadata`, { headers: { authorization: `Bearer ${accessToken}` } })
}

/** What GitLab's log says of a merge request that was changed. */
const sync: Call = async ({ world }) => {
  if (world.gitlabCom.subscriptions().length === 0) world.gitlabCom.link('design')
  await world.gitlabCom.work('design/icons').changeMergeRequest(1, { title: 'OPS-1: icons' })
  return world.gitlabCom.integrationsLog.at(-1)?.message
}

/** What a page can ask Jira about development data. */
const restAnswers: Call = async ({ world: { jira }, conditions }) => {
  const at = { repository: null, sequence: 1, issueKeys: ['OPS-1'] }
  jira.development.keep({ ...at, kind: 'pullrequest', id: '1', properties: { status: 'OPEN', lastUpdate: '2026-11-26T10:00:00.000Z' } })
  jira.development.keep({ ...at, kind: 'build', id: '1', properties: { state: 'failed', lastUpdated: '2026-11-26T10:00:00.000Z' } })
  const ask = async (request: UserRequest) => {
    const answering = jira.rest(jira.users[0]?.accountId ?? '', request).then((response) => response.text())
    return conditions.list().some(({ name, isOn }) => isOn && silent.includes(name))
      ? Promise.race([answering, setTimeout(soonMs, null)])
      : answering
  }
  const search = (jql: string) => ask({ url: `/rest/api/3/search/jql?${new URLSearchParams({ jql, fields: '*all' }).toString()}` })
  return [
    await ask({ url: '/rest/api/3/field' }),
    await search('project in ("OPS", "WEB") AND development[pullrequests].all > 0'),
    await ask({ url: '/rest/api/3/issue/OPS-1' }),
    await ask({ url: `/rest/dev-status/latest/issue/summary?issueId=${jira.issues.find('OPS-1')?.id ?? ''}` }),
  ]
}

/** What the app sends, which Jira answers and keeps. */
const bulkAnswers: Call = async ({ world }) => {
  const { development, issues } = world.jira
  development.removeAll()
  const send = (lists: object) => asTheApp(world, { path: '/rest/devinfo/0.10/bulk', body: { repositories: [{ id: '7', ...lists }] } })
  const mergeRequest = (updateSequenceId: number) => ({ pullRequests: [{ id: '1', issueKeys: ['OPS-1'], updateSequenceId }] })
  await send(mergeRequest(5))
  const answer = await send(mergeRequest(4))
  const kept = development.of('OPS-1').map(({ sequence }) => sequence)
  const many = await send({ branches: Array.from({ length: 101 }, (_, index) => ({ id: String(index), updateSequenceId: 1 })) })
  const comments = issues.find('OPS-6')?.comments ?? []
  const before = comments.length
  const author = { email: world.jira.users[0]?.emailAddress }
  const lastCommit = { id: crypto.randomUUID(), message: 'OPS-6 #comment At last', author }
  await send({ branches: [{ id: 'b', updateSequenceId: 1, lastCommit }] })
  const deletion = await asTheApp(world, { method: 'DELETE', path: '/rest/builds/0.1/bulkByProperties?projectId=1' })
  return [answer, kept, many.status, comments.length - before, deletion.status]
}

/** How often a GitLab calls Jira for work in a subgroup of what is linked, which Jira fails to take at first. */
const calledForSubgroup: Call = async ({ world }) => {
  const { gitlabCom, faults, clock, requests } = world
  if (gitlabCom.subscriptions().length === 0) gitlabCom.link('acme')
  const before = requests.length
  const stop = faults.add({ where: { server: 'jira', initiator: 'server' }, times: 1, answer: { status: 503 } })
  const { openMergeRequest } = gitlabCom.work('acme/website/shop')
  await openMergeRequest({ title: 'OPS-1: shop', sourceBranch: 'main' })
  clock.advance(60)
  await world.idle()
  stop()
  return requests.length - before
}

const deployedWithoutKey: Call = async ({ world: { gitlabCom, requests } }) => {
  if (gitlabCom.subscriptions().length === 0) gitlabCom.link('design')
  const { push, deploy } = gitlabCom.work('design/icons')
  await push({ branch: 'plain', messages: ['Tidy up'] })
  const before = requests.length
  await deploy({ ref: 'plain', tier: 'staging', status: 'success' })
  return requests.length - before
}

const lifeCycle: Call = async ({ world }) => {
  const { jira, faults, requests } = world
  const fails = faults.add({ where: { server: 'gitlabCom', path: /events\/uninstalled/ }, answer: { status: 500 } })
  await jira.apps.uninstall()
  fails()
  await world.idle()
  const hasSecret = requests.at(-1)?.body.includes('sharedSecret')
  const isThere = jira.apps.current() !== null
  const isLost = faults.add({ where: { server: 'gitlabCom', path: /app_descriptor/ }, answer: 'reset' })
  const refusal = await jira.apps.getItNow()
  isLost()
  await jira.apps.getItNow()
  return [hasSecret, isThere, refusal]
}

const lifetime: Call = async ({ contextToken }) => {
  const { exp = 0, iat = 0 } = decodeJwt(await contextToken())
  return exp - iat
}

const chooseBareName: Call = async ({ world: { gitlabCom }, ask, contextToken }) => {
  gitlabCom.settings.variant = 'older'
  return ask(`${gitlabCom.url}/-/jira_connect/installations`, {
    method: 'PUT',
    headers: { authorization: `JWT ${await contextToken()}`, 'content-type': 'application/json' },
    body: JSON.stringify({ installation: { instance_url: 'git.acme.localhost' } }),
  })
}

const secretAtInstance: Call = async (chosen) => {
  await choose(chosen)
  return chosen.world.selfManaged.installations[0]?.sharedSecret
}

const total: Call = async ({ world: { gitlabCom, fetch }, accessToken }) => {
  const url = `${gitlabCom.url}/api/v4/groups/${String(gitlabCom.group('atlas').id)}/projects`
  const { headers } = await fetch(new Request(url, { headers: { authorization: `Bearer ${accessToken}` } }))
  return headers.get('x-total')
}

/** By the name of a condition, the call in which a person would notice it. */
const calls: Readonly<Record<string, Call>> = {
  'application-id-missing': applicationId,
  'popup-blocked': bridgeScript,
  'device-grant-missing': deviceCode,
  'sign-in-loses-its-way': signIn,
  'passwords-disabled': signIn,
  'opener-cut-off': signInPage,
  'consent-denied': signIn,
  'provider-error': signIn,
  'state-changed': signIn,
  'redirect-uri-unknown': signIn,
  'mix-up': authorizePage,
  'application-confidential': signIn,
  'code-refused': signIn,
  'token-endpoint-out-of-reach': signIn,
  'bearer-lost': whoAmI,
  'sign-in-ended': whoAmI,
  'jira-user-not-admin': link,
  'jira-users-hidden': link,
  'role-taken-away': link,
  'link-not-there': link,
  'group-list-breaks': listGroups,
  'link-429': link,
  'address-refused': choose,
  'keys-out-of-reach': choose,
  'integration-not-allowed': choose,
  'two-flags': choose,
  'instance-closed-to-host': choose,
  'atlassian-only': choose,
  'proxy-url-slash': applicationId,
  'instance-refuses': applicationId,
  'instance-swallowed': applicationId,
  'sign-in-wall': choose,
  'not-a-gitlab': applicationId,
  'admin-mode': settings,
  'old-gitlab': applicationId,
  'old-version': version,
  challenge: whoAmI,
  'address-banned': whoAmI,
  'read-only': link,
  'firewall-without-delete': unlink,
  'default-backend': whoAmI,
  'terms-not-accepted': whoAmI,
  redirected: whoAmI,
  // Slow for people's eyes only: the server that listens waits, not the world.
  'gitlab-slow': ({ conditions }) => conditions.hindrances.gitlabDelayMs,
  'gitlab-silent': whoAmI,
  'gitlab-500': whoAmI,
  'gitlab-502': whoAmI,
  'gitlab-reset': whoAmI,
  'gitlab-truncated': whoAmI,
  'gitlab-malformed': whoAmI,
  'gitlab-enormous': whoAmI,
  'jira-token-refused': linkedGroups,
  'jira-silent': async ({ contextToken }) => (await contextToken()) === '',
  'update-asks-for-more': async ({ world: { jira } }) => {
    await jira.apps.lookForUpdate()
    return jira.apps.pendingUpdate()?.scopes
  },
  'page-policy-narrow': framePolicy,
  'page-policy-open': framePolicy,
  'secret-missed': linkedGroups,
  'data-refused': sync,
  'app-scopes-missing': restAnswers,
  'jira-rest-forbidden': restAnswers,
  'jira-rest-html': restAnswers,
  'jira-rest-silent': restAnswers,
  'jira-software-missing': restAnswers,
  'development-field-missing': restAnswers,
  'development-field-unreadable': restAnswers,
  'jql-lags': restAnswers,
  'project-closed-to-search': restAnswers,
  'github-too': restAnswers,
  'last-sent-counts': bulkAnswers,
  'old-numbers-are-told': bulkAnswers,
  'branches-run-smart-commits': bulkAnswers,
  'fewer-per-repository': bulkAnswers,
  'accepted-by-other-names': bulkAnswers,
  'no-deletion-by-properties': bulkAnswers,
  'only-the-linked-group': calledForSubgroup,
  'errors-are-tried-again': calledForSubgroup,
  'tokens-end-at-once': sync,
  'deployments-bring-commits': deployedWithoutKey,
  'totals-are-left-out': total,
  'context-tokens-are-short': lifetime,
  'bare-names-are-completed': chooseBareName,
  'instance-gets-another-secret': secretAtInstance,
  'uninstalled-brings-the-secret': lifeCycle,
  'uninstalled-has-to-succeed': lifeCycle,
  'other-words-for-no-answer': lifeCycle,
  'builds-have-their-tool': restAnswers,
  'search-needs-more': restAnswers,
  'unknown-clause-finds-nothing': restAnswers,
  'search-moved': restAnswers,
  'field-lags': restAnswers,
  'field-of-older-type': restAnswers,
  'field-has-another-id': restAnswers,
  'field-not-at-issues': restAnswers,
  'field-times-unknown': restAnswers,
  'another-instance-type': restAnswers,
  'dev-status-open': restAnswers,
}

describe('conditions', () => {
  it('are all off at first, each with its own name', () => {
    expect(all.filter(({ isOn }) => isOn)).toEqual([])
    for (const key of ['name', 'title'] as const) expect(new Set(all.map((one) => one[key])).size).toBe(all.length)
  })

  it('stand together with those of their group', () => {
    const groups = all.map(({ group }) => group)
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual([...new Set(groups)])
  })

  it('provoke every row of docs/failures.md, or a line says how to see it', () => {
    const rows = [...all.flatMap((condition) => condition.rows), ...rowsWithoutSwitch.map(({ row }) => row)]
    expect([...new Set(rows)].toSorted((one, other) => one - other)).toEqual(failureRows())
  })

  it('have a call each in which they are noticed', () => {
    expect(Object.keys(calls).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
  })

  it.each(Object.entries(calls))('%s changes an answer, and nothing any more when it is off', async (name, call) => {
    const on = await stage()
    const before = await call(on)
    on.conditions.set(name, true)
    on.conditions.set(name, true)
    expect(on.conditions.list().flatMap((condition) => (condition.isOn ? [condition.name] : []))).toEqual([name])
    expect(await call(on)).not.toEqual(before)

    on.conditions.set(name, false)
    expect(await call(on)).toEqual(before)
    expect(on.conditions.list().some(({ isOn }) => isOn)).toBe(false)
  })

  it('refuses a name that it does not know', () => {
    expect(() => {
      createConditions(createWorld()).set('rain', true)
    }).toThrow('There is no condition rain')
  })
})
