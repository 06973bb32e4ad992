// The deployment kit as it is shipped, in a real nginx in front of the stand-in: its headers, its compressed assets and
// its policy must let the whole main job through. A violation of the policy fails a test by itself (troubles.ts).
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { deploy, type Deployment } from '../deploy/deployment.ts'
import { installOwnApp } from '../stand-in/own-app.ts'
import type { WayOfInstalling } from '../stand-in/world.ts'
import { expect, test as base } from './fixtures.ts'

type Fixtures = { readonly root: string; readonly way: WayOfInstalling; readonly deployment: Deployment }

const connectPackage = dirname(createRequire(import.meta.url).resolve('atlassian-connect-js/dist/iframe.js'))

/** The page that is deployed loads Atlassian's script from Atlassian, and so its policy is tried with that address. */
const fileOfAtlassian = (pathname: string): string => join(connectPackage, pathname === '/all.js' ? 'iframe.js' : pathname)

const test = base.extend<Fixtures>({
  root: ['', { option: true }],
  way: ['gitlab-com', { option: true }],
  deployment: async ({ root, way }, use) => {
    const deployment = await deploy({ root, way })
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
      await admin.browser.answersFor('https://connect-cdn.atl-paas.net/', fileOfAtlassian)
      await admin.openJira()
      await admin.getStarted()
      await admin.signIn()
      await admin.presses('Link groups')
      const dialog = admin.within('dialog')
      await dialog.presses('Link Atlas')
      await dialog.reads('Atlas: Linked')
      expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
      await dialog.presses('Done')

      await admin.setTheme('dark')
      await admin.isMarked('data-color-mode', 'dark')

      await admin.presses('Unlink Atlas')
      await admin.within('dialog').presses('Unlink')
      await admin.seesNo('button', 'Unlink Atlas')
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

test.describe('in front of a GitLab that is the host of an app of its own, with no application ID in the kit', () => {
  test.use({ way: 'own-app' })

  test('an admin signs in and links a group', async ({ admin, deployment, world }) => {
    await admin.browser.answersFor('https://connect-cdn.atl-paas.net/', fileOfAtlassian)
    await installOwnApp(world)
    await admin.openJira()
    await admin.getStarted()
    await admin.signIn()
    await admin.linkAtlas()
    expect(world.host.subscriptions()).toEqual(['atlas'])
    expect(await deployment.log()).toContain('GET /-/jira_connect/oauth_application_id ')
    expect(world.requests.filter(({ url }) => url.startsWith(world.gitlabCom.url))).toEqual([])
  })
})
