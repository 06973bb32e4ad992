import type { Browser } from '@playwright/test'
import { serveWorld } from '../../test/stand-in/serve.ts'
import { figure, median, type Figure } from './figure.ts'
import { heapMegabytes, signedInDesk, timesOfTyping, timeTo } from './in-frame.ts'
import { throttle } from './throttled-browser.ts'

const links = 1_000
const runs = 5

/** The page with 1,000 linked groups, with paths and addresses of all of them. */
export async function benchLinkedList(browser: Browser): Promise<Figure[]> {
  const served = await serveWorld()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const { gitlabCom } = served.world
    gitlabCom.addGroups(links)
    gitlabCom.groups
      .filter(({ name }) => name.startsWith('Team'))
      .forEach(({ fullPath }, index) => {
        gitlabCom.link(fullPath, { createdAt: new Date(Date.now() - (index + 1) * 24 * 3_600_000) })
      })
    const { admin, page } = await signedInDesk(context, served)
    // The details of all have come in.
    await admin.app.getByText(/^Reading paths and addresses/).waitFor({ state: 'hidden' })
    const requests = served.traffic.requests()
    const session = await throttle(page)

    const paints: number[] = []
    for (let run = 0; run < runs; run += 1) {
      await admin.openJira()
      await admin.getStarted()
      await admin.app.locator('tbody tr').first().waitFor()
      paints.push(await (await admin.appFrame()).evaluate(listToPaint))
    }
    await admin.signIn()
    await admin.app.getByRole('link', { name: 'Team 00001' }).waitFor()
    await admin.app.getByText(/^Reading paths and addresses/).waitFor({ state: 'hidden' })

    const here = await admin.appFrame()
    const sorts: number[] = []
    for (const [column, first] of [
      ['Group', 'Team 01000'],
      ['Created on', 'Team 01000'],
      ['Created on', 'Team 00001'],
    ] as const) {
      const press = () => admin.app.getByRole('button', { name: column, exact: true }).click()
      sorts.push(await timeTo(here, 'tbody tr:first-child', first, press))
    }
    const field = admin.app.getByRole('searchbox', { name: 'Search linked groups' })
    await field.click()
    const keystrokes = await timesOfTyping(here, async () => {
      for (const text of ['team 0012', 'atlas', 'team 0099']) {
        await field.press('Control+a')
        await field.pressSequentially(text, { delay: 120 })
      }
    })
    const name = (what: string): string => `1,000 links, 4× CPU: ${what}`
    return [
      figure(name('list to paint, median'), median(paints), 'ms', 350),
      figure(name('sort, worst'), Math.max(...sorts), 'ms', 350),
      figure(name('search keystroke, median'), median(keystrokes), 'ms', 60),
      figure(name('search keystroke, worst'), Math.max(...keystrokes), 'ms', 120),
      figure(name('requests until all paths and addresses are known'), requests, 'requests'),
      figure(name('heap afterwards'), await heapMegabytes(session), 'MB', 60),
    ]
  } finally {
    await context.close()
    await served.close()
  }
}

/** From the last byte of GitLab's list to the frame in which its first rows are painted. */
function listToPaint(): number {
  const list = performance.getEntriesByType('resource').find(({ name }) => name.includes('subscriptions.json'))
  if (!(list instanceof PerformanceResourceTiming)) throw new Error('The list was not asked for')
  return window.stopwatch.firstRowsAt - list.responseEnd
}
