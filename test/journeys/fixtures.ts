import { expect, test as base } from '@playwright/test'
import { serveWorld } from '../stand-in/serve.ts'
import type { ServedWorld } from '../stand-in/serve.ts'
import type { World, WorldOptions } from '../stand-in/world.ts'
import { createAdmin } from './admin.ts'
import type { Admin } from './admin.ts'
import { deskIn } from './playwright-desk.ts'
import { recordTraces } from './playwright-traces.ts'
import type { Traces } from './playwright-traces.ts'
import { watchForTroubles } from './playwright-troubles.ts'
import type { Troubles } from './playwright-troubles.ts'

type Fixtures = {
  /** Set by `test.use({ worldOptions: … })`. */
  worldOptions: Omit<WorldOptions, 'port'>
  /** False for a page of a test's own that shows tokens. */
  searchesForSecrets: boolean
  /** True: to the browser the page is on the internet, and every other port of this computer a private address. */
  isPagePublic: boolean
  served: ServedWorld
  world: World
  admin: Admin
  troubles: Troubles
  traces: Traces
  /** Nothing to use: it is there for what it does at the end. */
  ending: null
}

/** Every test has a world of its own on a port of its own, and fails on what `troubles.ts` lists and where a secret was left. */
export const test = base.extend<Fixtures>({
  worldOptions: [{}, { option: true }],
  searchesForSecrets: [true, { option: true }],
  isPagePublic: [false, { option: true }],
  served: async ({ worldOptions }, use) => {
    const served = await serveWorld(worldOptions)
    await use(served)
    await served.close()
  },
  context: async ({ context, isPagePublic, playwright, served }, use, { project }) => {
    if (!isPagePublic) {
      await use(context)
      return
    }
    const { launchOptions = {} } = project.use
    const override = `--ip-address-space-overrides=127.0.0.1:${new URL(served.urls.jira).port}=public`
    const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), override] })
    await use(await browser.newContext())
    await browser.close()
  },
  world: async ({ served }, use) => {
    await use(served.world)
  },
  admin: async ({ page, context, served }, use) => {
    await use(createAdmin(deskIn(page, context), served))
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
  /** Leaves Jira's page, as an admin does: a driver that closes a window runs no `pagehide`. No access outlives it. */
  ending: [
    async ({ page, served, world, traces, troubles: _troubles }, use) => {
      await use(null)
      await traces.look()
      await page.goto(`${served.urls.jira}/`)
      const living = () => [...world.gitlabCom.livingTokens(), ...world.selfManaged.livingTokens()]
      await expect.poll(living, 'tokens that outlive the page').toEqual([])
    },
    { auto: true },
  ],
})

/** For what is no page of a browser. */
export { base as testWithoutBrowser, expect }
