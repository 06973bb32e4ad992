import { Agent, request } from 'node:http'
import type { Browser } from '@playwright/test'
import pMap from 'p-map'
import { writeSnapshot } from '../../src/domain/links-snapshot.ts'
import { chosen } from '../../test/stand-in/chosen.ts'
import type { GitLabServer } from '../../test/stand-in/gitlab/gitlab-server.ts'
import { serveWorld, type ServedWorld } from '../../test/stand-in/serve.ts'
import { figure, type Figure } from './figure.ts'
import { heapMegabytes, layoutsSoFar, signedInDesk, timeTo, type Desk } from './in-frame.ts'
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

    const url = `${gitlab.url}${linkPath}`
    const lineMs = await callsOfTheLine(url, served.port)
    const session = await throttle(desk.page)
    const bareMs = await desk.frame.evaluate(bareCalls, { url, headers: callHeaders, calls: groups, atOnce })
    served.traffic.reset()
    const before = sent()
    const layoutsBefore = await layoutsSoFar(session)
    const ms = await timeTo(desk.frame, '.bulk h2', '1,000 groups linked', () => link.click())
    if (gitlab.subscriptions().length !== groups) throw new Error('Not all groups were linked')
    const name = (measured: string): string => `${what} 1,000 groups, 50 ms latency, 4× CPU: ${measured}`
    return [
      figure(name('ratio to what the line takes'), ms / lineMs, '', 1.25),
      figure(name('the same calls without the page'), bareMs / lineMs, ''),
      figure(name('the line, of 12.5 s'), lineMs / 1000 / idealSeconds, ''),
      figure(name('layouts'), (await layoutsSoFar(session)) - layoutsBefore, '', 150),
      figure(name('requests'), sent() - before, 'requests', groups),
      figure(name('requests in the air, at most'), served.traffic.peak(), 'requests', atOnce),
      figure(name('heap afterwards'), await heapMegabytes(session), 'MB', 60),
    ]
  } finally {
    await context.close()
    await served.close()
  }
}

const callHeaders = { Accept: 'application/json', 'Content-Type': 'application/json', Authorization: 'Bearer none' }

/** How long the stand-in and its delay take by themselves: as many calls, refused, by a client that costs next to nothing. */
async function callsOfTheLine(url: string, port: number): Promise<number> {
  const { host, pathname } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const headers = { ...callHeaders, Host: host }
  const call = (_: number, index: number): Promise<void> =>
    new Promise((resolve, reject) => {
      request({ agent, host: '127.0.0.1', port, path: pathname, method: 'POST', headers }, (answer) => {
        answer.resume().on('end', resolve)
      })
        .on('error', reject)
        .end(JSON.stringify({ jwt: 'none', namespace_path: `group-${String(index)}` }))
    })
  const startedAt = performance.now()
  await pMap(Array.from({ length: groups }, Number), call, { concurrency: atOnce })
  const ms = performance.now() - startedAt
  agent.destroy()
  return ms
}

type BareCalls = { readonly url: string; readonly headers: Record<string, string>; readonly calls: number; readonly atOnce: number }

/** The same by the browser, with nothing drawn: its own work for each call, and the test tool's. */
async function bareCalls({ url, headers, calls, atOnce }: BareCalls): Promise<number> {
  const startedAt = performance.now()
  const left = Array.from({ length: calls }, (_, index) => `group-${String(index)}`).values()
  const worker = async (): Promise<void> => {
    for (const path of left) {
      const body = JSON.stringify({ jwt: 'none', namespace_path: path })
      await (await fetch(url, { method: 'POST', headers, body, credentials: 'omit' })).text()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return performance.now() - startedAt
}
