// @vitest-environment node
// What is said of data that arrives, or does not, where Jira and GitLab do otherwise than the contract supposes: never
// that it arrives where it did not, never that nothing arrives where it did.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ArrivalVerdict } from '../../src/domain/data-arrival.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { createMergeRequestCalls } from '../../src/gitlab/merge-request-calls.ts'
import { createJiraCalls } from '../../src/jira/jira-calls.ts'
import { jiraRequest } from '../../src/jira/jira-request.ts'
import { lookForData } from '../../src/use-cases/look-for-data.ts'
import { pageOfHost } from '../adapters/page-of-host.ts'
import { createConditions } from '../stand-in/jira/conditions.ts'
import { doubts, notCertain } from '../stand-in/jira/conditions/not-certain.ts'
import type { UserRequest } from '../stand-in/jira/rest/rest-api.ts'
import { createWorld, type World } from '../stand-in/world.ts'

const linked = 'acme'
const shop = ({ gitlabCom }: World) => gitlabCom.work('acme/website/shop')

async function pass(world: World, seconds: number): Promise<void> {
  world.clock.advance(seconds)
  await world.idle()
}

/** Longer than Jira takes, by the only clock that the page hears of: that of GitLab's answers. */
async function settle(world: World): Promise<void> {
  await pass(world, 660)
  await shop(world).openMergeRequest({ title: 'Tidy up', sourceBranch: 'tidy' })
}

const open = (world: World, title: string) => shop(world).openMergeRequest({ title, sourceBranch: 'main' })

type Scenario = { readonly play: (world: World) => Promise<unknown>; readonly state: ArrivalVerdict['state'] }

/** What happened after the link, and what is said of it where all is as the contract has it. */
const scenarios: Readonly<Record<string, Scenario>> = {
  'work arrives': {
    state: 'arrives',
    play: async (world) => {
      await open(world, 'OPS-2: alert')
      await settle(world)
    },
  },
  'a branch arrives': {
    state: 'arrives',
    play: async (world) => {
      await shop(world).push({ branch: 'OPS-2-alert', messages: ['Alert'] })
      await shop(world).openMergeRequest({ title: 'Alert', sourceBranch: 'OPS-2-alert' })
      await settle(world)
    },
  },
  'the secret is missed': {
    state: 'nothing',
    play: async (world) => {
      world.jira.rotateSecret()
      await open(world, 'OPS-2: alert')
      await settle(world)
    },
  },
  'the secret is missed and repaired': {
    state: 'arrives',
    play: async (world) => {
      world.jira.rotateSecret()
      const { iid } = await open(world, 'OPS-2: alert')
      await settle(world)
      world.gitlabCom.install()
      await shop(world).changeMergeRequest(iid, { title: 'OPS-2: alert sooner' })
      await settle(world)
    },
  },
  'the secret is missed after a while': {
    state: 'nothing',
    play: async (world) => {
      await open(world, 'OPS-2: alert')
      await settle(world)
      world.jira.rotateSecret()
      await open(world, 'OPS-3: move')
      await settle(world)
    },
  },
  'Jira fails once': {
    state: 'nothing',
    play: async (world) => {
      world.faults.add({ where: { server: 'jira', path: /devinfo/ }, times: 1, answer: { status: 503 } })
      await open(world, 'OPS-2: alert')
      await settle(world)
    },
  },
  'an older GitLab sends too many keys': {
    state: 'nothing',
    play: async (world) => {
      world.gitlabCom.settings.variant = 'older'
      await open(world, Array.from({ length: 501 }, (_, index) => `OPS-${String(index + 1)}`).join(' '))
      await settle(world)
    },
  },
  'something has just been sent': { state: 'arrives', play: (world) => open(world, 'OPS-2: alert') },
  'something was lost just now': {
    state: 'not-yet',
    play: async (world) => {
      world.jira.rotateSecret()
      await open(world, 'OPS-2: alert')
    },
  },
  'no key is named': {
    state: 'not-yet',
    play: async (world) => {
      await open(world, 'Alert')
      await settle(world)
    },
  },
  'nothing has happened': { state: 'not-yet', play: () => Promise.resolve() },
}

/** Plays the scenario with these conditions on, and looks at the group as a page does. */
async function verdictOf({ play }: Pick<Scenario, 'play'>, conditionsOn: readonly string[] = [], { isSignedIn = true } = {}) {
  const world = createWorld()
  const { jira, gitlabCom } = world
  const conditions = createConditions(world)
  for (const name of conditionsOn) conditions.set(name, true)
  const linkedAt = new Date(world.clock.now() - 1000)
  gitlabCom.link(linked, { createdAt: linkedAt })
  await play(world)

  const { gitlab, grants, http, host } = pageOfHost(world)
  const accessToken = gitlabCom.personalToken('mara', ['api'])
  const authorized = grants.keep(
    { instance: host, clientId: gitlabCom.oauthApplicationId, redirectUri: '' },
    { accessToken, refreshToken: null, expiresInSeconds: 7200 },
  )
  const user = await gitlab.currentUser(authorized)
  const request = async ({ url }: UserRequest) => {
    const response = await jira.rest(jira.users[0]?.accountId ?? '', { url })
    const body = await response.text()
    return response.ok ? { body } : Promise.reject(Object.assign(new Error(body), { status: response.status, responseText: body }))
  }
  const bridge = { context: { getToken: () => undefined }, request }
  const frame = { siteUrl: jira.origin, jiraRequest: (path: string) => jiraRequest(bridge, jira.origin, path) }
  const arrival = await lookForData(
    {
      gitlab: { ...gitlab, ...createMergeRequestCalls(createBearer(http, grants)) },
      jira: (spend) => createJiraCalls(frame, spend),
      host,
      limitSeconds: () => 30,
    },
    {
      linkedAt: [linkedAt],
      session: isSignedIn ? { ...authorized, user, canAdminister: false, gitlabVersion: () => null } : null,
      group: isSignedIn ? { id: gitlabCom.group(linked).id, linkedAt } : null,
    },
    new AbortController().signal,
  )
  return { world, arrival, linkedAt: linkedAt.getTime() }
}

type Seen = Awaited<ReturnType<typeof verdictOf>>

/** What Jira really has of GitLab's, whatever it shows. */
const arrivedAt = (world: World, issueKey: string, since: number) =>
  world.jira.development.of(issueKey).filter(({ receivedAt }) => receivedAt > since)

/** Where a verdict says that something arrived which did not, or the other way round. */
function falsehoods({ world, arrival: { group, site }, linkedAt }: Seen): string[] {
  return [group, site].flatMap((verdict) => {
    if (verdict?.state === 'arrives')
      return arrivedAt(world, verdict.shown.key, linkedAt).length > 0 ? [] : [`nothing has arrived at ${verdict.shown.key}`]
    if (verdict?.state !== 'nothing') return []
    return verdict.missing.flatMap(({ key, mergeRequest: { reference } }) => {
      const hasCome = arrivedAt(world, key, linkedAt).some(({ properties }) => properties['displayId'] === reference)
      return hasCome ? [`${reference} has arrived at ${key}`] : []
    })
  })
}

const stateOf = ({ arrival: { group, site } }: Seen) => (group ?? site).state

/** What has come to which issues since the link. */
const whatCame = ({ world, linkedAt }: Seen): string =>
  world.jira.development
    .all()
    .filter(({ receivedAt }) => receivedAt > linkedAt)
    .map(({ kind, issueKeys }) => `${kind} ${issueKeys.join(' ')}`)
    .join('\n')

/** What comes of each scenario where all is as the contract has it, played once. */
const asSupposed = new Map<Scenario, Promise<Seen>>()

function supposed(scenario: Scenario): Promise<Seen> {
  const seen = asSupposed.get(scenario) ?? verdictOf(scenario)
  asSupposed.set(scenario, seen)
  return seen
}

describe('a verdict', () => {
  it.each(Object.entries(scenarios))('where %s is the true one', async (_what, scenario) => {
    const seen = await supposed(scenario)
    expect([stateOf(seen), falsehoods(seen)]).toEqual([scenario.state, []])
  })

  it.each(['work arrives', 'something has just been sent'])('on the site alone where %s is the true one', async (what) => {
    const scenario = scenarios[what]
    expect(scenario && stateOf(await verdictOf(scenario, [], { isSignedIn: false }))).toBe('arrives')
  })

  it.each(Object.entries(doubts))('is never a false one with %s', async (name, { page }) => {
    for (const [what, scenario] of Object.entries(scenarios)) {
      const seen = await verdictOf(scenario, [name])
      expect([what, falsehoods(seen)]).toEqual([what, []])
      const isSame = whatCame(seen) === whatCame(await supposed(scenario))
      if (page === 'as it is' && isSame) expect([what, stateOf(seen)]).toEqual([what, scenario.state])
    }
  })

  it.each(Object.entries(doubts).filter(([, { page }]) => page === 'cannot be told'))('cannot be told with %s', async (name) => {
    const { 'work arrives': arrives, 'something has just been sent': isSent } = scenarios
    if (!arrives || !isSent) throw new Error('There is no such scenario')
    const seen = [
      await verdictOf(arrives, [name]),
      await verdictOf(arrives, [name], { isSignedIn: false }),
      await verdictOf(isSent, [name], { isSignedIn: false }),
    ]
    expect(seen.map(stateOf)).toContain('cannot-tell')
  })
})

describe('what the contract is not certain of', () => {
  const sectionsOf = (name: string): string[] =>
    readFileSync(fileURLToPath(new URL(`../../docs/contract/${name}.md`, import.meta.url)), 'utf8')
      .split(/\n#{2,} /)
      .slice(1)
  const isMarked = (line: string) => /\[[^\]]*\b(S3|I|U|unverified)\b[^\]]*\]/.test(line)
  /** All that follows a link or brings an app to a site, and of GitLab's own contract what belongs to that. */
  const marked = [
    ...['after-linking', 'life-cycle'].flatMap(sectionsOf),
    ...sectionsOf('gitlab').filter((section) => /^(1\.11|1\.12|5\.|6\.|9\.) /.test(section)),
  ].flatMap((section) =>
    section.startsWith('Not verified')
      ? section.replaceAll('\n', ' ').replace('Not verified', '').split(';')
      : section.split('\n').filter(isMarked),
  )
  const about = Object.values(doubts).flatMap((doubt) => doubt.about)

  it('is done otherwise by a condition', () => {
    expect(marked.length).toBeGreaterThan(20)
    expect(marked.filter((line) => !about.some((words) => line.includes(words)))).toEqual([])
  })

  it('is all that a condition is said to be about', () => {
    expect(about.filter((words) => !marked.some((line) => line.includes(words)))).toEqual([])
  })

  it('has the conditions that are made for it', () => {
    expect(notCertain.filter(({ name }) => !(name in doubts)).map(({ name }) => name)).toEqual([])
  })
})
