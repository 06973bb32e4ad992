import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { findBrowser, findHeadlessShell } from '../../scripts/browser.ts'
import { headlessShell, journeysBrowser, madeIn, madeInShell, madeInWholeBrowser } from './journeys-browser.ts'

const isChromium = journeysBrowser() === 'chromium'
const executablePath = findBrowser()
const shell = isChromium ? findHeadlessShell() : null
if (isChromium && executablePath === null) throw new Error('The journeys need Chromium or Chrome. `npm test` finds or installs one.')

const isRoot = process.getuid?.() === 0

const startedFrom = (program: string | null): NonNullable<PlaywrightTestConfig['use']> => ({
  launchOptions: {
    ...(program === null ? {} : { executablePath: program }),
    // Playwright starts Chromium with both traps (contract jira, Frames and popups) off, so that code which breaks for
    // users passes. Popup blocking comes back by leaving an argument out; storage partitioning by a list of
    // disabled features of our own, because only the last such list counts. traps.spec.ts watches over it.
    // Scroll bars that take room, as on Windows, are shown too.
    ignoreDefaultArgs: ['--disable-popup-blocking', '--hide-scrollbars'],
    args: [
      // The last two are pages of Chromium's own, which it would load for each window; the spare process is for a site that never comes.
      '--disable-features=HttpsUpgrades,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess,Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
      '--test-third-party-cookie-phaseout',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      // One process less to start and to talk to, where nothing but the processor draws.
      '--in-process-gpu',
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  },
})

export default defineConfig({
  testDir: '.',
  outputDir: `../../test-results/${journeysBrowser()}`,
  fullyParallel: true,
  // Each waits now and then: three keep two cores busy. The others run beside something else.
  workers: isChromium ? 3 : 1,
  grep: madeIn(journeysBrowser()),
  retries: 0,
  forbidOnly: true,
  // Only a test that hangs takes that long; on a busy computer the others must not fail for it.
  timeout: isChromium ? 60_000 : 120_000,
  expect: { timeout: isChromium ? 10_000 : 30_000 },
  reporter: 'list',
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    viewport: { width: 1280, height: 900 },
    // A trace of every test takes a seventh of the time. `npm run journeys -- --last-failed --trace on` makes one where it is needed.
    trace: 'off',
  },
  projects:
    shell === null
      ? [{ name: journeysBrowser(), use: startedFrom(executablePath) }]
      : [
          { name: journeysBrowser(), grep: madeInWholeBrowser, use: startedFrom(executablePath) },
          { name: headlessShell, grep: madeInShell, use: startedFrom(shell) },
        ],
})
