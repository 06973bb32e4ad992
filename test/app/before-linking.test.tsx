// Before a group is linked: how much recent work names an issue of this Jira site.
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { addWork } from './development.ts'
import { appWorld, openApp, type OpenApp, type OpenAppOptions } from './world-app.tsx'

const workCalls = /\/merge_requests\?/

async function openDialog(world: World, options: OpenAppOptions = {}): Promise<OpenApp> {
  const app = await openApp(world, options)
  await app.signIn()
  await reopen(app)
  return app
}

async function reopen({ user }: OpenApp) {
  await user.click(screen.getByRole('button', { name: 'Link groups' }))
  await screen.findByRole('list', { name: 'Groups' })
}

async function choose({ user }: OpenApp, ...names: readonly string[]) {
  for (const name of names) await user.click(await screen.findByRole('checkbox', { name: `Choose ${name}` }))
}

async function close({ user }: OpenApp) {
  await user.click(screen.getByRole('button', { name: 'Done' }))
  await user.click(await screen.findByRole('button', { name: 'Close without linking' }))
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).toBeNull()
  })
}

/** What the dialog says of the chosen groups. */
const told = async (words: RegExp): Promise<string> => (await within(screen.getByRole('dialog')).findByText(words)).textContent

/** A group of one project, with these merge requests and no others. */
function onlyWork({ gitlabCom }: World, projectPath: string, titles: readonly string[]): void {
  gitlabCom.project(projectPath).mergeRequests.splice(0)
  addWork(
    gitlabCom,
    projectPath,
    titles.map((title) => ({ title, createdMinutesAgo: 60 })),
  )
}

it('counts those of a chosen group, by one request to each', async () => {
  const world = appWorld()
  let jiraCalls = 0
  const app = await openDialog(world, {
    rest: ({ url }) => {
      jiraCalls += url.includes('/project/search') ? 1 : 0
      return null
    },
  })
  onlyWork(world, 'cumulus/labs/experiment', ['OPS-3: grid', 'Read UTF-8', 'WEB-1 and OPS-2', 'Tidy up'])
  await choose(app, 'Cumulus / Labs')
  expect(await told(/^\d+ of/)).toBe(
    '2 of the latest 4 merge requests of cumulus/labs name an issue of this Jira site in title, description or branch.',
  )
  expect([app.network.callsTo(workCalls).length, jiraCalls]).toEqual([1, 1])
})

it('counts those whose branch names an issue', async () => {
  const world = appWorld()
  onlyWork(world, 'cumulus/labs/experiment', ['Tidy up'])
  addWork(world.gitlabCom, 'cumulus/labs/experiment', [{ title: 'Grid', sourceBranch: 'OPS-3-grid', createdMinutesAgo: 60 }])
  const app = await openDialog(world)
  await choose(app, 'Cumulus / Labs')
  expect(await told(/of the latest/)).toMatch(/^1 of the latest 2 merge requests/)
})

it('shows the convention with a key of this site where none names an issue', async () => {
  const world = appWorld()
  onlyWork(world, 'cumulus/labs/experiment', ['Read UTF-8', 'Tidy up'])
  const app = await openDialog(world)
  await choose(app, 'Cumulus / Labs')
  expect(await told(/^None of/)).toMatch(
    /^None of the latest 2 merge requests of cumulus\/labs names an issue of this Jira site in title, description or branch\. .*“(OPS|WEB|IF|DOC)-123 Fix the login”, or a branch/,
  )
})

it('says of several which of them name none', async () => {
  const world = appWorld()
  onlyWork(world, 'cumulus/labs/experiment', ['Tidy up'])
  const app = await openDialog(world)
  await choose(app, 'Cumulus / Labs', 'Atlas')
  expect(await told(/the chosen groups/)).toMatch(
    /^\d+ of the latest 51 merge requests of the chosen groups .* None in cumulus\/labs\. GitLab sends only/,
  )
})

it('asks for five groups at most, and for Jira’s projects once', async () => {
  const world = appWorld()
  world.gitlabCom.addGroups(12)
  const app = await openDialog(world)
  await app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), 'team')
  await screen.findByRole('checkbox', { name: 'Choose Team 00001' })
  await app.user.click(screen.getByRole('button', { name: /^Choose all \d+/ }))
  await told(/of the latest \d+ merge requests|cannot be told/)
  expect(app.network.callsTo(workCalls)).toHaveLength(5)
})

it.each<[string, (world: World) => unknown]>([
  ['Jira refuses to name its projects', ({ jira }) => (jira.settings.rest = 'forbidden')],
  ['Jira answers a page', ({ jira }) => (jira.settings.rest = 'html')],
  ['GitLab keeps its merge requests to itself', ({ faults }) => faults.add({ where: { path: workCalls }, answer: { status: 403 } })],
])('claims nothing where %s, and the group can be linked', async (_what, spoil) => {
  const world = appWorld()
  const app = await openDialog(world)
  spoil(world)
  await choose(app, 'Atlas')
  await told(/cannot be told from here/)
  await app.user.click(screen.getByRole('button', { name: 'Link 1 group' }))
  await screen.findByRole('heading', { name: '1 group linked' })
})

it.each([
  ['has not listed all of its projects', { values: [{ key: 'OPS' }], isLast: false }],
  ['has no project that the user may see', { values: [], isLast: true }],
])('claims nothing where Jira %s', async (_what, projects) => {
  const world = appWorld()
  onlyWork(world, 'cumulus/labs/experiment', ['FAR-1: of a project that is listed later'])
  const app = await openDialog(world, { rest: ({ url }) => (url.includes('/project/search') ? Response.json(projects) : null) })
  await choose(app, 'Cumulus / Labs')
  await told(/cannot be told from here/)
})

it('counts “at least” where Jira has not listed all of its projects', async () => {
  const world = appWorld()
  onlyWork(world, 'cumulus/labs/experiment', ['FAR-1: of a project that is listed later', 'OPS-3: grid', 'Tidy up'])
  const some = { values: [{ key: 'OPS' }], isLast: false }
  const app = await openDialog(world, { rest: ({ url }) => (url.includes('/project/search') ? Response.json(some) : null) })
  await choose(app, 'Cumulus / Labs')
  expect(await told(/of the latest/)).toBe(
    'At least 1 of the latest 3 merge requests of cumulus/labs names an issue of this Jira site in title, description or branch.',
  )
})

it('ends with the dialog: what went on would be waited for, and what has ended is asked anew', async () => {
  const app = await openDialog(appWorld())
  const asked = (times: number) =>
    waitFor(() => {
      expect(app.network.callsTo(workCalls)).toHaveLength(times)
    })
  const release = app.network.hold(workCalls)
  await choose(app, 'Atlas')
  await asked(1)
  await close(app)
  await reopen(app)
  await choose(app, 'Atlas')
  await asked(2)
  release()
})
