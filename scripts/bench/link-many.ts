import { Agent, request } from 'node:http'
import pMap from 'p-map'
import { writeSnapshot } from '../../src/domain/links-snapshot.ts'
import { chosen } from '../../test/stand-in/chosen.ts'
import type { GitLabServer } from '../../test/stand-in/gitlab/gitlab-server.ts'
import { serveWorld, type ServedWorld } from '../../test/stand-in/serve.ts'
import { figure, type Figure } from './figure.ts'
import { heapMegabytes, layoutsSoFar, signedInDesk, type Desk } from './in-frame.ts'
import { preparedPage } from './prepared-page.ts'

const groups = 1_000
const latencyMs = 50
const atOnce = 4
const linkPath = '/api/v4/integrations/jira_connect/subscriptions'
const idealSeconds = (groups / atOnce) * (latencyMs / 1000)

/** Links 1,000 groups in one go, against a GitLab that takes 50 ms for every answer. */
export const benchLinkMany = (): Promise<Figure[]> =>
  benchLinking({
    what: 'link',
    on: ({ world }) => world.gitlabCom,
    prepare: async ({ admin: { app } }) => {
      await app.getByRole('button', { name: 'Link groups' }).click()
      await app.getByRole('searchbox', { name: 'Search groups' }).fill('team')
      await app.getByRole('button', { name: 'Choose all 1,000' }).click()
    },
  })

/** The same for the groups of a repair: an instance that has lost all its links gets those of a saved list again. */
export const benchRepair = (): Promise<Figure[]> =>
  benchLinking({
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

async function benchLinking({ what, on, prepare }: Linking): Promise<Figure[]> {
  const served = await serveWorld({ latencyMs })
  const gitlab = on(served)
  gitlab.addGroups(groups)
  const sent = () => served.world.requests.filter(({ method, url }) => method === 'POST' && url.endsWith(linkPath)).length
  const page = await preparedPage(async (context) => {
    const desk = await signedInDesk(context, served)
    await prepare(desk, served)
    await desk.admin.app.getByRole('button', { name: 'Link 1,000 groups' }).waitFor()
    return desk.page
  })
  try {
    const url = `${gitlab.url}${linkPath}`
    const lineMs = await callsOfTheLine(url, served.port)
    const bareMs = await page.inApp(bareCalls, { url, headers: callHeaders, calls: groups, atOnce })
    served.traffic.reset()
    const before = sent()
    const layoutsBefore = await layoutsSoFar(page)
    const ms = await page.inApp(pressAndWait, { button: 'Link 1,000 groups', selector: '.bulk h2', text: '1,000 groups linked' })
    if (gitlab.subscriptions().length !== groups) throw new Error('Not all groups were linked')
    const name = (measured: string): string => `${what} 1,000 groups, 50 ms latency, 4× CPU: ${measured}`
    return [
      figure(name('ratio to what the line takes'), ms / lineMs, '', 1.25),
      figure(name('the same calls without the page'), bareMs / lineMs, ''),
      figure(name('the line, of 12.5 s'), lineMs / 1000 / idealSeconds, ''),
      figure(name('layouts'), (await layoutsSoFar(page)) - layoutsBefore, '', 150),
      figure(name('requests'), sent() - before, 'requests', groups),
      figure(name('requests in the air, at most'), served.traffic.peak(), 'requests', atOnce),
      figure(name('heap afterwards'), await heapMegabytes(page), 'MB', 60),
    ]
  } finally {
    await page.close()
    await served.close()
  }
}

type Wanted = { readonly button: string; readonly selector: string; readonly text: string }

/** In the app: from the press to the first painted frame in which `selector` shows `text`. */
function pressAndWait({ button, selector, text }: Wanted): Promise<number> {
  return new Promise((resolve) => {
    const pressedAt = performance.now()
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)?.textContent.includes(text)) return
      observer.disconnect()
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now() - pressedAt)
        })
      })
    }).observe(document, { childList: true, subtree: true, characterData: true })
    Array.from(document.querySelectorAll('button'))
      .find(({ textContent }) => textContent === button)
      ?.click()
  })
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

/** The same by the browser, with nothing drawn: its own work for each call. */
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
