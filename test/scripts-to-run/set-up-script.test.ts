// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { curlScript } from '../../src/domain/scripts-to-run/curl-script.ts'
import { glabScript } from '../../src/domain/scripts-to-run/glab-script.ts'
import { instanceSetUp, type InstanceSetUp } from '../../src/domain/scripts-to-run/instance-set-up.ts'
import { pasted } from '../../src/domain/scripts-to-run/set-up-script.ts'
import { terminal as says } from '../../src/ui/words/en/terminal.ts'
import { serveWorld, type ServedWorld } from '../stand-in/serve.ts'
import type { RecordedRequest } from '../stand-in/world.ts'
import { startGlab } from './glab.ts'
import { recorded, runInTerminal, type RunOptions } from './run-in-terminal.ts'

let served: ServedWorld
beforeEach(async () => {
  served = await serveWorld({ way: 'self-managed' })
})
afterEach(async () => {
  expect(served.world.unexpected).toEqual([])
  await served.close()
})

const gitlab = () => served.world.selfManaged
const callback = (url: string) => `${url}/-/jira_connect/oauth_callbacks`
const token = (...scopes: ('api' | 'read_api' | 'admin_mode')[]) => gitlab().personalToken('root', scopes)

/** Of the self-managed GitLab for the pretended GitLab.com. */
const setUp = (hostUrl = served.world.gitlabCom.url): InstanceSetUp =>
  instanceSetUp(
    { baseUrl: `${gitlab().url}/` },
    { host: { baseUrl: `${hostUrl}/` }, redirectUri: callback(served.world.gitlabCom.url), isProxy: true },
  )

const runCurl = (typed: string, options: RunOptions = {}, wanted = setUp()) =>
  runInTerminal(curlScript(wanted, says), { typed: `${typed}\n`, ...options })

/** What was changed by whoever asked. */
const writes = (): RecordedRequest[] => served.world.requests.filter(({ method, url }) => method !== 'GET' && url.includes('/api/v4/'))

const own = () => ({
  name: 'GitLab for Jira',
  redirectUris: [callback(served.world.gitlabCom.url)],
  scopes: ['api'],
  isTrusted: false,
  isConfidential: false,
})

const others = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...own(),
    uid: `other${String(index)}`,
    name: own().name,
    redirectUris: ['https://other.example/'],
  }))

describe('the script for curl', () => {
  it('sets up an instance with nothing, says what it does, and changes nothing the second time', async () => {
    const first = await runCurl(token('api'))
    const [made] = gitlab().settings.applications
    expect(made).toMatchObject(own())
    expect(gitlab().settings).toMatchObject({ applicationId: made?.uid, proxyUrl: served.world.gitlabCom.url })
    expect(first).toMatchObject({ code: 0, left: [] })
    expect(first.output).toContain(says.willSave)
    expect(first.output).toContain(
      `${says.settingSaved} Jira Connect Proxy URL: ${served.world.gitlabCom.url}\n  ${says.was} ${says.nothing}`,
    )
    expect(first.output).toContain(says.allRight)

    const before = { ...gitlab().settings }
    const count = writes().length
    const second = await runCurl(token('api', 'admin_mode'))
    expect(second.code).toBe(0)
    expect(second.output).toContain(says.settingsThere)
    expect(writes()).toHaveLength(count)
    expect(gitlab().settings).toEqual(before)
  })

  it('finds its application on a later page, passes others of its name by, and saves one setting that differs', async () => {
    const mine = { ...own(), uid: 'mine' }
    gitlab().settings.applications = [...others(120), mine, ...others(2)]
    Object.assign(gitlab().settings, { applicationId: 'mine', proxyUrl: `${served.world.gitlabCom.url}/` })
    const { output, code } = await runCurl(token('api'))
    expect(code).toBe(0)
    expect(output).toContain(`${says.applicationThere} mine`)
    expect(output).toContain(`${says.was} ${served.world.gitlabCom.url}/`)
    expect(gitlab().settings).toMatchObject({ applicationId: 'mine', proxyUrl: served.world.gitlabCom.url })
    expect(gitlab().settings.applications).toHaveLength(123)
  })

  it('makes another one beside one that is confidential, and says so', async () => {
    gitlab().settings.applications = [{ ...own(), uid: 'secretive', isConfidential: true }]
    const { output } = await runCurl(token('api'))
    expect(output).toContain(says.confidentialLeft)
    expect(gitlab().settings.applications).toHaveLength(2)
    await runCurl(token('api'))
    expect(gitlab().settings.applications).toHaveLength(2)
  })

  it('clears the proxy URL of an own app with null, and turns on what a proxy needs', async () => {
    const url = gitlab().url
    gitlab().settings.proxyUrl = 'https://gitlab.com'
    const ownApp = instanceSetUp({ baseUrl: `${url}/` }, { host: { baseUrl: `${url}/` }, redirectUri: callback(url), isProxy: true })
    const { output, code } = await runCurl(token('api'), {}, ownApp)
    expect(code).toBe(0)
    expect(output).toContain(says.willClear)
    expect(output).toContain(says.descriptorRight)
    expect(gitlab().settings).toMatchObject({ proxyUrl: '', publicKeyStorage: true })
    expect(JSON.parse(writes().at(-1)?.body ?? '')).toMatchObject({ jira_connect_proxy_url: null })
    // A GitLab that takes the call and keeps the value, as 15.7 may.
    gitlab().settings.proxyUrl = 'https://gitlab.com'
    served.world.faults.add({ where: { method: 'PUT', path: /application\/settings/ }, answer: { status: 200, body: {} } })
    const again = await runCurl(token('api'), {}, ownApp)
    expect(again.code).toBe(1)
    expect(again.output).toContain('ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil)')
  })

  it.each([
    ['no administrator', says.notAdministrator, () => gitlab().personalToken('mara', ['api'])],
    ['insufficient scope', says.scopeTooSmall, () => gitlab().personalToken('root', ['admin_mode'])],
    ['a token that may only read', says.scopeTooSmall, () => token('read_api')],
    ['an unknown token', says.tokenRefused, () => 'glpat-unknown'],
    ['no token', says.noToken, () => ''],
    ['two words', says.noToken, () => 'glpat "quoted"'],
  ])('refused: %s', async (_, sentence, typed) => {
    const { code, output } = await runCurl(typed())
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(gitlab().settings).toMatchObject({ applications: [], applicationId: '', proxyUrl: '' })
  })

  it('refused: Admin Mode without its scope, and let in with it', async () => {
    gitlab().settings.isAdminMode = true
    expect((await runCurl(token('api'))).output).toContain(says.notAdministrator)
    expect(writes()).toEqual([])
    expect((await runCurl(token('api', 'admin_mode'))).code).toBe(0)
  })

  it('refused: an address that GitLab does not take, in its own words', async () => {
    const { output, code } = await runCurl(token('api'), {}, setUp('http://nowhere.example'))
    expect(code).toBe(1)
    expect(output).toContain(says.invalid)
    expect(output).toContain('is blocked: Host cannot be resolved or invalid')
  })

  const listed = Array.from({ length: 20 }, (_, index) => ({
    application_id: `id${String(index)}`,
    callback_url: 'https://other.example/',
    confidential: true,
  }))
  const json = (status: number, body: unknown) => ({ status, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })

  it.each([
    ['a full page that repeats itself', says.listNotWhole, json(200, listed)],
    ['one of ours that may be confidential', says.listUnclear, json(200, [{ application_id: 'x1', callback_url: 'OURS' }])],
    ['a page of somebody in front', says.notGitLab, { status: 200, body: '<!doctype html><p>Welcome</p>' }],
    ['a firewall', says.notGitLab, { status: 403, body: '<html>Request Rejected</html>' }],
    ['a redirect', says.redirected, { status: 302, body: '', headers: { Location: 'https://sso.example/' } }],
    ['an error of GitLab’s', says.serverError, json(500, { message: '500 Internal Server Error' })],
    ['an escape sequence', says.invalid, json(400, { message: { scopes: ['\u001b[2Jgone'] } })],
    ['one as it is', says.invalid, { ...json(400, {}), body: '{"message":{"scopes":["\u001b[2Jgone"]}}' }],
  ])('stops before it changes anything where the list is %s', async (_, sentence, answer) => {
    const body = answer.body.replace('OURS', callback(served.world.gitlabCom.url))
    served.world.faults.add({ where: { method: 'GET', path: /\/applications\?/ }, answer: { ...answer, body } })
    const { output, code } = await runCurl(token('api'))
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
    expect(output).not.toContain('\u001b')
    expect(writes()).toEqual([])
  })

  it('goes by a list without pages, which comes whole each time', async () => {
    const rows = listed.slice(0, 7)
    served.world.faults.add({ where: { method: 'GET', path: /\/applications\?/ }, answer: { status: 200, body: rows } })
    expect((await runCurl(token('api'))).code).toBe(0)
    expect(gitlab().settings.applications).toHaveLength(1)
  })

  it('does the same whatever a .curlrc says', async () => {
    const curlrc = 'include\nwrite-out = "%{url}"\nfail\nlocation\nnetrc\nheader = "PRIVATE-TOKEN: another"\nproxy = "http://127.0.0.1:1"\n'
    const { code } = await runCurl(token('api'), { home: { '.curlrc': curlrc } })
    expect(code).toBe(0)
  })

  it.each([
    [5, says.noConnection],
    [6, says.noName],
    [7, says.noConnection],
    [28, says.noTimelyAnswer],
    [35, says.noTrust],
    [60, says.noTrust],
    [92, says.curlFailed],
  ])('tells that curl ended with %i as network or certificate', async (exit, sentence) => {
    const { code, output } = await runCurl(token('api'), { programs: { curl: `exit ${String(exit)}` } })
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)])
  })

  it('says in the check what is wrong', async () => {
    served.world.faults.add({ where: { path: '/-/jira_connect/events/installed' }, answer: { status: 403, body: '<html>no</html>' } })
    served.world.faults.add({ where: { path: '/-/jira_connect/oauth_application_id' }, answer: { status: 404 } })
    const { code, output } = await runCurl(token('api'))
    expect(code).toBe(1)
    expect(output).toContain(`${says.wrong}  ${says.eventsClosed}\n    HTTP 403`)
    expect(output).toContain(`${says.wrong}  ${says.idNotReadable}\n    HTTP 404`)
  })

  it('hands the token to nobody: not in the words or the environment of a program, not in a file, not in the output', async () => {
    const record = join(mkdtempSync(join(tmpdir(), 'kit-record-')), 'calls')
    const secret = token('api')
    const programs = { curl: recorded('curl', record), awk: recorded('awk', record), sed: recorded('sed', record) }
    // A variable of that name that is exported already would be, with its new value.
    const { code, output, left } = await runCurl(secret, { programs, env: { token: 'before', answer: 'before' } })
    const calls = readFileSync(record, 'utf8')
    rmSync(join(record, '..'), { recursive: true })
    expect(code).toBe(0)
    expect(calls).toContain('--data-raw')
    expect([calls.includes(secret), output.includes(secret), left]).toEqual([false, false, []])
    expect([...served.world.secrets].filter((one) => calls.includes(one) || output.includes(one))).toEqual([])
  })

  it('asks in a terminal without an echo, also where it was pasted there, and asks for an address that is not known', async () => {
    const secret = token('api')
    const unnamed: InstanceSetUp = { ...setUp(), address: null }
    const { code, output } = await runInTerminal(pasted(curlScript(unnamed, says)), {
      typed: [
        [says.askAddress, `${gitlab().url}/\n`],
        [says.askToken, `${secret}\n`],
      ],
      command: (file) => ['script', '--quiet', '--return', '--command', `sh ${file}`, '/dev/null'],
    })
    expect([code, output]).toEqual([0, expect.stringContaining(says.allRight)])
    expect(output).toContain(gitlab().url)
    expect(output).not.toContain(secret)
  })

  it('takes no address that is none, and none without TLS for a page with it', async () => {
    const unnamed = (redirectUri: string): InstanceSetUp => ({ ...setUp(), address: null, redirectUri })
    for (const [address, redirectUri] of [
      ['git.acme.example', callback('http://gitlab.localhost')],
      ['https://two words', callback('https://gitlab.com')],
      ['http://git.acme.example', callback('https://gitlab.com')],
    ] as const) {
      const { output } = await runInTerminal(curlScript(unnamed(redirectUri), says), { typed: `${address}\n` })
      expect(output).toContain(says.noAddress)
    }
  })
})

describe('the script for glab', () => {
  it('makes the same calls with the same values, and changes nothing the second time', async () => {
    const glab = await startGlab(served.world, token('api'))
    const run = () => runInTerminal(glabScript(setUp(), says), { programs: { glab: glab.program } })
    const first = await run()
    expect([first.code, first.output]).toEqual([0, expect.stringContaining(says.allRight)])
    const byGlab = writes().map(shown)
    expect(byGlab).toHaveLength(2)
    await run()
    expect(writes()).toHaveLength(2)
    await glab.stop()

    Object.assign(gitlab().settings, { applications: [], applicationId: '', proxyUrl: '' })
    await runCurl(token('api'))
    expect(writes().slice(2).map(shown)).toEqual(byGlab)
  })

  it('is refused as the other one is, and says where glab has to sign in', async () => {
    const glab = await startGlab(served.world, gitlab().personalToken('mara', ['api']))
    const { code, output } = await runInTerminal(glabScript(setUp(), says), { programs: { glab: glab.program } })
    await glab.stop()
    expect([code, output]).toEqual([1, expect.stringContaining(says.notAdministrator)])
    const signedOut = await runInTerminal(glabScript(setUp(), says), { programs: { glab: 'echo "glab: no token" >&2; exit 1' } })
    expect(signedOut.output).toContain(`glab auth login --hostname ${new URL(gitlab().url).host}`)
  })

  /** Ids differ from run to run. */
  const shown = ({ method, url, body }: RecordedRequest) => ({
    method,
    path: new URL(url).pathname,
    values: JSON.parse(body.replace(/"[0-9a-f]{64}"/, '"an id"')) as unknown,
  })
})
