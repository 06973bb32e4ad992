// @vitest-environment node
// Every refusal that the contract has of GitLab's interface for Forge, on each road that a call may take, becomes a failure with a name.
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Failure } from '../../src/domain/failure.ts'
import type { Subscription } from '../../src/domain/subscription.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createForgeFirstCalls, createForgeLinkCalls } from '../../src/gitlab/forge-calls.ts'
import { createHttp } from '../../src/http/create-http.ts'
import { forgeFrameOf } from '../../src/jira/forge-frame.ts'
import { browserFetch } from '../stand-in/browser-fetch.ts'
import { forgeCommandsFor } from '../stand-in/forge/commands-for.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { failureOf } from './failure-of.ts'
import { instanceOf, pageOfHost } from './page-of-host.ts'

type Call = 'list' | 'link' | 'unlink' | 'delegate'
type Road = 'page' | 'servers'

const appId = 'ari:cloud:ecosystem::app/5f0c7c1e-2d6b-4a9f-9c53-1f1f6f0f3b77'

const notAdmin = 'The Jira user is not a site or organization administrator. Check the permissions in Jira and try again.'
const noFit = '401 Unauthorized - Forge invocation token authentication failed'

const message = (text: string) => ({ message: text })

/** `site unknown`: no failure, but what is known of the site. */
const table: readonly (readonly [Call, number, object, Failure['kind'] | 'site unknown'])[] = [
  ['list', 401, message(noFit), 'site unknown'],
  ['list', 404, { error: '404 Not Found' }, 'forge-interface-missing'],
  ['link', 400, { error: 'namespace_path is missing' }, 'refused'],
  ['link', 400, message('Missing Forge system token'), 'forge-system-token-missing'],
  ['link', 401, message(noFit), 'forge-token-refused'],
  ['link', 401, message('401 Unauthorized - Invalid or expired GitLab user delegation'), 'forge-token-refused'],
  ['link', 403, message(notAdmin), 'jira-user-refused'],
  [
    'link',
    403,
    message('You do not have permission to link this namespace. You must be a Maintainer or Owner of the group.'),
    'group-not-linkable',
  ],
  ['link', 404, message('Namespace not found. Check the group path and try again.'), 'group-not-linkable'],
  ['link', 404, { error: '404 Not Found' }, 'forge-interface-missing'],
  ['link', 422, message('This group cannot be linked to this Jira site.'), 'forge-group-elsewhere'],
  ['link', 422, message('Namespace has already been added'), 'group-already-linked'],
  ['link', 422, message('Installation is invalid'), 'refused'],
  ['unlink', 401, message(noFit), 'forge-token-refused'],
  ['unlink', 403, message(notAdmin), 'jira-user-refused'],
  ['unlink', 404, message('404 Subscription Not Found'), 'not-found'],
  ['unlink', 404, { error: '404 Not Found' }, 'forge-interface-missing'],
  ['unlink', 422, message('Something is invalid'), 'refused'],
  ['delegate', 400, { error: 'account_id is missing' }, 'refused'],
  ['delegate', 401, { error: 'invalid_token', error_description: 'Token was revoked.' }, 'signed-out'],
  ['delegate', 401, message('401 Unauthorized'), 'signed-out'],
  ['delegate', 403, { error: 'insufficient_scope', scope: 'api' }, 'scope-too-small'],
]

/** By which each call goes; a list takes the other where Jira's page may not ask, and all that follow do then. */
const roads: Readonly<Record<Call, readonly Road[]>> = {
  list: ['page', 'servers'],
  unlink: ['page', 'servers'],
  link: ['servers'],
  delegate: ['page'],
}

const paths: Readonly<Record<Call, readonly [method: string, path: RegExp]>> = {
  list: ['GET', /jira_forge\/subscriptions$/],
  link: ['POST', /jira_forge\/subscriptions$/],
  unlink: ['DELETE', /jira_forge\/subscriptions\/\d+$/],
  delegate: ['POST', /user_delegation$/],
}

async function pageInsideForge(world: World) {
  const accountId = world.jira.users[0]?.accountId ?? ''
  const callBridge = forgeCommandsFor(world, { accountId, tabs: [], flags: [], unknown: [] })
  const page = { navigator: { language: 'en' }, __bridge: { callBridge } } as unknown as Window
  const httpBy = (fetch: typeof globalThis.fetch) => createHttp({ fetch, isOnline: () => true, pause: () => Promise.resolve() })
  const http = httpBy(browserFetch(world, { pageOrigin: world.forgeCdn }))
  const frame = (await forgeFrameOf(page, false))(page, http, httpBy)
  const host = instanceOf(world.selfManaged)
  const config = () => ({ host, redirectUri: '', clientId: null, appId, opensWindows: false })
  const served = pageOfHost(world)
  const bearer = createBearer(http, served.grants)
  const first = createForgeFirstCalls({ ...frame, config })
  const later = createForgeLinkCalls({ ...frame, config, http, bearer })
  return { host, first, later, session: () => served.session(world.selfManaged, 'mara') }
}

const atlas = { id: '1' } as Subscription

async function outcomeOf(world: World, call: Call): Promise<string> {
  const { host, first, later, session } = await pageInsideForge(world)
  // Finds out by which road Jira's word goes.
  if (call === 'unlink') await first.linkedGroups(host)
  if (call !== 'list') return (await failureOf(call === 'unlink' ? later.unlink(host, atlas) : later.link(await session(), 'atlas'))).kind
  const told = first.linkedGroups(host).then(({ isSiteKnown }) => (isSiteKnown ? 'no failure' : 'site unknown'))
  return told.catch(async () => (await failureOf(told)).kind)
}

const cases = table.flatMap(([call, status, body, kind]) =>
  roads[call].map((road) => ({ call, status, body, kind, road, said: JSON.stringify(body) })),
)

it.each(cases)('$call by $road: $status $said is $kind', async ({ call, road, status, body, kind }) => {
  const world = createWorld({ way: 'forge' })
  world.selfManaged.install()
  world.selfManaged.link('atlas')
  const [method, path] = paths[call]
  // The first that fits counts: a page that may not read hears nothing else either.
  if (road === 'servers' && call !== 'link')
    world.faults.add({ where: { server: 'selfManaged', initiator: 'browser', path: /jira_forge\/subscriptions/ }, answer: 'cors-refused' })
  world.faults.add({ where: { server: 'selfManaged', method, path }, answer: { status, body } })
  expect(await outcomeOf(world, call)).toBe(kind)
})

it('is every refusal that the contract names', () => {
  const contract = readFileSync('docs/contract/forge.md', 'utf8')
  const between = (from: string, to: string): string => {
    const start = contract.indexOf(from)
    const end = contract.indexOf(to, start)
    expect([from, start > 0 && end > start]).toEqual([from, true])
    return contract.slice(start, end)
  }
  const texts: Readonly<Record<Call, string>> = {
    list: between('GET `subscriptions`', 'POST `subscriptions`'),
    link: between('POST `subscriptions` `{', 'DELETE `subscriptions'),
    unlink: between('DELETE `subscriptions', 'POST `installation'),
    delegate: between('POST `user_delegation`', 'The older generation'),
  }
  for (const [call, text] of Object.entries(texts)) {
    const own = table.filter(([one]) => one === call)
    const statuses = new Set(Array.from(text.matchAll(/\b[45]\d\d\b(?! Unauthorized)/g), ([status]) => Number(status)))
    expect([call, statuses.size > 0]).toEqual([call, true])
    expect([call, [...statuses].filter((status) => !own.some(([, one]) => one === status))]).toEqual([call, []])
    const sentences = Array.from(text.matchAll(/`([A-Z4][\w .]{20,})`/g), ([, sentence = '']) => sentence)
    expect([call, sentences.filter((sentence) => !own.some(([, , body]) => JSON.stringify(body).includes(sentence)))]).toEqual([call, []])
  }
})
