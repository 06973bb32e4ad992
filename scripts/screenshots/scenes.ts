import type { FrameLocator } from '@playwright/test'
import type { PlaywrightAdmin } from '../playwright-admin.ts'
import type { WayOfInstalling, World } from '../../test/stand-in/world.ts'
import { forgeScenes } from './forge-scenes.ts'
import { selfManagedScenes } from './self-managed-scenes.ts'

/** A state of the page worth a picture: how the world is before, and what the admin does to get there. */
export type Scene = {
  readonly name: string
  readonly title: string
  readonly way?: WayOfInstalling
  readonly before?: (world: World) => void
  readonly steps: (admin: PlaywrightAdmin, world: World) => Promise<unknown>
}

const minutesAgo = (world: World, minutes: number): Date => new Date(world.clock.now() - minutes * 60_000)

function withLinks(world: World): void {
  world.gitlabCom.link('acme', { createdAt: minutesAgo(world, 60 * 24 * 120) })
  world.gitlabCom.link('cumulus/labs', { createdAt: minutesAgo(world, 60 * 24 * 9) })
  world.gitlabCom.link('atlas', { createdAt: minutesAgo(world, 0) })
}

function withManyLinks(world: World): void {
  const { gitlabCom } = world
  gitlabCom.addGroups(300)
  gitlabCom.groups.forEach(({ name, fullPath }, index) => {
    if (/^Team 00[01]|^Acme$|^Platform$|^Private works$/.test(name))
      gitlabCom.link(fullPath, { createdAt: minutesAgo(world, 60 * 24 * index) })
  })
}

const started = async ({ app, openJira, getStarted }: PlaywrightAdmin): Promise<void> => {
  await openJira()
  await getStarted()
  await app.getByRole('button').first().waitFor()
}

const linking = async (admin: PlaywrightAdmin): Promise<FrameLocator> => {
  await signedIn(admin)
  await admin.app.getByRole('button', { name: 'Link groups' }).click()
  await admin.app.getByRole('list', { name: 'Groups' }).waitFor()
  return admin.app
}

const signedIn = async (admin: PlaywrightAdmin): Promise<void> => {
  await started(admin)
  await admin.signIn()
  await admin.app.getByRole('button', { name: 'Link groups' }).waitFor()
}

/** A group that was linked two hours ago, and work in it whose first part was sent some time ago. */
async function withWork(world: World): Promise<void> {
  world.gitlabCom.link('atlas', { createdAt: minutesAgo(world, 120) })
  const { openMergeRequest } = world.gitlabCom.work('atlas/tiles')
  await openMergeRequest({ title: 'OPS-8: close accounts', sourceBranch: 'OPS-8-accounts' })
  world.clock.advance(660)
  await openMergeRequest({ title: 'Tidy up', sourceBranch: 'tidy' })
}

const arrivalTold = async (admin: PlaywrightAdmin, world: World): Promise<void> => {
  await withWork(world)
  await signedIn(admin)
  await admin.app.getByRole('button', { name: 'Is data arriving?' }).click()
  await admin.app.getByText(/^Looked at/).waitFor()
}

export const scenes: readonly Scene[] = [
  {
    name: 'data-arrives',
    title: 'Is data arriving? It does',
    steps: arrivalTold,
  },
  {
    name: 'nothing-arrives',
    title: 'Is data arriving? Nothing does',
    before: ({ faults }) => {
      faults.add({ where: { server: 'jira', initiator: 'server', path: /\/devinfo\// }, answer: { status: 401, body: {} } })
    },
    steps: arrivalTold,
  },
  {
    name: 'arrival-not-told',
    title: 'Is data arriving? Cannot be told',
    before: ({ jira }) => {
      jira.settings.fieldLagSeconds = 3600
    },
    steps: arrivalTold,
  },
  {
    name: 'before-linking',
    title: 'Link groups: whether recent work names issues of this site',
    steps: async (admin) => {
      const app = await linking(admin)
      await app.getByRole('checkbox', { name: 'Choose Atlas', exact: true }).check()
      await app.getByRole('checkbox', { name: /^Choose <img/ }).check()
      await app.getByText(/of the latest 50/).waitFor()
    },
  },
  { name: 'get-started', title: 'Get started', steps: started },
  {
    name: 'help',
    title: 'Help',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Help' }).click()
      await admin.app.getByRole('list', { name: 'Errors' }).waitFor()
    },
  },
  {
    name: 'help-found',
    title: 'Help: what is found for a text',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Help' }).click()
      await admin.app.getByRole('searchbox').fill('Failed to link group. Please try again.')
      await admin.app.getByRole('button', { name: 'A group is not linked' }).waitFor()
    },
  },
  {
    name: 'help-entry',
    title: 'Help: an error with its causes',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Help' }).click()
      await admin.app.getByRole('button', { name: /^Invalid JWT/ }).click()
      await admin.app.getByRole('article').waitFor()
    },
  },
  {
    name: 'help-page',
    title: 'Help: a short page',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Help' }).click()
      await admin.app.getByRole('button', { name: 'Network, firewall and reverse proxy' }).click()
      await admin.app.getByRole('article').waitFor()
    },
  },
  {
    name: 'access',
    title: 'What access is for, before it is given',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'What this access is for' }).click()
      await admin.app.getByText('All fields of each kind').click()
    },
  },
  {
    name: 'sign-in-waiting',
    title: 'Signing in: the window is open',
    steps: async (admin) => {
      await started(admin)
      const popup = await admin.popupOf(() => admin.app.getByRole('button', { name: /^Sign in to / }).click())
      await popup.getByLabel('Username or primary email').waitFor()
      await admin.page.bringToFront()
      await admin.app.getByText('Continue in the window of').waitFor()
    },
  },
  {
    name: 'sign-in-cut-off',
    title: 'Signing in: single sign-on cut the window off',
    before: ({ gitlabCom }) => {
      gitlabCom.settings.signIn.openerPolicy = 'same-origin'
    },
    steps: async (admin) => {
      await started(admin)
      await admin.popupOf(() => admin.app.getByRole('button', { name: /^Sign in to / }).click())
      await admin.page.bringToFront()
      await admin.app.getByLabel('Text from the sign-in window').waitFor()
    },
  },
  {
    name: 'switch-account',
    title: 'Switching the account: the window of GitLab is open',
    steps: async (admin) => {
      await signedIn(admin)
      await admin.popupOf(() => admin.app.getByRole('button', { name: 'Switch account' }).click())
      await admin.page.bringToFront()
      await admin.app.getByRole('heading', { name: /^Change the user/ }).waitFor()
    },
  },
  { name: 'no-linked-groups', title: 'Signed in, nothing linked yet', steps: signedIn },
  { name: 'linked-groups', title: 'Linked groups, before any sign-in', before: withLinks, steps: started },
  {
    name: 'linked-groups-signed-in',
    title: 'Linked groups, signed in',
    before: withLinks,
    steps: async (admin) => {
      await signedIn(admin)
      await admin.app.getByText('First sync of').waitFor()
    },
  },
  {
    name: 'link-groups',
    title: 'Link groups',
    before: withLinks,
    steps: async (admin) => {
      await signedIn(admin)
      await admin.app.getByRole('button', { name: 'Link groups' }).click()
      await admin.app
        .getByRole('dialog')
        .getByRole('button', { name: /^Link / })
        .first()
        .waitFor()
    },
  },
  {
    name: 'pasted-address',
    title: 'Link groups: a pasted address',
    steps: async (admin, { gitlabCom }) => {
      const app = await linking(admin)
      await app.getByRole('searchbox', { name: 'Search groups' }).fill(`${gitlabCom.url}/acme/website/shop/-/issues/7`)
      await app.getByRole('list', { name: 'Group at this address' }).waitFor()
    },
  },
  {
    name: 'role-too-low',
    title: 'Link groups: a group that this user cannot link',
    steps: async (admin, { gitlabCom }) => {
      const app = await linking(admin)
      await app.getByRole('searchbox', { name: 'Search groups' }).fill(`${gitlabCom.url}/borealis`)
      await app.getByRole('heading', { name: /^borealis exists, but/ }).waitFor()
    },
  },
  {
    name: 'no-group-found',
    title: 'Link groups: nothing found',
    steps: async (admin) => {
      const app = await linking(admin)
      await app.getByRole('searchbox', { name: 'Search groups' }).fill('nobody has this name')
      await app.getByRole('heading', { name: /^No group found/ }).waitFor()
    },
  },
  {
    name: 'choice',
    title: 'Link groups: the choice',
    steps: async (admin) => {
      const app = await linking(admin)
      for (const name of ['Acme', 'Acme / Platform', 'Atlas', 'Cumulus / Labs']) {
        await app.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check()
      }
      await app.getByRole('button', { name: 'Show choice' }).click()
    },
  },
  {
    name: 'linking-paused',
    title: 'Link groups: many in one go, paused',
    before: ({ gitlabCom, faults }) => {
      gitlabCom.addGroups(120)
      faults.add({ where: { method: 'POST', path: /api.*subscriptions$/ }, answer: 'hang' })
    },
    steps: async (admin) => {
      const app = await linking(admin)
      await app.getByRole('searchbox', { name: 'Search groups' }).fill('team')
      await app.getByRole('button', { name: 'Choose all 120' }).click()
      await app.getByRole('button', { name: 'Link 120 groups' }).click()
      await app.getByRole('button', { name: 'Pause' }).click()
      await app.getByRole('button', { name: 'Close' }).last().click()
      await app.getByRole('button', { name: 'Keep working' }).waitFor()
    },
  },
  {
    name: 'linked-many',
    title: 'Link groups: many in one go, with failures',
    before: ({ gitlabCom, faults }) => {
      gitlabCom.addGroups(120)
      const refused = { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }
      faults.add({ where: { method: 'POST', path: /api.*subscriptions$/ }, times: 2, answer: refused })
    },
    steps: async (admin) => {
      const app = await linking(admin)
      await app.getByRole('searchbox', { name: 'Search groups' }).fill('team')
      await app.getByRole('button', { name: 'Choose all 120' }).click()
      await app.getByRole('button', { name: 'Link 120 groups' }).click()
      await app
        .getByText(/^Failed: /)
        .first()
        .click()
      await app.getByRole('heading', { name: '118 of 120 groups linked' }).waitFor()
    },
  },
  {
    name: 'many-linked-groups',
    title: 'Many linked groups, one of them redundant, one hidden',
    before: withManyLinks,
    steps: async (admin) => {
      await signedIn(admin)
      await admin.app.getByRole('heading', { name: '1 redundant link' }).waitFor()
    },
  },
  {
    name: 'unlink-many',
    title: 'Unlink many',
    before: withManyLinks,
    steps: async (admin) => {
      await signedIn(admin)
      await admin.app.getByRole('checkbox', { name: 'Choose all linked groups on this page' }).check()
      await admin.app.getByRole('button', { name: 'Unlink 20 groups' }).click()
      await admin.app.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'what-happens-next',
    title: 'After the first link: what happens next',
    steps: async (admin) => {
      const app = await linking(admin)
      await app.getByRole('button', { name: 'Link Atlas', exact: true }).click()
      await app.getByRole('button', { name: 'Done' }).click()
      await app.getByRole('heading', { name: 'What happens next' }).waitFor()
    },
  },
  {
    name: 'unlink',
    title: 'Unlink',
    before: withLinks,
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Unlink Acme', exact: true }).click()
      await admin.app.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'service-management',
    title: 'Service management of a group',
    before: ({ gitlabCom }) => {
      gitlabCom.link('acme')
      gitlabCom.setServiceIds('acme', 'b:YXJp=,b:Zm9v=')
    },
    steps: async (admin) => {
      await started(admin)
      await admin.signIn()
      await admin.app.getByRole('button', { name: 'Service management of Acme' }).click()
      await admin.app.getByRole('checkbox', { name: 'Enable deployment gating' }).check()
      await admin.app.getByText('Calls to copy').click()
    },
  },
  {
    name: 'values-lost',
    title: 'Undo, on a GitLab that lost the values for service management',
    before: ({ gitlabCom }) => {
      for (const path of ['acme', 'atlas']) gitlabCom.link(path)
      gitlabCom.setServiceIds('acme/handbook', 'b:YXJp=')
      gitlabCom.settings.forgetsIntegrations = true
    },
    steps: async (admin) => {
      await started(admin)
      await admin.signIn()
      await admin.app.getByRole('button', { name: 'Unlink Acme' }).click()
      await admin.app.getByRole('button', { name: 'Unlink', exact: true }).click()
      await admin.app.getByText(/has noted what 1 group or project/).waitFor()
      await admin.app.getByRole('button', { name: 'Undo' }).click()
      await admin.app.getByRole('button', { name: /^Restore/ }).waitFor()
    },
  },
  {
    name: 'unlinked',
    title: 'Unlinked, with Undo',
    before: withLinks,
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Unlink Acme', exact: true }).click()
      await admin.app.getByRole('dialog').getByRole('button', { name: 'Unlink' }).click()
      await admin.app.getByRole('button', { name: 'Sign in and undo' }).waitFor()
    },
  },
  {
    name: 'failure',
    title: 'A failure with its details',
    before: (world) => {
      withLinks(world)
      for (const user of world.jira.users) user.groups.splice(0)
    },
    steps: async (admin) => {
      await signedIn(admin)
      await admin.app.getByRole('button', { name: 'Link groups' }).click()
      await admin.app
        .getByRole('dialog')
        .getByRole('button', { name: /^Link / })
        .first()
        .click()
      await admin.app.getByRole('alert').getByText('Details').click()
    },
  },
  {
    name: 'token-refused',
    title: 'A failure before anything can be shown',
    before: ({ faults }) => {
      faults.add({ where: { server: 'gitlabCom', path: /subscriptions\.json$/ }, answer: { status: 403 } })
    },
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('alert').waitFor()
    },
  },
  {
    name: 'slow-down',
    title: 'GitLab asks to slow down',
    before: ({ faults }) => {
      faults.add({ where: { server: 'gitlabCom', path: /subscriptions\.json$/ }, answer: { status: 429 } })
    },
    steps: async ({ app, openJira, getStarted }) => {
      await openJira()
      await getStarted()
      await app.getByText(/asks to slow down/).waitFor()
    },
  },
  ...selfManagedScenes,
  ...forgeScenes,
]
