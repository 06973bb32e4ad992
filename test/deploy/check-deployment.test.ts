import { describe, expect, it } from 'vitest'
import type { Answer } from '../../scripts/check-deployment/ask.ts'
import { checkDeployment } from '../../scripts/check-deployment/check-deployment.ts'
import { assetsOf, baseOf } from '../../scripts/check-deployment/deployed.ts'
import { checkDescriptor } from '../../scripts/check-deployment/descriptor-checks.ts'
import { checkPage } from '../../scripts/check-deployment/page-checks.ts'
import { checkChoice, checkPolicy } from '../../scripts/check-deployment/policy-checks.ts'
import { report, whyNoAnswer } from '../../scripts/check-deployment/report.ts'
import { createWorld, type World } from '../stand-in/world.ts'

const answer = (headers: Readonly<Record<string, string>>, body = ''): Answer => ({
  status: 200,
  headers: Object.entries(headers),
  body,
  tls: 'TLSv1.3',
})

describe('the address to check', () => {
  it.each([
    ['gitlab.example.com', 'https://gitlab.example.com'],
    ['https://gitlab.example.com/', 'https://gitlab.example.com'],
    ['https://gitlab.example.com:8443/git/lab/', 'https://gitlab.example.com:8443/git/lab'],
    ['https://gitlab.example.com/git/-/jira_connect/subscriptions?jwt=x', 'https://gitlab.example.com/git'],
    ['http://gitlab.localhost:8080', 'http://gitlab.localhost:8080'],
  ])('%s is taken for %s', (typed, base) => {
    expect(baseOf(typed)).toBe(base)
  })

  it('is refused in words where it is none', () => {
    expect(() => baseOf('https://')).toThrow('https:// is not an address such as https://gitlab.example.com')
  })
})

const base = 'https://gitlab.example.com/git'

const policyWith = (change: Readonly<Record<string, string>>): string =>
  Object.entries({
    'default-src': "'none'",
    'script-src': 'gitlab.example.com/git/-/jira_connect/assets/ https://connect-cdn.atl-paas.net/all.js',
    'style-src': "'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' https://connect-cdn.atl-paas.net",
    'img-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self' https://*.atlassian.net https://*.jira.com",
    ...change,
  })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const flawsOf = (policy: string): string[] =>
  checkPolicy(answer({ 'content-security-policy': policy }), base).flatMap(({ flaw }) => (flaw === null ? [] : [flaw.what]))

describe('the policy of the page', () => {
  it.each([
    ['as it is shipped', {}],
    ['for exact instances', { 'connect-src': "'self' https://gitlab.example.org", 'img-src': "'self' https://gitlab.example.org" }],
    ['for one site', { 'frame-ancestors': "'self' https://acme.atlassian.net" }],
    ['for a custom domain beside', { 'frame-ancestors': 'https://*.atlassian.net https://*.jira.com https://jira.example.com' }],
    ['for the US government', { 'frame-ancestors': 'https://*.atlassian-us-gov-mod.net' }],
  ])('is right %s', (_title, change) => {
    expect(flawsOf(policyWith(change))).toEqual([])
  })

  it.each([
    [{ 'default-src': "'self'" }, "default-src lacks 'none'."],
    [
      { 'script-src': "gitlab.example.com/git/-/jira_connect/assets/ https://connect-cdn.atl-paas.net/all.js 'unsafe-inline' https:" },
      "script-src allows https: 'unsafe-inline'.",
    ],
    [
      { 'script-src': "'self' https://connect-cdn.atl-paas.net" },
      "script-src lacks gitlab.example.com/git/-/jira_connect/assets/ https://connect-cdn.atl-paas.net/all.js and allows 'self' https://connect-cdn.atl-paas.net.",
    ],
    [{ 'img-src': 'https: data:' }, "img-src lacks 'self' and allows data:."],
    [{ 'connect-src': '*' }, "connect-src lacks 'self' and allows *."],
    [{ 'frame-ancestors': '*' }, 'frame-ancestors allows *: any site may show the page.'],
    [{ 'frame-ancestors': "'self'" }, 'frame-ancestors names no Jira site, so Jira’s frame stays empty.'],
    [{ 'frame-ancestors': 'https://atlassian.net' }, 'frame-ancestors names no Jira site, so Jira’s frame stays empty.'],
    [{ 'frame-ancestors': 'https://*.atlassian.net' }, 'frame-ancestors lacks https://*.jira.com, where some sites are.'],
  ])('with %j is wrong', (change, what) => {
    expect(flawsOf(policyWith(change))).toEqual([what])
  })

  it('is missed once, and not part by part', () => {
    const findings = checkPolicy(answer({}), base)
    expect(findings).toMatchObject([{ promise: 'page: one Content-Security-Policy', flaw: { what: 'There are 0.' } }])
  })
})

describe('other GitLabs in the policy', () => {
  const flawFor = (canChooseInstance: boolean, requests: string, pictures: string): string | undefined =>
    checkChoice(
      answer({ 'content-security-policy': policyWith({ 'connect-src': `'self' ${requests}`, 'img-src': `'self' ${pictures}` }) }),
      canChooseInstance,
    ).flaw?.what

  it.each([
    [false, '', ''],
    [true, 'https:', 'https:'],
    [true, 'https://gitlab.example.org https://git.example.net', 'https://gitlab.example.org https://git.example.net'],
  ])('may be so: choice %s, requests to “%s”, pictures from “%s”', (...policy) => {
    expect(flawFor(...policy)).toBeUndefined()
  })

  it.each([
    [true, '', '', 'canChooseInstance is true, but connect-src allows no other GitLab.'],
    [false, 'https:', 'https:', 'Admins can choose no other GitLab, but connect-src allows https:.'],
    [false, '', 'https:', 'img-src allows https:, where connect-src allows none.'],
    [true, 'https://gitlab.example.org', '', 'img-src allows no other GitLab, where connect-src allows https://gitlab.example.org.'],
  ])('may not be so: choice %s, requests to “%s”, pictures from “%s”', (canChoose, requests, pictures, what) => {
    expect(flawFor(canChoose, requests, pictures)).toBe(what)
  })
})

describe('the configuration in the page', () => {
  const flawFor = (config: string): string | undefined => {
    const page = answer({ 'content-type': 'text/html' }, `<script type="application/json" id="page-config">${config}</script>`)
    return checkPage(page, base).findings.find(({ promise }) => promise === 'page: its configuration can be read')?.flaw?.what
  }

  it.each(['{}', '{"oauthApplicationId": "c0ffee"}', '{"canChooseInstance": true}'])('may be %s', (config) => {
    expect(flawFor(config)).toBeUndefined()
  })

  it.each([
    ['{"oauthApplicationId": "a"b"}', 'The page-config block is not JSON: {"oauthApplicationId": "a"b"}'],
    ['{"oauthApplicationId": 12}', 'oauthApplicationId is not a text.'],
    ['{"canChooseInstance": "yes"}', 'canChooseInstance is neither true nor false.'],
  ])('may not be %s', (config, what) => {
    expect(flawFor(config)).toBe(what)
  })
})

describe('the descriptor', () => {
  const ofOwnApp = (): World => {
    const world = createWorld()
    world.selfManaged.settings.proxyUrl = ''
    return world
  }
  const flawsIn = async ({ fetch, selfManaged }: World, keptDescriptor: object | null = null): Promise<Record<string, string>> => {
    const ask = async (url: string): Promise<Answer> => ({ ...answer({}), body: await (await fetch(new Request(url))).text() })
    const kept = keptDescriptor && { ...keptDescriptor }
    const findings = await checkDescriptor({ base: selfManaged.url, ask, gitlabPastNginx: null, keptDescriptor: kept })
    return Object.fromEntries(findings.flatMap(({ promise, flaw }) => (flaw ? [[promise, flaw.what]] : [])))
  }

  it('of a host that is its own app is right, and the one that was kept', async () => {
    const world = ofOwnApp()
    expect(await flawsIn(world, world.selfManaged.appDescriptor())).toEqual({})
  })

  it.each([
    ['https://gitlab.com', 'gitlab.com'],
    ['https://gitlab.example.com/git', 'gitlab.example.com/git'],
  ])('of a GitLab with the proxy URL %s names another host', async (proxyUrl, named) => {
    const world = ofOwnApp()
    world.selfManaged.settings.proxyUrl = proxyUrl
    expect(await flawsIn(world)).toEqual({
      'descriptor: key and name are those of this host': `They name ${named}: GitLab has a Jira Connect Proxy URL, or another external_url.`,
    })
  })

  it('is compared with the one that was kept, to the last value', async () => {
    const world = ofOwnApp()
    const kept = structuredClone(world.selfManaged.appDescriptor())
    world.selfManaged.settings.addedScopes = ['ADMIN']
    expect(await flawsIn(world, { ...kept, apiVersion: 2 })).toEqual({
      'descriptor: is the one that was kept': 'It differs in scopes.3, apiVersion.',
    })
  })
})

it.each([
  [null, 'It is plain http.'],
  ['TLSv1.1', 'It is TLSv1.1.'],
])('an address over %s is not good enough', async (tls, what) => {
  const ask = (): Promise<Answer> => Promise.resolve({ ...answer({}), tls })
  const findings = await checkDeployment({ base: 'http://gitlab.example.com', ask, gitlabPastNginx: null, keptDescriptor: null })
  expect(findings.find(({ promise }) => promise === 'address: https, TLS 1.2 or later')?.flaw?.what).toBe(what)
})

it('takes for assets what the page loads from its own host', () => {
  const html =
    '<script async src="https://connect-cdn.atl-paas.net/all.js"></script>' +
    '<script type="module" crossorigin src="./assets/index-1.js"></script><link rel="stylesheet" href="./assets/index-2.css">'
  expect(assetsOf(answer({}, html), 'https://gitlab.example.com/git/-/jira_connect/subscriptions')).toEqual([
    'https://gitlab.example.com/git/-/jira_connect/assets/index-1.js',
    'https://gitlab.example.com/git/-/jira_connect/assets/index-2.css',
  ])
})

describe('what is printed', () => {
  it('has a line for what is right, and under what is wrong the reason and the place', () => {
    const findings = [
      { promise: 'page: is served', flaw: null },
      { promise: 'page: policy', flaw: { what: 'There is none.', change: 'page.conf: add_header' } },
    ]
    expect(report(findings)).toBe(
      [
        '  ok     page: is served',
        '  WRONG  page: policy',
        '         There is none.',
        '         Change: page.conf: add_header',
        '',
        '1 ok, 1 wrong',
      ].join('\n'),
    )
  })

  it.each([
    ['ENOTFOUND', 'The name gitlab.example.com is not known here (DNS).'],
    ['ECONNREFUSED', 'Nothing listens at https://gitlab.example.com.'],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'The certificate of gitlab.example.com comes without its chain: ssl_certificate has to be the full chain.',
    ],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate is not made out to gitlab.example.com.'],
    ['CERT_HAS_EXPIRED', 'The certificate of gitlab.example.com has expired.'],
  ])('names the reason for no answer: %s', (code, sentence) => {
    expect(whyNoAnswer(Object.assign(new Error(), { code }), 'https://gitlab.example.com')).toBe(sentence)
  })
})
