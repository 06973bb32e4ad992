import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { ensureBrowser } from '../browser.ts'

/** As in Chromium's own "Fast 4G" preset: 9 Mbit/s down, 1.5 Mbit/s up, 60 ms (with its factor for TCP). */
const fast4G = { offline: false, latency: 60 * 2.75, downloadThroughput: (9e6 * 0.9) / 8, uploadThroughput: (1.5e6 * 0.9) / 8 }

export async function launchForBench(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      // The app's frame in the process of its page: the slowdown then reaches both, from the first byte on.
      '--disable-site-isolation-trials',
      '--disable-features=IsolateOrigins,site-per-process,HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
      // The test tool listens to what scripts do, and for that V8 reads each a second time when it starts: it then takes
      // more than twice as long, for nobody who is not measured. Noting the positions at the first reading costs nothing.
      '--js-flags=--no-enable-lazy-source-positions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(isRoot ? ['--no-sandbox'] : []),
    ],
  })
}

export type Throttling = { readonly cpuSlowdown: number; readonly network: 'local' | 'fast 4G' }

/** Slows the page and its frames down. Answers the session of the Chrome DevTools Protocol. */
export async function throttle(page: Page, { cpuSlowdown, network }: Throttling): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  if (network === 'fast 4G') {
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', fast4G)
  }
  return session
}
