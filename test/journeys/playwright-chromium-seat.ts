import {
  expect,
  type Fixtures,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
} from '@playwright/test'
import { deskIn } from './playwright-desk.ts'
import { headlessShell } from './journeys-browser.ts'
import { recordTraces } from './playwright-traces.ts'
import { watchForTroubles } from './playwright-troubles.ts'
import type { OfWorker, Seat, Surroundings } from './seat.ts'

type PlaywrightArgs = PlaywrightTestArgs & PlaywrightTestOptions
type PlaywrightOfWorker = PlaywrightWorkerArgs & PlaywrightWorkerOptions

/** In Chromium, driven by Playwright. Fails too where a secret was left, or access outlives the page. */
export const chromiumSeat: Fixtures<Seat, object, Surroundings & PlaywrightArgs, OfWorker & PlaywrightOfWorker> = {
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
  desk: async ({ page, context, troubles }, use, { project }) => {
    if (project.name === headlessShell) await context.addInitScript(openAtAClickAlone)
    await watchForTroubles(context, troubles)
    await use(deskIn(page, context))
  },
  traces: [
    async ({ context, world, searchesForSecrets }, use) => {
      const traces = await recordTraces(context, {
        jiraOrigin: world.jira.origin,
        hostUrl: world.host.url,
        isGitLabsCallback: () => world.host.settings.page.callback === 'gitlab',
      })
      await use(traces)
      if (!searchesForSecrets) return
      await traces.look()
      expect.soft(traces.search(world.secrets), 'tokens, codes, verifiers and JWTs that were left somewhere').toEqual([])
    },
    { auto: true },
  ],
  /** Leaves Jira's page, as an admin does, for an empty one: a driver that closes a window runs no `pagehide`. No access outlives it. */
  ending: [
    async ({ page, world, traces, troubles: _troubles }, use) => {
      await use(null)
      await traces.look()
      await page.goto('about:blank')
      const living = () => [world.gitlabCom, world.selfManaged, world.behindProxy].flatMap((server) => server?.livingTokens() ?? [])
      await expect.poll(living, 'tokens that outlive the page').toEqual([])
    },
    { auto: true },
  ],
}

/** What a browser does (contract jira, Frames and popups), and its engine alone does not. */
function openAtAClickAlone(): void {
  const open = window.open.bind(window)
  window.open = (...given) => (navigator.userActivation.isActive ? open(...given) : null)
}
