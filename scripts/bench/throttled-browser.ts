import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test'
import { ensureBrowser } from '../browser.ts'

/** The app's frame in the process of its page: the slowdown then reaches both, from the first byte on. */
export const inOneProcess = [
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
]

export async function launchForBench(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: await ensureBrowser(),
    args: [
      ...inOneProcess,
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

/** Slows the page and its frames down to a quarter. Answers the session of the Chrome DevTools Protocol. */
export async function throttle(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return session
}
