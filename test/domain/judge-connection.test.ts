import { describe, expect, it } from 'vitest'
import type { CheckStep, CheckTarget, Reading, Readings, Verdict } from '../../src/domain/connection-check.ts'
import type { AppDescriptor } from '../../src/domain/app-descriptor.ts'
import { firstFailure, judgeConnection } from '../../src/domain/judge-connection.ts'
import { clientIdRefusals } from '../../src/gitlab/installation-calls.ts'
import { withoutWord } from '../../src/gitlab/probe-calls.ts'
import { failureOfAnswer } from '../../src/http/failure-of-answer.ts'
import { parseJson } from '../../src/http/parse-json.ts'
import { whoAnswered } from '../../src/http/who-answered.ts'

const target: CheckTarget = {
  instance: { baseUrl: 'https://git.acme.com/' },
  host: { baseUrl: 'https://gitlab.com/' },
  isChosen: false,
  user: null,
  appKey: 'gitlab-jira-connect-gitlab.com',
}

const mara = { username: 'mara', ownOrigin: 'https://git.acme.com' }

const url = new URL('https://git.acme.com/-/jira_connect/oauth_application_id')

/** As a probe reads it; `body` is JSON, or the text of a page. */
function answered(status: number, body?: object | string, leadsTo: string | null = null): Reading {
  const text = typeof body === 'object' ? JSON.stringify(body) : (body ?? '')
  const answer = {
    status,
    text,
    json: parseJson(text),
    headers: new Headers({ 'Content-Type': typeof body === 'object' ? 'application/json' : 'text/html' }),
  }
  const refusals = status === 403 ? withoutWord(target.instance) : clientIdRefusals(target.instance)
  const isGitLabs = whoAnswered(answer).who === 'gitlab'
  return {
    kind: 'answered',
    origin: url.origin,
    status,
    json: answer.json,
    isGitLabs,
    failure: failureOfAnswer({ url, refusals }, answer),
    leadsTo,
  }
}
const failed = (afterMs = 20): Reading => ({ kind: 'failed', afterMs })
const opaque: Reading = { kind: 'opaque' }

const refused = answered(401, { message: '401 Unauthorized' })

function descriptorOf(host: string, change: Partial<AppDescriptor> = {}): Reading {
  return answered(200, {
    key: `gitlab-jira-connect-${host}`,
    name: `GitLab for Jira (${host})`,
    baseUrl: `https://${host}/-/jira_connect`,
    ...change,
  })
}

const healthy: Readings = {
  version: refused,
  door: opaque,
  versionAtRoot: null,
  linkRoute: refused,
  applicationId: answered(200, { application_id: 'abc' }),
  versionByPreflight: refused,
  applicationIdByPreflight: answered(200, { application_id: 'abc' }),
  unlinkRoute: answered(403),
  listRoute: null,
  localNetwork: 'unknown',
  jiraGroups: ['jira-users', 'org-admins'],
  links: null,
  metadata: null,
  groupsOrigin: null,
  descriptor: descriptorOf('gitlab.com'),
}

const nothingAnswers: Readings = {
  ...healthy,
  version: failed(),
  door: failed(),
  linkRoute: failed(),
  applicationId: failed(),
  versionByPreflight: failed(),
  applicationIdByPreflight: failed(),
  unlinkRoute: failed(),
  listRoute: failed(),
}

/** In a few letters: the failure's kind, the reason for not knowing, or the state. */
function short(verdict: Verdict | undefined): string {
  if (!verdict) return 'left out'
  if (verdict.state === 'fails') return verdict.failure.kind
  return verdict.state === 'unknown' ? `? ${verdict.why}` : verdict.state
}

const judged = (readings: Readings, about: Partial<CheckTarget> = {}): Record<CheckStep, string> => {
  const verdicts = judgeConnection(readings, { ...target, ...about })
  return Object.fromEntries(Object.entries(verdicts).map(([step, verdict]) => [step, short(verdict)])) as Record<CheckStep, string>
}

describe('a connection', () => {
  it('that works, before it is saved', () => {
    expect(judged(healthy)).toEqual({
      'page-policy': 'works',
      'local-network': 'works',
      reach: 'works',
      gitlab: 'works',
      'proxy-url': 'works',
      'application-id': 'works',
      preflight: 'works',
      unlinking: 'works',
      version: '? after-save',
      user: '? after-save',
      'own-name': '? after-save',
      descriptor: 'works',
      'jira-groups': 'works',
      'host-view': '? host-asks-at-save',
      'jira-site': '? after-save',
    })
    expect(firstFailure(judgeConnection(healthy, target), 'DELETE')).toBeNull()
  })

  it('that works, when it is chosen and somebody is signed in', () => {
    const readings: Readings = { ...healthy, links: { count: 3 }, metadata: { version: '17.3.0-ee' } }
    const verdicts = judgeConnection(readings, { ...target, isChosen: true, user: mara })
    expect(verdicts.version).toEqual({
      state: 'works',
      fact: {
        kind: 'version',
        version: '17.3.0-ee',
        gaps: ['service-management', 'deployment-gating', 'additional-audience', 'group-integrations'],
      },
    })
    expect(verdicts.user).toEqual({ state: 'works', fact: { kind: 'user', username: 'mara' } })
    expect(verdicts['jira-site']).toEqual({ state: 'works', fact: { kind: 'links', count: 3 } })
    expect(short(verdicts['host-view'])).toBe('? host-asked-at-save')
  })

  it('is not judged before its readings are there, and no other step waits for one that it does not need', () => {
    const none = judged({})
    expect(Object.entries(none).filter(([, state]) => state !== 'running')).toEqual([
      ['user', '? after-save'],
      ['own-name', '? after-save'],
      ['host-view', '? host-asks-at-save'],
    ])
    expect(judged({ applicationId: answered(200, { application_id: 'abc' }) })).toMatchObject({
      'proxy-url': 'works',
      'application-id': 'works',
      gitlab: 'running',
    })
  })

  it.each<[string, Partial<Readings>, Partial<Record<CheckStep, string>>]>([
    [
      'a policy of the page that does not let it ask',
      { version: { kind: 'blocked' }, door: { kind: 'blocked' }, linkRoute: { kind: 'blocked' }, applicationId: { kind: 'blocked' } },
      {
        'page-policy': '? policy-before-save',
        reach: '? needs-earlier-step',
        gitlab: '? needs-earlier-step',
        'proxy-url': '? needs-earlier-step',
      },
    ],
    ['no network', { version: { kind: 'offline' }, door: { kind: 'offline' } }, { reach: 'offline', gitlab: '? needs-earlier-step' }],
    [
      'a firewall that swallows everything',
      { version: { kind: 'timeout', seconds: 10 }, door: { kind: 'timeout', seconds: 10 } },
      { reach: 'no-answer', 'local-network': 'works' },
    ],
    ['DNS, a refusal or TLS', nothingAnswers, { reach: 'no-connection', gitlab: '? needs-earlier-step' }],
    [
      'a name that may lead to a private address',
      { ...nothingAnswers, localNetwork: 'denied' },
      { reach: 'no-connection-or-local', 'local-network': '? may-be-local' },
    ],
    [
      'the same in a Chromium that says that it would ask',
      { ...nothingAnswers, localNetwork: 'prompt' },
      { reach: 'no-connection-or-local' },
    ],
    [
      'a failure that came too slowly to be the browser’s own',
      { ...nothingAnswers, localNetwork: 'denied', door: failed(9000) },
      { reach: 'no-connection', 'local-network': '? needs-earlier-step' },
    ],
    ['an answer that may not be read', { version: failed(), applicationId: failed() }, { reach: 'works', gitlab: 'answer-unreadable' }],
    ['a page of HTML', { version: answered(200, '<h1>Welcome</h1>'), door: failed() }, { reach: 'works', gitlab: 'not-gitlab' }],
    ['a sign-in wall', { version: answered(200, '<h1>Sign in to Acme</h1>') }, { gitlab: 'sign-in-wall' }],
    ['bot protection', { version: answered(403, '<h1>Just a moment...</h1>') }, { gitlab: 'challenged' }],
    ['a firewall', { version: answered(200, 'Request Rejected. Your support ID is: 123456789') }, { gitlab: 'firewall-refused' }],
    ['somebody’s page', { version: answered(403, '<h1>Forbidden</h1>') }, { gitlab: 'answered-in-front' }],
    ['somebody’s 404 for the route', { linkRoute: answered(404, 'default backend - 404') }, { gitlab: 'not-passed-on' }],
    ['a firewall against POST', { linkRoute: answered(405, '<h1>Method Not Allowed</h1>') }, { gitlab: 'firewall-refused' }],
    ['somebody’s data for POST', { linkRoute: answered(403, { message: 'Forbidden' }) }, { gitlab: 'refused' }],
    ['somebody’s success for POST', { linkRoute: answered(200, { ok: true }) }, { gitlab: 'unexpected-answer' }],
    ['no answer to POST that may be read', { linkRoute: failed() }, { gitlab: 'works', preflight: 'unreachable' }],
    ['parameters that GitLab misses', { linkRoute: answered(400, { error: 'jwt is missing' }) }, { gitlab: 'works' }],
    ['somebody’s page for POST', { linkRoute: answered(403, '<h1>Forbidden</h1>') }, { gitlab: 'answered-in-front' }],
    ['somebody’s 404 for the id', { applicationId: answered(404, 'default backend - 404') }, { 'application-id': 'not-passed-on' }],
    ['other JSON for an application id', { applicationId: answered(200, { id: 'abc' }) }, { 'application-id': 'unexpected-answer' }],
    ['JSON of something else', { version: answered(200, { name: 'api' }) }, { gitlab: 'not-gitlab' }],
    ['a path too many', { version: failed(), versionAtRoot: refused }, { gitlab: 'gitlab-elsewhere' }],
    ['a broken server', { version: answered(503) }, { gitlab: 'server-error' }],
    ['too many requests', { version: answered(429) }, { gitlab: '? busy' }],
    [
      'a GitLab before 15.7',
      { linkRoute: answered(404, { error: '404 Not Found' }), applicationId: failed() },
      { gitlab: 'linking-not-offered', 'proxy-url': '? needs-earlier-step' },
    ],
    [
      'another proxy URL',
      { applicationId: failed() },
      { gitlab: 'works', 'proxy-url': 'proxy-url-differs', 'application-id': '? needs-earlier-step' },
    ],
    ['a slow answer', { applicationId: { kind: 'timeout', seconds: 10 } }, { 'proxy-url': 'timeout' }],
    ['no application id', { applicationId: answered(404) }, { 'proxy-url': 'works', 'application-id': 'application-id-missing' }],
    ['a blank application id', { applicationId: answered(200, { application_id: '' }) }, { 'application-id': 'application-id-missing' }],
    ['HTML for an application id', { applicationId: answered(200, '<h1>Hello</h1>') }, { 'application-id': 'unexpected-answer' }],
    ['an error for an application id', { applicationId: answered(500) }, { 'application-id': 'server-error' }],
    ['a strange status for an application id', { applicationId: answered(418) }, { 'application-id': 'answered-in-front' }],
    [
      'an address that leads elsewhere',
      { version: answered(401, { message: '401 Unauthorized' }, 'https://new.acme.com') },
      { gitlab: 'redirected' },
    ],
    ['single sign-on that it leads to', { version: answered(200, '<h1>Sign in</h1>', 'https://sso.acme.com') }, { gitlab: 'redirected' }],
    ['a route for linking that leads elsewhere', { linkRoute: answered(200, '', 'https://sso.acme.com') }, { gitlab: 'redirected' }],
    [
      'an application id of somebody else',
      { applicationId: answered(200, { application_id: 'x' }, 'https://evil.example') },
      { gitlab: 'works', 'proxy-url': 'redirected', 'application-id': '? needs-earlier-step' },
    ],
    ['a gateway without OPTIONS', { versionByPreflight: failed() }, { gitlab: 'works', preflight: 'preflight-refused' }],
    ['one that swallows OPTIONS', { versionByPreflight: { kind: 'timeout', seconds: 10 } }, { preflight: 'preflight-refused' }],
    ['one without OPTIONS for a part', { applicationIdByPreflight: failed() }, { preflight: 'preflight-refused' }],
    ['somebody’s data for DELETE', { unlinkRoute: answered(403, { message: 'Forbidden' }) }, { unlinking: 'refused' }],
    ['somebody’s data of another form for DELETE', { unlinkRoute: answered(403, { code: 7 }) }, { unlinking: 'unexpected-answer' }],
    ['somebody’s success for DELETE', { unlinkRoute: answered(200, { ok: true }) }, { unlinking: 'unexpected-answer' }],
    ['one without DELETE', { unlinkRoute: failed(), listRoute: answered(403) }, { preflight: 'works', unlinking: 'preflight-refused' }],
    [
      'one that swallows DELETE',
      { unlinkRoute: { kind: 'timeout', seconds: 10 }, listRoute: answered(403) },
      { preflight: 'works', unlinking: 'preflight-refused' },
    ],
    [
      'a GitLab that lets nobody read what it refuses',
      { unlinkRoute: failed(), listRoute: failed() },
      { preflight: 'works', unlinking: '? refusals-hidden' },
    ],
    [
      'a firewall against DELETE',
      { unlinkRoute: answered(405, '<h1>Method Not Allowed</h1>') },
      { preflight: 'works', unlinking: 'firewall-refused' },
    ],
    [
      'a proxy that knows DELETE from nowhere',
      { unlinkRoute: answered(404, 'default backend - 404') },
      { preflight: 'works', unlinking: 'not-passed-on' },
    ],
    [
      'a DELETE that leads elsewhere',
      { unlinkRoute: answered(200, '', 'https://sso.acme.com') },
      { preflight: 'works', unlinking: 'redirected' },
    ],
    [
      'another proxy URL, which is no matter of OPTIONS',
      { applicationId: failed(), applicationIdByPreflight: failed() },
      { preflight: 'works' },
    ],
    ['a Jira user without admin group', { jiraGroups: ['jira-administrators'] }, { 'jira-groups': 'jira-user-not-admin' }],
    ['a Jira that does not tell', { jiraGroups: null }, { 'jira-groups': '? jira-does-not-tell' }],
  ])('tells of %s', (_what, readings, expected) => {
    expect(judged({ ...healthy, ...readings })).toMatchObject(expected)
  })

  it.each<[string, Partial<Readings>, Partial<Record<CheckStep, string>>]>([
    ['a policy of the page that does not let it ask', { version: { kind: 'blocked' } }, { 'page-policy': 'blocked-by-page-policy' }],
    ['a version too old', { metadata: { version: '15.6.2' } }, { version: 'gitlab-too-old' }],
    ['org-admins before 16.6', { metadata: { version: '16.5.0' } }, { version: 'works', 'jira-groups': 'jira-user-not-admin' }],
    [
      'another secret',
      { links: { failure: { kind: 'context-token-refused', instance: 'git.acme.com' } } },
      { 'jira-site': 'context-token-refused' },
    ],
    [
      'what a step above says already',
      {
        applicationId: failed(),
        links: { failure: { kind: 'proxy-url-differs', instance: 'git.acme.com', proxyUrl: 'https://gitlab.com' } },
      },
      { 'proxy-url': 'proxy-url-differs', 'jira-site': '? needs-earlier-step' },
    ],
    [
      'a list that alone takes too long',
      { links: { failure: { kind: 'timeout', origin: 'https://git.acme.com', seconds: 10 } } },
      { 'jira-site': 'timeout' },
    ],
    ['an ended session', { metadata: { failure: { kind: 'signed-out', instance: 'git.acme.com' } } }, { version: 'signed-out' }],
  ])('that is chosen tells of %s', (_what, readings, expected) => {
    const about = { isChosen: true, user: mara }
    expect(judged({ ...healthy, links: { count: 0 }, metadata: { version: '18.0.0' }, ...readings }, about)).toMatchObject(expected)
  })

  it('to an address that is local of itself is kept back by the browser, as far as one can know', () => {
    const instance = { baseUrl: 'https://192.168.1.7/' }
    expect(judged({ ...nothingAnswers, localNetwork: 'denied' }, { instance })).toMatchObject({
      'local-network': 'local-network-denied',
      reach: '? needs-earlier-step',
    })
  })

  it.each<[string, string | null, Partial<Readings>]>([
    ['of the user', 'https://gitlab.internal', {}],
    ['of its groups', mara.ownOrigin, { groupsOrigin: 'https://gitlab.internal' }],
    ['of its groups alone', null, { groupsOrigin: 'https://gitlab.internal' }],
  ])('to a GitLab with another name inside tells that name, by the address %s', (_what, ownOrigin, readings) => {
    const user = { ...mara, ownOrigin }
    expect(judgeConnection({ ...healthy, ...readings }, { ...target, isChosen: true, user })['own-name']).toEqual({
      state: 'works',
      fact: { kind: 'other-name', ownName: 'https://gitlab.internal' },
    })
  })

  it('by a host that is not GitLab.com needs its key storage, of which Save alone tells', () => {
    const host = { baseUrl: 'https://proxy.acme.com/' }
    const readings = { ...healthy, descriptor: descriptorOf('proxy.acme.com') }
    const about = { host, appKey: 'gitlab-jira-connect-proxy.acme.com' }
    expect(judged(readings, about)).toMatchObject({ 'public-key-storage': '? keys-asked-at-save', descriptor: 'works' })
    expect(judged(readings, { ...about, isChosen: true })['public-key-storage']).toBe('? keys-fetched-at-save')
    expect(judged(healthy)).not.toHaveProperty('public-key-storage')
  })

  it.each<[string, Reading, string | null, string]>([
    ['an app under another key', descriptorOf('gitlab.com'), 'gitlab-jira-connect-git.com', 'app-key-differs'],
    ['a frame that does not tell', descriptorOf('gitlab.com'), null, 'works'],
    ['a host behind another', descriptorOf('other.com/git', { baseUrl: 'https://gitlab.com/-/jira_connect' }), null, 'proxy-url-not-blank'],
    ['another base URL', descriptorOf('gitlab.com', { baseUrl: 'https://inside.com/-/jira_connect' }), null, 'proxy-url-not-blank'],
    ['another key alone', descriptorOf('gitlab.com', { key: 'gitlab-jira-connect-other.com' }), null, 'proxy-url-not-blank'],
    ['something else', answered(404, '<h1>Not found</h1>'), null, '? descriptor-unreadable'],
    ['no answer', failed(), null, '? descriptor-unreadable'],
  ])('reads of the host of this page %s', (_what, descriptor, appKey, expected) => {
    expect(judged({ ...healthy, descriptor }, { appKey }).descriptor).toBe(expected)
  })

  it('names the cause before its consequences', () => {
    const readings: Readings = { ...healthy, applicationId: failed() }
    expect(firstFailure(judgeConnection(readings, target), 'GET')).toEqual({
      kind: 'proxy-url-differs',
      instance: 'git.acme.com',
      proxyUrl: 'https://gitlab.com',
    })
  })
})

describe('a host that is its own app', () => {
  const own: Partial<CheckTarget> = {
    host: target.instance,
    isChosen: true,
    user: mara,
    appKey: 'gitlab-jira-connect-git.acme.com',
  }
  const readings: Readings = { ...healthy, links: { count: 2 }, metadata: { version: '19.1.0' }, descriptor: descriptorOf('git.acme.com') }

  it('is not looked at from outside, and its proxy URL has to be blank', () => {
    expect(judged(readings, own)).toEqual({
      gitlab: 'works',
      'proxy-url': 'works',
      version: 'works',
      user: 'works',
      'own-name': 'works',
      descriptor: 'works',
      'jira-site': 'works',
      'jira-groups': 'works',
    })
    const behind = { ...readings, descriptor: descriptorOf('gitlab.com', { baseUrl: 'https://git.acme.com/-/jira_connect' }) }
    expect(judged(behind, own)).toMatchObject({
      'proxy-url': 'proxy-url-not-blank',
      descriptor: '? needs-earlier-step',
      'jira-site': 'works',
    })
    expect(judged(readings, { ...own, appKey: 'gitlab-jira-connect-old.acme.com' })).toMatchObject({
      'proxy-url': 'works',
      descriptor: 'app-key-differs',
    })
  })
})
