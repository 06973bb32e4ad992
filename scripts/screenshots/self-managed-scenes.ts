import { chosen } from '../../test/stand-in/chosen.ts'
import type { PlaywrightAdmin } from '../playwright-admin.ts'
import type { World } from '../../test/stand-in/world.ts'
import type { Scene } from './scenes.ts'

const inUse = (world: World): World => chosen(world, ['acme', 'atlas', 'design', 'borealis'])

async function toPrerequisites({ app, openJira, getStarted }: PlaywrightAdmin): Promise<void> {
  await openJira()
  await getStarted()
  await app.getByRole('radio', { name: 'GitLab (self-managed)' }).check()
  await app.getByRole('button', { name: 'Next' }).click()
  await app.getByRole('checkbox').first().waitFor()
}

async function checked(admin: PlaywrightAdmin, { selfManaged }: World): Promise<void> {
  const { app } = admin
  await toPrerequisites(admin)
  await admin.tickChecklist()
  await app.getByRole('button', { name: 'Next' }).click()
  await app.getByLabel('GitLab instance URL').fill(selfManaged.url)
  await app.getByRole('button', { name: 'Check connection' }).click()
  await app.getByText(/cannot be known from here\.$/).waitFor()
}

async function toChangeVersion({ app, openJira, getStarted }: PlaywrightAdmin): Promise<void> {
  await openJira()
  await getStarted()
  await app.getByRole('button', { name: 'Change GitLab version' }).click()
  await app.getByRole('radio', { name: 'GitLab.com (SaaS)' }).check()
  await app.getByRole('heading', { name: /^What the switch does/ }).waitFor()
}

/** Everything around the choice of an instance. */
export const selfManagedScenes: readonly Scene[] = [
  { name: 'prerequisites', title: 'Self-managed: prerequisites with the values of this host', steps: toPrerequisites },
  {
    name: 'kit-steps',
    title: 'Administrator’s kit: steps to click',
    steps: async (admin) => {
      await toPrerequisites(admin)
      await admin.app.getByRole('button', { name: 'Administrator’s kit' }).click()
      await admin.app.getByRole('heading', { name: 'Administrator’s kit' }).waitFor()
    },
  },
  {
    name: 'kit-script',
    title: 'Administrator’s kit: the script for curl',
    steps: async (admin, world) => {
      await toPrerequisites(admin)
      await admin.app.getByRole('button', { name: 'Administrator’s kit' }).click()
      await admin.app.getByRole('radio', { name: /^Script with curl/ }).check()
      await admin.app.getByLabel('GitLab instance URL').fill(world.selfManaged.url)
      await admin.app.getByRole('button', { name: 'Show the script' }).click()
      await admin.app.getByLabel('The script').waitFor()
    },
  },
  {
    name: 'settings-differ',
    title: 'The settings of the app, read and saved by an administrator',
    before: (world) => {
      inUse(world).gitlabCom.settings.page.csp = 'open'
    },
    steps: async (admin, world) => {
      await admin.openJira()
      await admin.getStarted()
      await admin.signIn({ as: 'root' })
      world.selfManaged.settings.proxyUrl += '/'
      await admin.app.getByRole('button', { name: 'Change GitLab version' }).click()
      await admin.app.getByRole('button', { name: 'Check connection' }).click()
      await admin.app.getByRole('button', { name: 'Change Jira Connect Proxy URL' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'check-works',
    title: 'Connection check before Save',
    before: ({ gitlabCom }) => {
      gitlabCom.settings.page.csp = 'open'
    },
    steps: checked,
  },
  {
    name: 'check-fails',
    title: 'Connection check: the proxy URL differs',
    before: ({ gitlabCom, selfManaged }) => {
      gitlabCom.settings.page.csp = 'open'
      selfManaged.settings.proxyUrl += '/'
    },
    steps: checked,
  },
  {
    name: 'address-refused',
    title: 'Self-managed: Save is refused',
    before: ({ gitlabCom }) => {
      gitlabCom.settings.page.csp = 'open'
    },
    steps: async (admin, world) => {
      for (const { groups } of world.jira.users) groups.splice(0)
      await checked(admin, world)
      await admin.app.getByRole('button', { name: 'Save' }).click()
      await admin.app.getByRole('alert').waitFor()
    },
  },
  { name: 'change-version', title: 'Change GitLab version', before: inUse, steps: toChangeVersion },
  {
    name: 'confirm-switch',
    title: 'Change GitLab version: confirmation',
    before: inUse,
    steps: async (admin) => {
      await toChangeVersion(admin)
      await admin.app.getByRole('button', { name: 'Save' }).click()
      await admin.app.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'instance-unreadable',
    title: 'A chosen instance that does not answer the page',
    before: (world) => {
      inUse(world)
      world.selfManaged.settings.proxyUrl = ''
    },
    steps: async ({ app, openJira, getStarted }) => {
      await openJira()
      await getStarted()
      await app.getByRole('button', { name: 'Check connection' }).waitFor()
    },
  },
  {
    name: 'remedies',
    title: 'GitLab stopped sending data: the remedies',
    before: inUse,
    steps: async ({ app, openJira, getStarted }) => {
      await openJira()
      await getStarted()
      await app.getByRole('button', { name: 'GitLab stopped sending data' }).click()
      await app.getByRole('button', { name: 'Send again' }).click()
      await app.getByRole('heading', { name: /has the present secret$/ }).waitFor()
    },
  },
  {
    name: 'repair',
    title: 'GitLab stopped sending data: after the repair',
    before: inUse,
    steps: async (admin) => {
      const { app } = admin
      await admin.openJira()
      await admin.getStarted()
      await app.getByRole('button', { name: 'GitLab stopped sending data' }).click()
      const signIn = app.locator('.task').getByRole('button', { name: /^Sign in to / })
      await admin.passSignIn(await admin.browser.windowOpenedBy(() => signIn.click()))
      await app.getByRole('button', { name: 'List the linked groups' }).click()
      await app.getByRole('button', { name: 'Download the list' }).click()
      await app.getByRole('button', { name: 'The file is there: start' }).click()
      await app.getByRole('heading', { name: '3 of 4 groups linked' }).waitFor()
    },
  },
]
