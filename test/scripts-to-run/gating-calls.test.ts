// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { callScript } from '../../src/domain/scripts-to-run/copied-call.ts'
import { gatingCall, type GatingFacts, type GatingStep } from '../../src/domain/scripts-to-run/gating-calls.ts'
import type { IntegrationPlace } from '../../src/domain/integration.ts'
import { serviceManagement } from '../../src/ui/words/en/service-management.tsx'
import { instanceOf } from '../adapters/page-of-host.ts'
import { serveWorld, type ServedWorld } from '../stand-in/serve.ts'
import { recorded, runInTerminal } from './run-in-terminal.ts'

let served: ServedWorld
let folder: string

beforeAll(async () => {
  served = await serveWorld()
  served.world.gitlabCom.link('acme')
  folder = mkdtempSync(join(tmpdir(), 'gating-calls-'))
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
})

/** What `sh` prints for the script, with these lines typed, to somebody whose settings of curl would change every call. */
async function run(script: string, typed: readonly string[]): Promise<string> {
  const { output, left } = await runInTerminal(script, {
    typed: typed.map((line) => `${line}\n`).join(''),
    home: { '.curlrc': 'include\nfail\nwrite-out = "of a curlrc"\nrequest = DELETE\n' },
    programs: { curl: recorded('curl', join(folder, 'seen')) },
    env: { no_proxy: '*' },
  })
  expect(left).toEqual([])
  return output
}

const numberIn = (answer: string): number => Number(/"id":(\d+)/.exec(answer)?.[1])

it('prepare deployment gating in the order of the page, each run in sh with a token that is typed there', async () => {
  const { gitlabCom: gitlab } = served.world
  const place: IntegrationPlace = { kind: 'project', id: gitlab.project('acme/handbook').id, fullPath: 'acme/handbook', webUrl: null }
  const environment = `prod'uction $(id) "x"`
  const facts: GatingFacts = {
    instance: instanceOf(gitlab),
    place,
    topLevelGroup: String(gitlab.group('acme').id),
    accountId: null,
    environment,
    change: { kind: 'own', serviceIds: ['b:a=', 'b:b='], gating: { isGating: true, tiers: ['production'] } },
  }
  const token = gitlab.personalToken('mara', ['api'])
  const script = (step: GatingStep, more: Partial<GatingFacts> = {}): string => {
    const call = gatingCall(step, { ...facts, ...more })
    if (!call) throw new Error(`${step} has no call here`)
    return callScript(call, serviceManagement.terminal)
  }

  const made = await run(script('account'), [token])
  expect(made).toContain('GitLab answered with status 201')
  const accountId = numberIn(made)
  expect(gitlab.users.at(-1)).toMatchObject({ id: accountId, username: 'jira-deployment-gating' })

  // The number as the page knows it, and as it is asked for where it does not.
  expect(await run(script('member', { accountId }), [token])).toContain('status 201')
  expect(await run(script('member'), [String(accountId), token])).toContain('status 409')
  expect(await run(script('environment'), [String(accountId), token])).toContain('status 201')
  const tokenAnswer = await run(script('token'), [String(accountId), token])
  expect(tokenAnswer).toContain('status 201')
  expect(tokenAnswer).toContain('"scopes":["api","read_user","read_repository"]')
  expect(await run(script('values'), [token])).toContain('status 200')
  expect(gitlab.integration('acme/handbook')).toMatchObject({
    isInherited: false,
    values: { serviceIds: 'b:a=,b:b=', isGating: true, environments: 'production' },
  })
  const protectedName = served.world.requests.find(({ url }) => url.endsWith('/protected_environments'))?.body
  expect(JSON.parse(protectedName ?? '')).toMatchObject({ name: environment, approval_rules: [{ user_id: accountId }] })

  expect(await run(script('values'), ['glpat-wrong'])).toContain('status 401')
  expect(await run(script('values'), [''])).toContain('That is no access token.')
  expect(await run(script('member'), ['12; id', token])).toContain('That is no number.')
  const seen = readFileSync(join(folder, 'seen'), 'utf8')
  expect(seen).toContain('protected_environments')
  expect(seen).not.toMatch(/glpat-/)
  // None waits for ever.
  expect(seen.match(/^--max-time\n60$/gm)).toHaveLength(seen.match(/^--request$/gm)?.length ?? 0)
})

it('are run anew by nobody’s ~/.curlrc, and by the Owner of a top-level group only', async () => {
  const { gitlabCom: gitlab } = served.world
  const place: IntegrationPlace = { kind: 'group', id: gitlab.group('atlas').id, fullPath: 'atlas', webUrl: null }
  const facts = { instance: instanceOf(gitlab), place, topLevelGroup: 'atlas', accountId: 1, environment: 'production', change: null }
  const account = gatingCall('account', facts)
  expect(gatingCall('environment', facts)).toBeNull()
  expect(gatingCall('values', facts)).toBeNull()
  const answer = account && (await run(callScript(account, serviceManagement.terminal), [gitlab.personalToken('mara', ['api'])]))
  expect(answer).toContain('{"message":"403 Forbidden"}\nGitLab answered with status 403')
  expect(answer).not.toContain('of a curlrc')
})
