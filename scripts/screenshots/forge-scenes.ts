import type { PlaywrightAdmin } from '../playwright-admin.ts'
import type { Scene } from './scenes.ts'

async function started({ openJira, getStarted }: PlaywrightAdmin): Promise<void> {
  await openJira()
  await getStarted()
}

/** The page inside Forge. */
export const forgeScenes: readonly Scene[] = [
  {
    name: 'forge-get-started',
    title: 'Inside Forge: Get started, with what is different',
    way: 'forge',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByText('What is different here').click()
      await admin.app.getByRole('button', { name: 'What this access is for' }).waitFor()
    },
  },
  {
    name: 'forge-code',
    title: 'Inside Forge: a code to confirm at GitLab',
    way: 'forge',
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: /^Sign in to / }).click()
      await admin.app.getByRole('link', { name: 'GitLab’s page for codes' }).waitFor()
    },
  },
  {
    name: 'forge-linked-groups',
    title: 'Inside Forge: linked groups',
    way: 'forge',
    before: ({ selfManaged }) => {
      selfManaged.install()
      for (const fullPath of ['acme', 'atlas', 'design']) selfManaged.link(fullPath)
    },
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('button', { name: 'Unlink Atlas' }).waitFor()
    },
  },
  {
    name: 'forge-interface-missing',
    title: 'Inside Forge: a GitLab without the interface',
    way: 'forge',
    before: ({ selfManaged }) => {
      selfManaged.settings.forge.generation = 'none'
    },
    steps: async (admin) => {
      await started(admin)
      await admin.app.getByRole('alert').waitFor()
    },
  },
]
