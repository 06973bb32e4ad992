import type { Browser } from '@playwright/test'
import { serveWorld } from '../../test/stand-in/serve.ts'
import type { World } from '../../test/stand-in/world.ts'
import { figure, median, type Figure } from './figure.ts'
import { throttle } from './throttled-browser.ts'

type Load = {
  readonly firstPaintMs: number
  readonly readyMs: number
  readonly blockingMs: number
  readonly layoutShift: number
  readonly kilobytes: number
  readonly requests: number
}

type Scenario = {
  readonly name: string
  readonly before: (world: World) => void
  /** Present as soon as the person can do what they came for. */
  readonly ready: string
}

const scenarios: readonly Scenario[] = [
  { name: 'first visit, Sign in usable', before: () => undefined, ready: '.get-started button:not([aria-disabled])' },
  {
    name: 'linked list visible',
    before: ({ gitlabCom }) => {
      for (const path of ['acme', 'atlas', 'cumulus/labs']) gitlabCom.link(path)
    },
    ready: 'tbody tr',
  },
]

type Network = 'local' | 'fast 4G'

/** As in Chromium's own "Fast 4G" preset: 9 Mbit/s down, 1.5 Mbit/s up, 60 ms (with its factor for TCP). */
const fast4G = { offline: false, latency: 60 * 2.75, downloadThroughput: (9e6 * 0.9) / 8, uploadThroughput: (1.5e6 * 0.9) / 8 }

const runs = 5

const label = 'load observed: '

/**
 * Notes, inside the frame and from its first moment on, what the browser tells about painting and blocking, and writes it to
 * the console. Asking the frame from outside would put the test tool's own scripts into it, in the middle of the load.
 */
function observeLoad({ ready, label }: { ready: string; label: string }): void {
  if (window.top === window) return
  const load = { firstPaintMs: 0, readyMs: 0, blockingMs: 0, layoutShift: 0 }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') load.firstPaintMs = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) load.blockingMs += Math.max(0, duration - 50)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) load.layoutShift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver((_, observer) => {
    if (!document.querySelector(ready)) return
    observer.disconnect()
    requestAnimationFrame(() => {
      load.readyMs = performance.now()
      // Not before the browser has had an idle moment: what was put off until then belongs to the load.
      requestIdleCallback(
        () => {
          console.debug(label + JSON.stringify(load))
        },
        { timeout: 3_000 },
      )
    })
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

async function loadOnce(browser: Browser, { before, ready }: Scenario, network: Network): Promise<Load> {
  const served = await serveWorld()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    before(served.world)
    const page = await context.newPage()
    await page.addInitScript(observeLoad, { ready, label })
    await page.goto(served.urls.jira)
    await page.locator('html[data-ready]').waitFor()
    const session = await throttle(page)
    await session.send('Network.enable')
    if (network === 'fast 4G') await session.send('Network.emulateNetworkConditions', fast4G)
    let bytes = 0
    let requests = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      requests += 1
    })
    const observed = page.waitForEvent('console', (message) => message.text().startsWith(label))
    await page.getByRole('button', { name: 'Get started' }).click()
    const load = JSON.parse((await observed).text().slice(label.length)) as Load
    return { ...load, kilobytes: bytes / 1000, requests }
  } finally {
    await context.close()
    await served.close()
  }
}

/** Cold load in Jira's frame: first paint, the moment the page is usable, blocking, layout shift, bytes, requests. */
export async function benchColdLoad(browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const network of ['local', 'fast 4G'] as const) {
    for (const scenario of scenarios) {
      const loads: Load[] = []
      for (let run = 0; run < runs; run++) loads.push(await loadOnce(browser, scenario, network))
      const of = (value: (load: Load) => number): number => median(loads.map(value))
      const name = (what: string): string => `cold load, 4× CPU, ${network}: ${scenario.name}: ${what}`
      const budgets = network === 'local' ? { paint: 450, ready: 650, blocking: 150 } : {}
      figures.push(
        figure(
          name('first paint'),
          of(({ firstPaintMs }) => firstPaintMs),
          'ms',
          budgets.paint,
        ),
        figure(
          name('ready'),
          of(({ readyMs }) => readyMs),
          'ms',
          scenario.ready.includes('button') ? budgets.ready : undefined,
        ),
        figure(
          name('blocking time'),
          of(({ blockingMs }) => blockingMs),
          'ms',
          budgets.blocking,
        ),
        figure(
          name('layout shift'),
          of(({ layoutShift }) => layoutShift),
          '',
          0,
        ),
        figure(
          name('transferred'),
          of(({ kilobytes }) => kilobytes),
          'kB',
        ),
        figure(
          name('requests'),
          of(({ requests }) => requests),
          'requests',
        ),
      )
    }
  }
  return figures
}
