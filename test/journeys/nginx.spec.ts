// The deployment kit as it is shipped, in a real nginx in front of the stand-in: its headers, its compressed assets and
// its policy must let the whole main job through. A violation of the policy fails a test by itself (troubles.ts).
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { deploy, type Deployment } from '../deploy/deployment.ts'
import { expect, test as base } from './fixtures.ts'

type Fixtures = { readonly root: string; readonly deployment: Deployment }

const connectPackage = dirname(createRequire(import.meta.url).resolve('atlassian-connect-js/dist/iframe.js'))

/** The page that is deployed loads Atlassian's script from Atlassian, and so its policy is tried with that address. */
async function answerForAtlassian(context: BrowserContext) {
  await context.route('https://connect-cdn.atl-paas.net/**', (route) => {
    const { pathname } = new URL(route.request().url())
    return route.fulfill({ path: join(connectPackage, pathname === '/all.js' ? 'iframe.js' : pathname) })
  })
}

const test = base.extend<Fixtures>({
  root: ['', { option: true }],
  deployment: async ({ root, context }, use) => {
    await answerForAtlassian(context)
    const deployment = await deploy({ root })
    await use(deployment)
    await deployment.close()
    expect.soft(deployment.nginx.complaints()).toBe('')
  },
  served: async ({ deployment }, use) => {
    await use(deployment.served)
  },
})

for (const root of ['', '/gitlab']) {
  test.describe(root === '' ? 'without a relative URL root' : `with the relative URL root ${root}`, () => {
    test.use({ root })

    test('an admin gets started, signs in, links a group and unlinks it', async ({ admin, deployment, world }) => {
      await admin.openJira()
      const app = await admin.getStarted()
      await admin.signIn()
      await app.getByRole('button', { name: 'Link groups' }).click()
      const dialog = app.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Link Atlas', exact: true }).click()
      await expect(dialog.getByText('Atlas: Linked')).toBeAttached()
      expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
      await dialog.getByRole('button', { name: 'Done' }).click()

      await admin.setTheme('dark')
      await expect(app.locator('html')).toHaveAttribute('data-color-mode', 'dark')

      await app.getByRole('button', { name: 'Unlink Atlas', exact: true }).click()
      await app.getByRole('dialog').getByRole('button', { name: 'Unlink', exact: true }).click()
      await expect(app.getByRole('button', { name: 'Unlink Atlas', exact: true })).toBeHidden()
      expect(world.gitlabCom.subscriptions()).toEqual([])

      // Everything of the page came from nginx, nothing of it from the stand-in, which would serve it as well.
      const files = world.requests.filter(({ url }) => /\/jira_connect\/(assets\/|oauth_callbacks|subscriptions\?)/.test(url))
      expect(files).toEqual([])
      const log = await deployment.log()
      expect(log).toContain(`GET ${root}/-/jira_connect/subscriptions.json `)
      for (const secret of world.secrets) expect(log).not.toContain(secret)
    })
  })
}
