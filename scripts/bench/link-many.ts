import type { Browser } from '@playwright/test'
import { serveWorld } from '../../test/stand-in/serve.ts'
import { figure, type Figure } from './figure.ts'
import { heapMegabytes, signedInDesk, timeTo } from './in-frame.ts'
import { throttle } from './throttled-browser.ts'

const groups = 1_000
const latencyMs = 50
const atOnce = 4
const idealSeconds = (groups / atOnce) * (latencyMs / 1000)

/** Links 1,000 groups in one go, against a GitLab that takes 50 ms for every answer. */
export async function benchLinkMany(browser: Browser): Promise<Figure[]> {
  const served = await serveWorld({ latencyMs })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    served.world.gitlabCom.addGroups(groups)
    const { admin, page, frame } = await signedInDesk(context, served)
    const { app } = admin
    await app.getByRole('button', { name: 'Link groups' }).click()
    await app.getByRole('searchbox', { name: 'Search groups' }).fill('team')
    await app.getByRole('button', { name: 'Choose all 1,000' }).click()
    const link = app.getByRole('button', { name: 'Link 1,000 groups' })
    await link.waitFor()

    const session = await throttle(page)
    served.traffic.reset()
    const ms = await timeTo(frame, '.bulk h2', '1,000 groups linked', () => link.click())
    const requests = served.world.requests.filter(({ method, url }) => method === 'POST' && url.includes('/api/v4/')).length
    if (served.world.gitlabCom.subscriptions().length !== groups) throw new Error('Not all groups were linked')
    const name = (what: string): string => `link 1,000 groups, 50 ms latency, 4× CPU: ${what}`
    return [
      figure(name('seconds'), ms / 1000, 's', 1.25 * idealSeconds),
      figure(name('requests'), requests, 'requests', groups),
      figure(name('requests in the air, at most'), served.traffic.peak(), 'requests', atOnce),
      figure(name('heap afterwards'), await heapMegabytes(session), 'MB', 60),
    ]
  } finally {
    await context.close()
    await served.close()
  }
}
