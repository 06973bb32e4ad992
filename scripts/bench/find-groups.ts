import type { Browser } from '@playwright/test'
import { serveWorld } from '../../test/stand-in/serve.ts'
import { figure, median, type Figure } from './figure.ts'
import { heapMegabytes, signedInDesk, timesOfTyping, timeTo } from './in-frame.ts'
import { throttle } from './throttled-browser.ts'

const groups = 10_000
const runs = 5

/** The dialog above 10,000 groups: opening, typing, turning pages. The stand-in's own work is part of what is waited for. */
export async function benchFindGroups(browser: Browser): Promise<Figure[]> {
  const served = await serveWorld()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    served.world.gitlabCom.addGroups(groups)
    const { admin, page, frame } = await signedInDesk(context, served)
    const session = await throttle(page)
    const row = '.group-list li:last-child'
    const press = () => admin.app.getByRole('button', { name: 'Link groups' }).click()
    const openings = { dialog: [] as number[], rows: [] as number[] }
    for (let run = 0; run < 2 * runs; run += 1) {
      if (run > 0) await admin.app.getByRole('button', { name: 'Done', exact: true }).click()
      if (run % 2 === 0) openings.dialog.push(await timeTo(frame, '[role=dialog] h1', 'Link', press))
      else openings.rows.push(await timeTo(frame, row, 'Link', press))
    }

    const turns: number[] = []
    for (let turn = 2; turn <= 1 + runs; turn += 1) {
      const press = () => admin.app.getByRole('button', { name: 'Next' }).click()
      turns.push(await timeTo(frame, '.group-results:not([aria-busy=true]) + nav', `Page ${String(turn)}`, press))
    }

    const field = admin.app.getByRole('searchbox', { name: 'Search groups' })
    await field.click()
    const keystrokes = await timesOfTyping(frame, async () => {
      for (const text of ['team 0012', 'atlas', 'team 009']) {
        await field.press('Control+a')
        await field.pressSequentially(text, { delay: 120 })
      }
    })
    await admin.app.getByText('Page 1 of').waitFor()
    const name = (what: string): string => `10,000 groups, 4× CPU: ${what}`
    return [
      figure(name('click to dialog, first time'), openings.dialog[0] ?? Number.NaN, 'ms'),
      figure(name('click to dialog, median'), median(openings.dialog), 'ms', 100),
      figure(name('click to first rows, median'), median(openings.rows), 'ms', 350),
      figure(name('page change, median'), median(turns), 'ms', 350),
      figure(name('search keystroke, median'), median(keystrokes), 'ms', 60),
      figure(name('search keystroke, worst'), Math.max(...keystrokes), 'ms', 120),
      figure(name('heap afterwards'), await heapMegabytes(session), 'MB', 60),
    ]
  } finally {
    await context.close()
    await served.close()
  }
}
