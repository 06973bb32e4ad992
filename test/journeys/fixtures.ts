import { expect, test as base } from '@playwright/test'
import { serveWorld } from '../stand-in/serve.ts'
import type { ServedWorld } from '../stand-in/serve.ts'
import type { World, WorldOptions } from '../stand-in/world.ts'
import { createAdmin } from './admin.ts'
import type { Admin } from './admin.ts'
import { recordTraces } from './traces.ts'
import type { Traces } from './traces.ts'
import { watchForTroubles } from './troubles.ts'
import type { Troubles } from './troubles.ts'

type Fixtures = {
  /** Set by `test.use({ worldOptions: … })`. */
  worldOptions: Omit<WorldOptions, 'port'>
  /** False for a page of a test's own that shows tokens. */
  searchesForSecrets: boolean
  served: ServedWorld
  world: World
  admin: Admin
  troubles: Troubles
  traces: Traces
}

/** Every test has a world of its own on a port of its own, and fails on what `troubles.ts` lists and where a secret was left. */
export const test = base.extend<Fixtures>({
  worldOptions: [{}, { option: true }],
  searchesForSecrets: [true, { option: true }],
  served: async ({ worldOptions }, use) => {
    const served = await serveWorld(worldOptions)
    await use(served)
    await served.close()
  },
  world: async ({ served }, use) => {
    await use(served.world)
  },
  admin: async ({ page, context, served }, use) => {
    await use(createAdmin(page, context, served))
  },
  troubles: [
    async ({ context, world }, use) => {
      const troubles = await watchForTroubles(context)
      await use(troubles)
      expect.soft(troubles.found, 'console errors, uncaught exceptions, policy violations').toEqual([])
      expect.soft(world.unexpected, 'requests that nobody expected').toEqual([])
    },
    { auto: true },
  ],
  traces: [
    async ({ context, world, searchesForSecrets }, use) => {
      const traces = await recordTraces(context, {
        jiraOrigin: world.jira.origin,
        hostUrl: world.gitlabCom.url,
        isGitLabsCallback: () => world.gitlabCom.settings.page.callback === 'gitlab',
      })
      await use(traces)
      if (!searchesForSecrets) return
      await traces.look()
      expect.soft(traces.search(world.secrets), 'tokens, codes, verifiers and JWTs that were left somewhere').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
