// Every call of the page × every answer that somebody in front of GitLab, the network or a broken GitLab may give, at the
// cheapest level that has the words: what a flow throws, and the title under which a person reads it. That the message is
// then on screen, with its way on, is what the matrix of the app proves (test/app/fault-matrix.test.tsx).
import { afterAll, expect, it } from 'vitest'
import { AppError, failureOf, isFailure, type Failure } from '../../src/domain/failure.ts'
import type { IntegrationPlace } from '../../src/domain/integration.ts'
import type { Instance } from '../../src/domain/instance.ts'
import type { CheckStep, Verdicts } from '../../src/domain/connection-check.ts'
import type { Session } from '../../src/domain/session.ts'
import { createInstanceSettingsCalls } from '../../src/gitlab/instance-settings-calls.ts'
import { createMergeRequestCalls } from '../../src/gitlab/merge-request-calls.ts'
import { createBearer } from '../../src/gitlab/bearer.ts'
import { authorizeDevice } from '../../src/oauth/authorize-device.ts'
import { exchangeCode, exchangeDeviceCode } from '../../src/oauth/token-endpoint.ts'
import { adviceFor } from '../../src/ui/parts/failure/advice.ts'
import { english } from '../../src/ui/words/en/words.ts'
import { englishRooms } from '../../src/ui/words/en/room-words.ts'
import { checkConnection } from '../../src/use-cases/check-connection.ts'
import { chooseInstance } from '../../src/use-cases/choose-instance.ts'
import { clientId } from '../../src/use-cases/client-id.ts'
import { collectGroups } from '../../src/use-cases/collect-groups.ts'
import { describeGroups } from '../../src/use-cases/describe-groups.ts'
import { findByAddress } from '../../src/use-cases/find-by-address.ts'
import { linkGroup } from '../../src/use-cases/link-group.ts'
import { linkedGroups } from '../../src/use-cases/linked-groups.ts'
import { renewInstallation } from '../../src/use-cases/renew-installation.ts'
import { repair } from '../../src/use-cases/repair.ts'
import { saveIntegration } from '../../src/use-cases/save-integration.ts'
import { saveSetting } from '../../src/use-cases/save-setting.ts'
import { takeSnapshot } from '../../src/use-cases/take-snapshot.ts'
import { unlinkGroup } from '../../src/use-cases/unlink-group.ts'
import { askedIn, elsewhere, matrixFaults, redirects, strangers, titleOf, type MatrixFault } from '../app/fault-matrix/faults.ts'
import { instanceOf } from '../adapters/page-of-host.ts'
import { authorizationAttempt } from '../stand-in/signed-in.ts'
import { visitAs } from '../stand-in/user-agent.ts'
import { chosen } from '../stand-in/chosen.ts'
import type { FaultFilter } from '../stand-in/faults.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { selfManagedPage } from './self-managed-page.ts'
import { until } from './until.ts'

type Stage = {
  readonly world: World
  readonly page: ReturnType<typeof selfManagedPage>
  readonly instance: Instance
  readonly session: Session
}

type Call = {
  readonly name: string
  readonly where: FaultFilter
  readonly run: (stage: Stage) => Promise<unknown>
  /** Leaves a world, or a session, that is not as before. */
  readonly isOnce?: true
  /** Where the words do not depend on the fault. */
  readonly says?: RegExp
  /** Where they are others than those of the fault: the first of which the name fits. */
  readonly readsAs?: readonly (readonly [fault: RegExp, title: RegExp])[]
}

const server = 'selfManaged'
const host = 'gitlabCom'
const atlas = { id: 0, fullPath: 'atlas' }
const words = { ...english, ...englishRooms }
const signal = new AbortController().signal

const idOfAtlas = ({ world }: Stage): number => world.selfManaged.group('atlas').id

const icons = ({ world }: Stage): IntegrationPlace => {
  const { id } = world.selfManaged.project('design/icons')
  return { kind: 'project', id, fullPath: 'design/icons', webUrl: null }
}

const list: Call['where'] = { server, path: /\/subscriptions\.json$/ }
const oneGroup = /\/api\/v4\/groups\/\d+\?/
const groups = /\/api\/v4\/groups\?/
const linkPath = /\/jira_connect\/subscriptions$/

/** Throws the first of what fails, as the check shows it. */
async function checked({ page, instance, session }: Stage, isChosen: boolean): Promise<void> {
  const check = checkConnection(
    { ...page, limitSeconds: limit },
    { instance, host: page.host, isChosen, session: isChosen ? session : null },
  )
  const isOver = (verdicts: Verdicts) => Object.values(verdicts).every(({ state }) => state !== 'running')
  await until(check, isOver)
  check.stop()
  const verdicts = Object.entries(check.current()) as [CheckStep, Verdicts[CheckStep]][]
  for (const [, verdict] of verdicts)
    if (verdict?.state === 'fails' && verdict.failure.kind !== 'jira-user-not-admin') throw new AppError(verdict.failure)
}

/** Of the host alone, which lets no other page ask for a code. */
const deviceClient = ({ page, world }: Stage) => ({
  instance: page.host,
  clientId: world.gitlabCom.oauthApplicationId,
  redirectUri: `${page.host.baseUrl}-/jira_connect/oauth_callbacks`,
})

async function repaired({ page, session, instance }: Stage, from: 'leaving' | 'linking'): Promise<void> {
  const snapshot = {
    siteUrl: null,
    instance,
    savedAt: new Date(),
    groups: [{ ...atlas, fullName: 'Atlas' }],
    unseen: [],
    serviceManagement: null,
  }
  const repairing = repair({ ...page, pause: () => Promise.resolve() }, { session: () => session, snapshot, from })
  repairing.goOn()
  await until(repairing, ({ isRunning }) => !isRunning)
  const { error, run } = repairing.current()
  if (error instanceof AppError) throw error
  if (!run) return
  // A rest for as long as a server wants one is no end, and has its title.
  const { state, items } = await until(
    run,
    ({ state: { name }, counts }) => name !== 'running' && (name === 'backing-off' || counts.running === 0),
  )
  run.cancel()
  if (state.name === 'halted' || state.name === 'backing-off') throw state.error
  for (const item of items) if (item.state.name === 'failed') throw item.state.error
}

const refusesDelete = /^A gateway in front of .* refuses DELETE$/

const settingsPath = '/api/v4/application/settings'

const settingsCalls = ({ page }: Stage) => createInstanceSettingsCalls(createBearer(page.http, page.grants))

const asRoot = ({ page, world }: Stage): Promise<Session> => page.session(world.selfManaged, 'root')

const calls: readonly Call[] = [
  { name: 'installation', where: { server: host, method: 'GET', path: /\/installations$/ }, run: ({ page }) => page.gitlab.installation() },
  {
    name: 'choice',
    where: { server: host, method: 'PUT', path: /\/installations$/ },
    run: ({ page, instance }) => chooseInstance(page, { from: instance, to: page.host }),
  },
  { name: 'list of the host', where: { server: host, path: /\/subscriptions\.json$/ }, run: ({ page }) => linkedGroups(page, page.host) },
  { name: 'list of the instance', where: list, run: ({ page, instance }) => linkedGroups(page, instance) },
  { name: 'application id', where: { server, path: /\/oauth_application_id$/ }, run: ({ page, instance }) => clientId(page, instance) },
  {
    name: 'link',
    where: { server, method: 'POST', path: linkPath },
    run: ({ page, session }) => linkGroup(page, session, atlas),
  },
  {
    name: 'unlink',
    where: { server, method: 'DELETE', path: /\/subscriptions\/\d+$/ },
    run: async ({ page, instance }) => {
      const [subscription] = (await page.gitlab.linkedGroups(instance)).subscriptions
      if (subscription) await unlinkGroup(page, instance, subscription)
    },
  },
  {
    name: 'integration',
    where: { server, path: /\/integrations\/jira-cloud-app$/ },
    run: (stage) => stage.page.integrations.integration(stage.session, icons(stage)),
  },
  {
    name: 'integration, saved',
    where: { server, method: 'PUT', path: /\/integrations\/jira-cloud-app$/ },
    run: (stage) =>
      saveIntegration(stage.page.integrations, stage.session, icons(stage), { kind: 'own', serviceIds: ['b:a='], gating: null }),
  },
  {
    name: 'projects of a group',
    where: { server, path: /\/groups\/\d+\/projects\?.*order_by=path/ },
    run: (stage) => stage.page.integrations.projectsIn(stage.session, idOfAtlas(stage), { search: '', page: 1, perPage: 20 }),
  },
  {
    name: 'code exchange',
    where: { server, path: '/oauth/token' },
    run: async ({ page, instance, world }) => {
      const server = world.selfManaged
      const { authorizeUrl, clientId: id, redirectUri, codeVerifier } = authorizationAttempt(server)
      const back = await visitAs(world, { username: 'mara', password: server.user('mara').password, consent: 'allow' })(authorizeUrl)
      return exchangeCode(page.http, { instance, clientId: id, redirectUri }, back.searchParams.get('code') ?? '', codeVerifier)
    },
  },
  {
    name: 'code to confirm (device grant)',
    where: { server: host, method: 'POST', path: '/oauth/authorize_device' },
    run: (stage) => {
      const { http, grants } = stage.page
      const never = () => new Promise<void>(() => undefined)
      return authorizeDevice(
        { http, grants, send: http.requestJson, pause: never, document: new EventTarget() },
        { client: deviceClient(stage), popup: null, isSwitchingAccount: false, onStage: () => undefined, signal },
      )
    },
    // Whoever has no such address sends elsewhere, or does not know it (contract 7).
    readsAs: [[/redirect|^(404|422|a default backend)$/, /gives no code to sign in with/]],
  },
  {
    name: 'tokens for a confirmed code',
    where: { server: host, method: 'POST', path: '/oauth/token' },
    run: (stage) =>
      exchangeDeviceCode(stage.page.http, deviceClient(stage), 'code').catch((error: unknown) => {
        // By GitLab itself, which knows no such code.
        if (!isFailure(error, 'code-refused')) throw error
      }),
  },
  {
    name: 'refresh',
    isOnce: true,
    where: { server, path: '/oauth/token' },
    run: ({ page, session, world }) => {
      world.selfManaged.expireTokens()
      return page.gitlab.currentUser(session)
    },
  },
  {
    name: 'revocation',
    isOnce: true,
    where: { server, path: '/oauth/revoke' },
    run: ({ page, session }) => page.grants.revoke(session),
    says: /could not be told that you signed out/,
  },
  { name: 'user', where: { server, path: '/api/v4/user' }, run: ({ page, session }) => page.gitlab.currentUser(session) },
  { name: 'version', where: { server, path: '/api/v4/metadata' }, run: ({ page, session }) => page.gitlab.version(session) },
  {
    name: 'rights',
    where: { server, path: '/api/v4/application/settings' },
    run: ({ page, session }) => page.gitlab.canAdminister(session),
  },
  {
    name: 'settings of the instance',
    where: { server, path: settingsPath },
    run: async (stage) => settingsCalls(stage).instanceSettings(await asRoot(stage)),
  },
  {
    name: 'a setting, saved',
    where: { server, method: 'PUT', path: settingsPath },
    run: async (stage) =>
      saveSetting(settingsCalls(stage), await asRoot(stage), 'jira_connect_proxy_url', `${stage.world.gitlabCom.url}/another`),
  },
  {
    name: 'groups to link',
    where: { server, path: groups },
    run: ({ page, session }) => page.gitlab.linkableGroups(session, { search: '', page: 1, topLevelOnly: false }),
  },
  {
    name: 'all groups (collect)',
    where: { server, path: groups },
    run: ({ page, session }) =>
      collectGroups(page.gitlab, session, { search: '', topLevelOnly: false }, { signal, onProgress: () => undefined }),
  },
  {
    name: 'names of groups (describe)',
    where: { server, path: oneGroup },
    run: ({ page, session }) => describeGroups(page.gitlab, session, [1, 2, 3]),
  },
  {
    name: 'many names of groups',
    where: { server, path: groups },
    run: ({ page, session }) =>
      describeGroups(
        page.gitlab,
        session,
        Array.from({ length: 60 }, (_, index) => index + 1),
      ),
  },
  { name: 'saved list (snapshot)', where: list, run: ({ page, session }) => takeSnapshot(page, session) },
  { name: 'names in a saved list', where: { server, path: oneGroup }, run: ({ page, session }) => takeSnapshot(page, session) },
  {
    name: 'project count',
    where: { server, path: /\/groups\/\d+\/projects/ },
    run: (stage) => stage.page.gitlab.projectCount(stage.session, idOfAtlas(stage)),
  },
  {
    name: 'group by its address',
    where: { server, path: /\/api\/v4\/groups\/atlas/ },
    run: ({ page, session }) => findByAddress(page.gitlab, session, { paths: ['atlas'] }),
  },
  {
    name: 'role in a group',
    where: { server, path: /\/members\/all\// },
    run: ({ page, session }) => findByAddress(page.gitlab, session, { paths: ['atlas'] }),
  },
  {
    name: 'project by its address',
    where: { server, path: /\/api\/v4\/projects\// },
    run: ({ page, session }) => findByAddress(page.gitlab, session, { paths: ['nobody/project'] }),
  },
  {
    name: 'user by name',
    where: { server, path: /\/api\/v4\/users\?/ },
    run: ({ page, session }) => findByAddress(page.gitlab, session, { paths: ['nobody'] }),
  },
  {
    name: 'merge requests',
    where: { server, path: /\/merge_requests/ },
    run: (stage) =>
      createMergeRequestCalls(createBearer(stage.page.http, stage.page.grants)).mergeRequests(stage.session, idOfAtlas(stage), null),
  },
  { name: 'repair, leaving', where: { server: host, method: 'PUT', path: /\/installations$/ }, run: (stage) => repaired(stage, 'leaving') },
  { name: 'repair, linking', where: { server, method: 'POST', path: linkPath }, run: (stage) => repaired(stage, 'linking') },
  {
    name: 'renewal, by the host',
    where: { server: host, method: 'PUT', path: /\/installations$/ },
    run: ({ page, instance }) => renewInstallation(page, instance),
  },
  { name: 'renewal, by the instance', where: list, run: ({ page, instance }) => renewInstallation(page, instance) },
  {
    name: 'check before it is chosen, version',
    where: { server, path: '/api/v4/version' },
    run: (stage) => checked(stage, false),
    readsAs: [
      [/^time-out/, /:8080 does not answer$/],
      [/^(reset|lost)|to \/elsewhere/, /cannot be reached from your browser$/],
      [/^(slow|502|truncated|CORS)|to (another|http)/, /as far as this page may read$/],
      [/^malformed/, /^Another sign-in stands before/],
      [/^(404|422|a default backend|a gateway’s JSON|a success of somebody)$/, /^No GitLab answers at [^,]+$/],
    ],
  },
  {
    name: 'check, route for linking',
    where: { server, method: 'POST', path: linkPath },
    run: (stage) => checked(stage, false),
    readsAs: [
      [/^404$/, /does not offer linking$/],
      [/^malformed/, /^Another sign-in stands before/],
      [/^(time-out|slow|truncated)|redirect/, /:8080 cannot be reached$/],
    ],
  },
  {
    name: 'check, route for unlinking',
    where: { server, method: 'DELETE', path: /\/subscriptions\/0$/ },
    run: (stage) => checked(stage, false),
    readsAs: [[/^(time-out|slow|truncated)|redirect/, refusesDelete]],
  },
  {
    name: 'check, application id',
    where: { server, path: /\/oauth_application_id$/ },
    run: (stage) => checked(stage, false),
    readsAs: [[/^truncated|redirect/, /does not answer this page$/]],
  },
  { name: 'check once it is chosen, list', where: list, run: (stage) => checked(stage, true) },
  { name: 'check, version', where: { server, path: '/api/v4/metadata' }, run: (stage) => checked(stage, true) },
]

const faults = [...matrixFaults, ...strangers, ...redirects].filter(({ isOffline }) => !isOffline)
/** Whose word counts for nothing. What GitLab says to everybody may be enough, as to a check. */
const others: ReadonlySet<MatrixFault> = new Set(
  [...strangers, ...redirects].filter(({ answer }) => typeof answer === 'object' && answer.by === 'stranger'),
)

const outcomes = { named: 0, done: 0 }

afterAll(() => {
  const { named, done } = outcomes
  console.info(
    `Titles: ${String(calls.length)} calls × ${String(faults.length)} answers = ${String(named + done)} cells, ${String(named)} named failures and ${String(done)} successes`,
  )
})

it.each(calls)('$name', { timeout: 60_000 }, async (call) => {
  const wrong: string[] = []
  let stage: Stage | null = null
  for (const fault of faults) {
    stage ??= await openStage()
    const flaw = await cell(stage, call, fault)
    if (flaw !== null) wrong.push(`${fault.name}: ${flaw}`)
    // What was written, or dropped, is not there for the next one. Whoever answers in GitLab's place has written nothing.
    const mayBeWritten = call.where.method !== undefined && typeof fault.answer === 'string'
    if (call.isOnce || mayBeWritten) stage = null
  }
  expect(wrong).toEqual([])
})

const isMeant = ({ path = '' }: FaultFilter, { pathname, search }: URL): boolean =>
  typeof path === 'string' ? path === pathname : path.test(pathname + search)

/** Which call is not answered to its end. */
let silent: FaultFilter | null = null

/** Only silence is waited for to its end: what else a call needs may take its time on a busy computer. */
const limit = (url: URL): number => (silent && isMeant(silent, url) ? 0.03 : 30)

async function openStage(): Promise<Stage> {
  const world = chosen(createWorld(), ['design'])
  world.addHost(elsewhere, () => Promise.resolve(Response.json({ subscriptions: [], groups_path: '/', success: true })))
  const page = selfManagedPage(world, { limitSeconds: limit })
  return { world, page, session: await page.session(world.selfManaged, 'mara'), instance: instanceOf(world.selfManaged) }
}

/** What is wrong with it; null where nothing is. */
async function cell(stage: Stage, { where, run, says, readsAs = [] }: Call, fault: MatrixFault): Promise<string | null> {
  const { world } = stage
  const before = world.requests.length
  const repairAnswer = world.faults.add({ where: { ...where, initiator: 'browser' }, answer: fault.answer })
  silent = fault.isSilent ? where : null
  let failure: Failure | null = null
  try {
    await run(stage)
    outcomes.done += 1
  } catch (error) {
    failure = failureOf(error)
    if (!failure) return `a bug: ${String(error)}`
    outcomes.named += 1
  } finally {
    silent = null
    repairAnswer()
  }
  const sentOn = world.requests
    .slice(before)
    .filter(({ url, authorization, body }) => url.startsWith(elsewhere) && (authorization !== 'none' || body !== ''))
  if (sentOn.length > 0) return 'sent on'
  if (!failure) return says || !others.has(fault) ? null : 'believed'
  const { title, fix } = adviceFor(words, failure)
  const asked = askedIn(world.requests.slice(before), (url) => isMeant(where, url))
  const due = says ?? readsAs.find(([name]) => name.test(fault.name))?.[1] ?? (asked && titleOf(fault, asked))
  if (!due?.test(title)) return `${title}, and not ${String(due)}`
  return /reinstall/i.test(fix) && failure.kind !== 'context-token-refused' ? `${title}: ${fix}` : null
}
