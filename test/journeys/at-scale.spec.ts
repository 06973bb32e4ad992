import { readFile } from 'node:fs/promises'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

const linkPath = /\/api\/v4\/integrations\/jira_connect\/subscriptions$/

const search = 'Search groups'

/** Signs in, and resolves with the dialog in which groups are linked. */
async function openDialog(admin: Admin) {
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Link groups')
  const dialog = admin.within('dialog', 'Link groups')
  await dialog.sees('list', 'Groups')
  return dialog
}

test('120 groups chosen over three searches are linked through 429s, an expired token and three failures', async ({
  admin,
  served,
  world,
}) => {
  const { gitlabCom, faults } = world
  for (const namePrefix of ['Red', 'Green', 'Blue']) gitlabCom.addGroups(40, { namePrefix })
  const dialog = await openDialog(admin)
  for (const name of ['red', 'green', 'blue']) {
    await dialog.fills(search, name)
    await dialog.reads('Page 1 of 4, 40 groups')
    await dialog.ticks(new RegExp(`Choose ${name} 00001`, 'i'))
    await dialog.presses('Choose all 40')
  }
  served.traffic.reset()
  await dialog.presses('Link 120 groups')
  await dialog.presses('Pause')
  const linked = () => gitlabCom.subscriptions().length
  await dialog.sees('heading', 'Linking 120 groups: paused')
  expect(linked()).toBeLessThan(120)

  // In the middle of it: the access token ends, GitLab asks to slow down, and three groups are refused.
  gitlabCom.expireTokens()
  const refused = { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }
  faults.add({ where: { method: 'POST', path: linkPath }, times: 3, answer: refused })
  const slowDown = { status: 429, body: 'Retry later\n', headers: { 'retry-after': '1', 'content-type': 'text/plain' } }
  faults.add({ where: { method: 'POST', path: linkPath }, times: 3, answer: slowDown })
  await dialog.presses('Go on')
  await dialog.reads(/asks to slow down/)

  await dialog.sees('heading', '117 of 120 groups linked')
  expect(linked()).toBe(117)
  await dialog.readsCount(/^Failed: .* cannot be linked by @mara$/, 3)
  await dialog.presses('Retry 3 failed')
  await dialog.sees('heading', '120 groups linked')
  expect(linked()).toBe(120)

  expect(served.traffic.peak()).toBeLessThanOrEqual(4)
  const renewals = world.requests.filter(({ body }) => body.includes('grant_type=refresh_token'))
  expect(renewals).toHaveLength(1)
  await dialog.presses('Done')
  await admin.sees('heading', 'Linked groups 120')
  await admin.sees('heading', 'What happens next')
  await admin.sees('link', /Blue 00001/)
})

test('with 300 links the dialog works, a closed dialog leaves nothing running, and the list can be taken along', async ({
  admin,
  world,
}) => {
  const { gitlabCom, faults } = world
  gitlabCom.settings.variant = 'older'
  gitlabCom.addGroups(320)
  for (const { name, fullPath } of gitlabCom.groups) if (/^Team 00(?!3[01])/.test(name)) gitlabCom.link(fullPath)
  const dialog = await openDialog(admin)
  await dialog.fills(search, 'team 00310')
  await dialog.presses('Link Team 00310')
  await dialog.reads('Team 00310: Linked')

  const running = admin.browser.countsRequests()
  faults.add({ where: { path: /search=nothing/ }, answer: 'hang' })
  await dialog.fills(search, 'nothing')
  await expect.poll(running).toBeGreaterThan(0)
  await dialog.presses('Done')
  await expect.poll(running).toBe(0)

  const asked = world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.includes('/api/'))
  expect(asked.filter(({ url }) => url.includes('skip_groups'))).toEqual([])
  expect(Math.max(...asked.map(({ url }) => Number(new URL(url).searchParams.get('per_page') ?? 0)))).toBe(100)

  await admin.sees('heading', `Linked groups ${String(gitlabCom.subscriptions().length)}`)
  await admin.sees('link', 'Team 00001')
  const file = await admin.browser.fileSavedBy(() => admin.presses('Download the list as CSV'))
  expect(file.name).toBe('linked-groups.csv')
  const lines = (await readFile(file.path, 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(1 + gitlabCom.subscriptions().length)
  expect(lines[1]).toMatch(/^Team 00001,team-00001-\d+,\d+,http/)
})

test('each kind of address that is pasted leads to its group, or to the reason why not', async ({ admin, world }) => {
  const dialog = await openDialog(admin)
  const { url } = world.gitlabCom
  const found = 'Group at this address'
  const answers: readonly (readonly [address: string, path: string | null, reason: string | null])[] = [
    [`${url}/groups/acme/platform`, 'acme/platform', null],
    [`${url}/groups/acme/platform/tools/-/group_members?page=2`, 'acme/platform/tools', null],
    ['cumulus/labs', 'cumulus/labs', null],
    [String(world.gitlabCom.group('atlas').id), 'atlas', null],
    [`${url}/acme/website/shop/-/issues/7#note_1`, 'acme/website', 'acme/website/shop is a project: link its group acme/website'],
    [`${url}/borealis`, null, 'borealis exists, but @mara is a Developer there'],
    [`${url}/private-works`, null, 'private-works was not found, or is not visible to @mara'],
    [`${url}/users/dev`, null, 'dev is a personal namespace: it cannot be linked'],
    ['https://gitlab.example.com/acme', null, 'This address is on gitlab.example.com'],
  ]
  for (const [address, path, reason] of answers) {
    await dialog.fills(search, address)
    if (reason === null) await dialog.seesCount('heading', /: | is | was /, 0)
    else await dialog.sees('heading', reason)
    if (path === null) await dialog.seesCount('list', found, 0)
    else await dialog.within('list', found).reads(new RegExp(`^${path}$`))
  }
})
