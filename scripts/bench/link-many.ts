import type { Browser } from '@playwright/test'
import { writeSnapshot } from '../../src/domain/links-snapshot.ts'
import { chosen } from '../../test/stand-in/chosen.ts'
import type { GitLabServer } from '../../test/stand-in/gitlab/gitlab-server.ts'
import { serveWorld, type ServedWorld } from '../../test/stand-in/serve.ts'
import { figure, type Figure } from './figure.ts'
import { heapMegabytes, signedInDesk, timeTo, type Desk } from './in-frame.ts'
import { throttle } from './throttled-browser.ts'

const groups = 1_000
const latencyMs = 50
const atOnce = 4
const linkPath = '/api/v4/integrations/jira_connect/subscriptions'
const idealSeconds = (groups / atOnce) * (latencyMs / 1000)

/** Links 1,000 groups in one go, against a GitLab that takes 50 ms for every answer. */
export const benchLinkMany = (browser: Browser): Promise<Figure[]> =>
  benchLinking(browser, {
    what: 'link',
    on: ({ world }) => world.gitlabCom,
    prepare: async ({ admin: { app } }) => {
      await app.getByRole('button', { name: 'Link groups' }).click()
      await app.getByRole('searchbox', { name: 'Search groups' }).fill('team')
      await app.getByRole('button', { name: 'Choose all 1,000' }).click()
    },
  })

/** The same for the groups of a repair: an instance that has lost all its links gets those of a saved list again. */
export const benchRepair = (browser: Browser): Promise<Figure[]> =>
  benchLinking(browser, {
    what: 'repair',
    on: ({ world }) => chosen(world, []).selfManaged,
    prepare: async ({ admin: { app } }, { world }) => {
      const { url, groups: known } = world.selfManaged
      const list = writeSnapshot({
        siteUrl: world.jira.origin,
        instance: { baseUrl: `${url}/` },
        savedAt: new Date(),
        groups: known.filter(({ name }) => name.startsWith('Team')).map(({ id, fullPath, name }) => ({ id, fullPath, fullName: name })),
        unseen: [],
        serviceManagement: null,
      })
      await app.getByRole('button', { name: 'GitLab stopped sending data' }).click()
      const file = { name: 'links.json', mimeType: 'application/json', buffer: Buffer.from(list) }
      await app.getByLabel('Saved list of links').setInputFiles(file)
    },
  })

type Linking = {
  readonly what: 'link' | 'repair'
  readonly on: (served: ServedWorld) => GitLabServer
  /** Up to the screen whose button links all. */
  readonly prepare: (desk: Desk, served: ServedWorld) => Promise<void>
}

async function benchLinking(browser: Browser, { what, on, prepare }: Linking): Promise<Figure[]> {
  const served = await serveWorld({ latencyMs })
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    const gitlab = on(served)
    gitlab.addGroups(groups)
    const sent = () => served.world.requests.filter(({ method, url }) => method === 'POST' && url.endsWith(linkPath)).length
    const desk = await signedInDesk(context, served)
    await prepare(desk, served)
    const link = desk.admin.app.getByRole('button', { name: 'Link 1,000 groups' })
    await link.waitFor()

    const session = await throttle(desk.page)
    const bareMs = await desk.frame.evaluate(bareCalls, { url: `${gitlab.url}${linkPath}`, calls: groups, atOnce })
    served.traffic.reset()
    const before = sent()
    const ms = await timeTo(desk.frame, '.bulk h2', '1,000 groups linked', () => link.click())
    if (gitlab.subscriptions().length !== groups) throw new Error('Not all groups were linked')
    const name = (measured: string): string => `${what} 1,000 groups, 50 ms latency, 4× CPU: ${measured}`
    return [
      figure(name('ratio to the ideal of 12.5 s'), ms / 1000 / idealSeconds, '', 1.25),
      figure(name('of the same calls without the page'), bareMs / 1000 / idealSeconds, ''),
      figure(name('requests'), sent() - before, 'requests', groups),
      figure(name('requests in the air, at most'), served.traffic.peak(), 'requests', atOnce),
      figure(name('heap afterwards'), await heapMegabytes(session), 'MB', 60),
    ]
  } finally {
    await context.close()
    await served.close()
  }
}

/** How long the browser, the stand-in and the test tool take by themselves: as many calls, refused, with nothing drawn. */
async function bareCalls({ url, calls, atOnce }: { url: string; calls: number; atOnce: number }): Promise<number> {
  const startedAt = performance.now()
  const left = Array.from({ length: calls }, (_, index) => `group-${String(index)}`).values()
  const worker = async (): Promise<void> => {
    for (const path of left) {
      const headers = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: 'Bearer none' }
      const body = JSON.stringify({ jwt: 'none', namespace_path: path })
      await (await fetch(url, { method: 'POST', headers, body, credentials: 'omit' })).text()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return performance.now() - startedAt
}
