import { readFile } from 'node:fs/promises'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

const linkPath = /\/api\/v4\/integrations\/jira_connect\/subscriptions$/

async function openDialog(admin: Admin) {
  await admin.openJira()
  const app = await admin.getStarted()
  await admin.signIn()
  await app.getByRole('button', { name: 'Link groups' }).click()
  const dialog = app.getByRole('dialog', { name: 'Link groups' })
  const search = dialog.getByRole('searchbox', { name: 'Search groups' })
  await dialog.getByRole('list', { name: 'Groups' }).waitFor()
  return { app, dialog, search }
}

test('120 groups chosen over three searches are linked through 429s, an expired token and three failures', async ({
  admin,
  served,
  world,
}) => {
  const { gitlabCom, faults } = world
  for (const namePrefix of ['Red', 'Green', 'Blue']) gitlabCom.addGroups(40, { namePrefix })
  const { app, dialog, search } = await openDialog(admin)
  for (const name of ['red', 'green', 'blue']) {
    await search.fill(name)
    await dialog.getByText('Page 1 of 4, 40 groups').waitFor()
    await dialog.getByRole('checkbox', { name: new RegExp(`Choose ${name} 00001`, 'i') }).check()
    await dialog.getByRole('button', { name: 'Choose all 40' }).click()
  }
  served.traffic.reset()
  await dialog.getByRole('button', { name: 'Link 120 groups' }).click()
  await dialog.getByRole('button', { name: 'Pause' }).click()
  const linked = () => gitlabCom.subscriptions().length
  await expect(dialog.getByRole('heading', { name: 'Linking 120 groups: paused' })).toBeVisible()
  expect(linked()).toBeLessThan(120)

  // In the middle of it: the access token ends, GitLab asks to slow down, and three groups are refused.
  gitlabCom.expireTokens()
  const refused = { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }
  faults.add({ where: { method: 'POST', path: linkPath }, times: 3, answer: refused })
  const slowDown = { status: 429, body: 'Retry later\n', headers: { 'retry-after': '1', 'content-type': 'text/plain' } }
  faults.add({ where: { method: 'POST', path: linkPath }, times: 3, answer: slowDown })
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByText(/asks to slow down: too many requests/)).toBeVisible()

  await expect(dialog.getByRole('heading', { name: '117 of 120 groups linked' })).toBeVisible()
  expect(linked()).toBe(117)
  await expect(dialog.getByText(/^Failed: .* cannot be linked by @mara$/)).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Retry 3 failed' }).click()
  await expect(dialog.getByRole('heading', { name: '120 groups linked', exact: true })).toBeVisible()
  expect(linked()).toBe(120)

  expect(served.traffic.peak()).toBeLessThanOrEqual(4)
  const renewals = world.requests.filter(({ body }) => body.includes('grant_type=refresh_token'))
  expect(renewals).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(app.getByRole('heading', { name: 'Linked groups 120' })).toBeVisible()
  await expect(app.getByRole('heading', { name: 'What happens next' })).toBeVisible()
  await expect(app.getByRole('link', { name: 'Blue 00001' })).toBeVisible()
})

test('with 300 links the dialog works, a closed dialog leaves nothing running, and the list can be taken along', async ({
  admin,
  page,
  world,
}) => {
  const { gitlabCom, faults } = world
  gitlabCom.settings.variant = 'older'
  gitlabCom.addGroups(320)
  for (const { name, fullPath } of gitlabCom.groups) if (/^Team 00(?!3[01])/.test(name)) gitlabCom.link(fullPath)
  const { app, dialog, search } = await openDialog(admin)
  await search.fill('team 00310')
  await dialog.getByRole('button', { name: 'Link Team 00310' }).click()
  await expect(dialog.getByText('Team 00310: Linked')).toBeVisible()

  const running = new Set<unknown>()
  page.on('request', (request) => running.add(request))
  page.on('requestfinished', (request) => running.delete(request))
  page.on('requestfailed', (request) => running.delete(request))
  faults.add({ where: { path: /search=nothing/ }, answer: 'hang' })
  await search.fill('nothing')
  await expect.poll(() => running.size).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect.poll(() => running.size).toBe(0)

  const asked = world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.includes('/api/'))
  expect(asked.filter(({ url }) => url.includes('skip_groups'))).toEqual([])
  expect(Math.max(...asked.map(({ url }) => Number(new URL(url).searchParams.get('per_page') ?? 0)))).toBe(100)

  const heading = app.getByRole('heading', { name: /^Linked groups/ })
  await expect(heading).toHaveText(`Linked groups ${String(gitlabCom.subscriptions().length)}`)
  await expect(app.getByRole('link', { name: 'Team 00001' })).toBeVisible()
  const [file] = await Promise.all([page.waitForEvent('download'), app.getByRole('button', { name: 'Download the list as CSV' }).click()])
  expect(file.suggestedFilename()).toBe('linked-groups.csv')
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n')
  expect(lines).toHaveLength(1 + gitlabCom.subscriptions().length)
  expect(lines[1]).toMatch(/^Team 00001,team-00001-\d+,\d+,http/)
})

test('each kind of address that is pasted leads to its group, or to the reason why not', async ({ admin, world }) => {
  const { dialog, search } = await openDialog(admin)
  const { url } = world.gitlabCom
  const found = dialog.getByRole('list', { name: 'Group at this address' })
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
    await search.fill(address)
    if (reason === null) await expect(dialog.getByRole('heading', { name: /: | is | was / })).toHaveCount(0)
    else await expect(dialog.getByRole('heading', { name: reason })).toBeVisible()
    if (path === null) await expect(found).toHaveCount(0)
    else await expect(found.getByText(path, { exact: true })).toBeVisible()
  }
})
