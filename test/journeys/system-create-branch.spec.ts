import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// "Create branch" at an issue: from Jira by way of GitLab.com to the instance, and back to the issue.

test('a branch is created for an issue on the instance that GitLab.com leads to, and stands at the issue', async ({ admin, world }) => {
  const { jira, selfManaged, gitlabCom } = chosen(world, ['atlas'])
  const issue = await admin.browser.opensWindow()
  await issue.goes(`${jira.origin}/browse/OPS-3`)
  await issue.reads('Nothing has arrived for this issue.')
  const page = await admin.browser.windowOpenedBy(() => issue.follows('Create branch'))
  await page.fills('Username or primary email', 'mara')
  await page.fills('Password', 'mara-password')
  await page.presses('Sign in')
  await page.sees('heading', /^Create branch for Jira issue OPS-3-/)
  expect(await page.address()).toContain(`${selfManaged.url}/-/jira_connect/branches/new?`)

  /** While GitLab's interface is out of reach. */
  const without = async (act: () => Promise<void>, says: string) => {
    const heal = world.faults.add({ where: { path: '/api/graphql' }, answer: 'reset' })
    await act()
    await page.reads(says)
    heal()
  }
  await without(() => page.fills('Search', 'ra'), 'Failed to load projects')
  await page.fills('Search', 'rain')
  await page.selects('Project', 'cumulus/rain')
  await page.reads("You don't have permission to create branches for this project.")
  await page.seesNo('button', 'Create branch')
  await page.fills('Search', 'atlas')
  await page.selects('Project', 'atlas/router')
  await without(() => page.selects('Project', 'atlas/tiles'), 'Something went wrong while fetching source branches.')
  await page.selects('Project', 'atlas/router')
  await page.selects('Project', 'atlas/tiles')
  const proposed = await page.contentOf('Branch name')
  expect(proposed).toMatch(/^OPS-3-[a-z-]+$/)
  await page.fills('Branch name', '  ')
  await page.sees('button', 'Create branch', { enabled: false })
  await page.fills('Branch name', 'main')
  await page.presses('Create branch')
  await page.reads('Failed to create branch.')
  await page.reads('Branch already exists')
  await page.fills('Branch name', proposed)
  await without(() => page.presses('Create branch'), 'Failed to create branch. Please try again.')
  await page.presses('Create branch')
  await page.reads('New branch was successfully created.')
  await page.reads('You can now close this window and return to Jira.')
  await page.closes()

  await issue.reloads()
  await issue.sees('heading', 'Branches (1)')
  await issue.sees('link', proposed)
  expect(world.requests.filter(({ url }) => url.startsWith(gitlabCom.url)).map(({ url }) => new URL(url).pathname)).toEqual([
    '/-/jira_connect/branches/route',
  ])
})
