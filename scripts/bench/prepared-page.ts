// A page that Playwright prepares and then lets go of: it listens to every request of a page, which takes as much of two cores as
// the requests themselves.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { launchDebugged } from './bare-browser.ts'
import { inOneProcess } from './throttled-browser.ts'

export type PreparedPage = {
  /** Runs in the app's frame, in a world of its own: it sees the document, and none of the page's variables. */
  readonly inApp: <A, T>(work: (given: A) => T | Promise<T>, given: A) => Promise<T>
  readonly send: <T>(method: string, params?: object) => Promise<T>
  readonly close: () => Promise<void>
}

type FrameTree = { readonly frame: { readonly id: string; readonly url: string }; readonly childFrames?: readonly FrameTree[] }

/** `prepare` brings a page of Jira up to where measuring begins. From then on it runs at a quarter of its speed. */
export async function preparedPage(prepare: (context: BrowserContext) => Promise<Page>): Promise<PreparedPage> {
  const browser = await launchDebugged(...inOneProcess, '--window-size=1280,900', '--remote-debugging-port=0')
  const hands = await chromium.connectOverCDP(`http://127.0.0.1:${await debuggingPort(browser.profile)}`)
  const [context] = hands.contexts()
  if (!context) throw new Error('The browser has no context')
  const url = (await prepare(context)).url()
  await hands.close()

  const { targetInfos } = await browser.send<{ targetInfos: { type: string; url: string; targetId: string }[] }>('Target.getTargets')
  const target = targetInfos.find((info) => info.type === 'page' && info.url === url)
  if (!target) throw new Error('The page has gone with the hands that prepared it')
  const { sessionId } = await browser.send<{ sessionId: string }>('Target.attachToTarget', { targetId: target.targetId, flatten: true })
  const send = <T>(method: string, params: object = {}): Promise<T> => browser.send<T>(method, params, sessionId)
  const { frameTree } = await send<{ frameTree: FrameTree }>('Page.getFrameTree')
  const app = framesIn(frameTree).find((frame) => frame.url.includes('/-/jira_connect/subscriptions'))
  if (!app) throw new Error('There is no frame of the app')
  const { executionContextId } = await send<{ executionContextId: number }>('Page.createIsolatedWorld', { frameId: app.id })
  await send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return {
    send,
    close: browser.close,
    inApp: async <A, T>(work: (given: A) => T | Promise<T>, given: A): Promise<T> => {
      // tsx gives functions their names by a helper that the page does not have.
      const expression = `globalThis.__name ??= (named) => named; (${String(work)})(${JSON.stringify(given)})`
      const how = { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await send<{ result: { value: T }; exceptionDetails?: { text: string } }>(
        'Runtime.evaluate',
        how,
      )
      if (exceptionDetails) throw new Error(`In the app: ${exceptionDetails.text}`)
      return result.value
    },
  }
}

/** Chromium writes it into its profile once it listens. */
async function debuggingPort(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let tries = 0; !existsSync(file); tries += 1) {
    if (tries > 200) throw new Error('The browser does not say where it is debugged')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return readFileSync(file, 'utf8').split('\n')[0] ?? ''
}

const framesIn = ({ frame, childFrames = [] }: FrameTree): FrameTree['frame'][] => [frame, ...childFrames.flatMap(framesIn)]
