// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest'
import { consoleScript } from '../../src/domain/scripts-to-run/console-script.ts'
import { instanceSetUp, type InstanceSetUp } from '../../src/domain/scripts-to-run/instance-set-up.ts'
import { enableConfiguration, railsChecks } from '../../src/domain/scripts-to-run/rails-checks.ts'
import { twoFlagsConsole } from '../../src/domain/scripts-to-run/two-flags.ts'
import { terminal as says } from '../../src/ui/words/en/terminal.ts'
import { chosen } from '../stand-in/chosen.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { runInRailsConsole } from './rails-console.ts'

const callback = (url: string) => `${url}/-/jira_connect/oauth_callbacks`

let world: World
beforeEach(() => {
  world = createWorld({ way: 'self-managed' })
})

const setUp = (): InstanceSetUp =>
  instanceSetUp(
    { baseUrl: `${world.selfManaged.url}/` },
    { host: { baseUrl: `${world.gitlabCom.url}/` }, redirectUri: callback(world.gitlabCom.url), isProxy: true },
  )

const run = (wanted = setUp()): string => runInRailsConsole(world.selfManaged, consoleScript(wanted, says))

const right = () => ({
  uid: 'right',
  name: 'GitLab for Jira',
  redirectUris: [callback(world.gitlabCom.url)],
  scopes: ['api'],
  isTrusted: false,
  isConfidential: false,
})

describe('the script for the Rails console', () => {
  it.each([['newest'], ['older']] as const)('sets up an instance with nothing, and changes nothing the second time: %s', (variant) => {
    const { settings } = world.selfManaged
    settings.variant = variant
    const first = run()
    const [made] = settings.applications
    expect(made).toEqual({ ...right(), uid: made?.uid })
    expect(settings).toMatchObject({ applicationId: made?.uid, proxyUrl: world.gitlabCom.url })
    expect(first).toContain(`${says.applicationCreated} ${made?.uid ?? ''}`)
    expect(first).toContain(`${says.right}  Jira Connect Proxy URL: "${world.gitlabCom.url}"`)
    const before = { ...settings }
    const second = run()
    expect(second).toContain(`${says.applicationThere} ${made?.uid ?? ''}`)
    expect(second).toContain(says.settingsThere)
    expect(settings).toEqual(before)
  })

  it.each([
    ['is trusted', { isTrusted: true }],
    ['is confidential', { isConfidential: true }],
    ['has another scope', { scopes: ['read_user'] }],
    ['has another Redirect URI', { redirectUris: ['https://other.example/'] }],
  ])('passes by an application that %s, and takes the one that is in use', (_what, change) => {
    const { settings } = world.selfManaged
    settings.applications = [{ ...right(), uid: 'wrong', ...change }, { ...right(), uid: 'another' }, right()]
    settings.applicationId = 'right'
    run()
    expect(settings.applications).toHaveLength(3)
    expect(settings.applicationId).toBe('right')
    settings.applications = settings.applications.slice(0, 1)
    run()
    expect(settings.applications).toHaveLength(2)
    expect(settings.applicationId).toBe(settings.applications[1]?.uid)
  })

  it('clears the proxy URL of an own app, and says what it was', () => {
    const { url, settings } = world.selfManaged
    settings.proxyUrl = 'https://gitlab.com'
    const host = { baseUrl: `${url}/` }
    const output = run(instanceSetUp(host, { host, redirectUri: callback(url), isProxy: true }))
    expect(settings).toMatchObject({ proxyUrl: '', publicKeyStorage: true })
    expect(output).toContain(`${says.settingSaved} Jira Connect Proxy URL: nil\n  ${says.was} "https://gitlab.com"`)
  })

  it('says what GitLab does not take, and saves nothing then', () => {
    const { settings } = world.selfManaged
    const { calls, ...rest } = setUp()
    const far = `https://${'a'.repeat(255)}.example`
    const tooLong = { ...calls.saveSettings, values: { ...calls.saveSettings.values, jira_connect_proxy_url: far } }
    const output = run({ ...rest, calls: { ...calls, saveSettings: tooLong } })
    expect(output).toContain('is too long (maximum is 255 characters)')
    expect(output).toContain(`${says.wrong}  Jira Connect Proxy URL: nil`)
    expect(settings).toMatchObject({ proxyUrl: '', applicationId: '' })
  })
})

describe('a line for the Rails console', () => {
  const answer = (line: string): string => runInRailsConsole(world.selfManaged, line)

  it('tells whether a group, a project and a site are linked', () => {
    world = chosen(createWorld(), ['acme'])
    expect(answer(railsChecks.group('acme'))).toMatch(/^=> \[#<struct JiraConnectSubscription .*full_path="acme"/)
    expect(answer(railsChecks.group('atlas'))).toBe('=> []\n')
    expect(answer(railsChecks.project('acme/handbook'))).toBe('=> true\n')
    expect(answer(railsChecks.project('atlas/tiles'))).toBe('=> false\n')
    expect(answer(railsChecks.site(world.jira.origin))).toMatch(/full_path="acme"/)
    expect(answer(railsChecks.site('https://nobody.example'))).toBe('=> nil\n')
    expect(answer(railsChecks.group('it’s "#{exit 1}" \\ \n` + \' `'))).toBe('=> []\n')
  })

  it('turns the flags that it is about', () => {
    const { settings } = world.selfManaged
    answer(enableConfiguration)
    expect(settings.canConfigureJiraConnect).toBe(true)
    settings.condition = 'two-flags'
    answer(twoFlagsConsole)
    expect(settings.condition).toBe('none')
  })
})
