// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { consoleScript } from '../../src/domain/scripts-to-run/console-script.ts'
import { curlScript } from '../../src/domain/scripts-to-run/curl-script.ts'
import { glabScript } from '../../src/domain/scripts-to-run/glab-script.ts'
import { applicationId, instanceSetUp, type CallValue, type InstanceSetUp } from '../../src/domain/scripts-to-run/instance-set-up.ts'
import { terminal as says } from '../../src/ui/words/en/terminal.ts'
import { readRuby } from './read-ruby.ts'
import { runInTerminal } from './run-in-terminal.ts'

const host = { baseUrl: 'https://gitlab.com/' }
const redirectUri = 'https://gitlab.com/-/jira_connect/oauth_callbacks'

/** What each way sends, read from what it really calls. */
async function sent(setUp: InstanceSetUp) {
  const saved: Record<string, Record<string, unknown>[]> = { curl: [], glab: [] }
  for (const [tool, script] of [
    ['curl', curlScript(setUp, says)],
    ['glab', glabScript(setUp, says)],
  ] as const) {
    const { output } = await runInTerminal(script, {
      typed: 'a-token\n',
      programs: { [tool]: programs[tool], ...(tool === 'glab' && { curl: '' }) },
    })
    saved[tool] = calls(output)
  }
  return saved
}

/** Answers as a GitLab without applications, and prints its words for the test to read. */
const words = `{ printf '<<<'; printf '%s\\036' "$@"; printf '>>>'; } >&2\n`
const programs = {
  curl: `${words}case "$*" in
  *'--request POST '*applications) printf '{"application_id":"made"}\\n201' ;;
  *applications*) printf '[]\\n200' ;;
  *) printf '{"id":1}\\n200' ;;
esac`,
  glab: `${words}printf 'HTTP/2.0 200 OK\\nA: b\\r\\n\\r\\n'
case "$*" in
  *'--method POST '*) printf '{"application_id":"made"}' ;;
  *applications*) printf '[]' ;;
  *) printf '{"id":1}' ;;
esac`,
}

function calls(output: string): Record<string, unknown>[] {
  return [...output.matchAll(/<<<(.*?)>>>/gs)].flatMap(([, text = '']) => {
    const given = text.split('\u001e').slice(0, -1)
    const after = (option: string): string => given[given.indexOf(option) + 1] ?? ''
    const method = after(given.includes('--method') ? '--method' : '--request')
    const path = (given[0] === 'api' ? given[1] : given.at(-1)?.split('/api/v4/')[1]) ?? ''
    if (!['POST', 'PUT'].includes(method) || path === '') return []
    const fields = given.flatMap((word, at): [string, unknown][] => {
      const [key = '', ...rest] = (given[at + 1] ?? '').split('=')
      if (word === '--raw-field') return [[key, rest.join('=')]]
      return word === '--field' ? [[key, JSON.parse(rest.join('='))]] : []
    })
    const values: unknown = given.includes('--data-raw') ? JSON.parse(after('--data-raw')) : Object.fromEntries(fields)
    return [{ method, path, values }]
  })
}

const due = ({ calls: { createApplication, saveSettings } }: InstanceSetUp) =>
  [createApplication, saveSettings].map((call) => ({
    ...call,
    values: Object.fromEntries(Object.entries(call.values).map(([key, value]) => [key, value === applicationId ? 'made' : value])),
  }))

describe('curl, glab and the console', () => {
  const others = instanceSetUp({ baseUrl: 'https://git.acme.com/' }, { host, redirectUri, isProxy: true })
  const own = instanceSetUp(host, { host, redirectUri, isProxy: true })
  const hostile = `a'b"c\n$(touch pwned) \`id\` \\ ü 😀 \${HOME} @/etc/passwd true`
  const withHostile = (values: Readonly<Record<string, CallValue>>) =>
    Object.fromEntries<CallValue>(
      Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? `${hostile}${value}` : value]),
    )
  const hostileSetUp: InstanceSetUp = {
    ...others,
    redirectUri: hostile,
    calls: {
      createApplication: { ...others.calls.createApplication, values: withHostile(others.calls.createApplication.values) },
      saveSettings: { ...others.calls.saveSettings, values: withHostile(others.calls.saveSettings.values) },
    },
  }

  it.each([
    ['another instance', others],
    ['an own app', own],
    ['values that want to be more than values', hostileSetUp],
  ])('make one list of calls with one list of values: %s', async (_, setUp) => {
    const { curl, glab } = await sent(setUp)
    expect(curl).toEqual(due(setUp))
    expect(glab).toEqual(due(setUp))
    const script = consoleScript(setUp, says)
    const [create, save] = due(setUp)
    expect(readRuby(script, 'wanted')).toEqual({ ...create?.values, trusted: false })
    expect(readRuby(script, 'due')).toEqual({ ...save?.values, jira_connect_application_key: { code: 'application.uid' } })
  })
})
