// Chromium, driven with nothing switched on that a user has not. The network domain of the debugger, which Playwright needs, notes
// the stack of each request that a script makes, for which V8 reads whole scripts again: 50 to 250 ms of a load at 4×.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { ensureBrowser, findHeadlessShell } from '../browser.ts'

export type Load = {
  readonly firstPaintMs: number
  readonly readyMs: number
  readonly blockingMs: number
  readonly layoutShift: number
  /** What came over the line until the page was ready: the page itself too, Atlassian's script not. */
  readonly requests: number
  readonly kilobytes: number
}

export type BareBrowser = {
  /** Loads `url` until `ready`, a selector, is there and the page is at rest. A second time it is in the browser's cache. */
  readonly load: (url: string, ready: string) => Promise<Load>
  readonly close: () => Promise<void>
}

type Reply = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } }

/** The debugger's side of a browser: `sessionId` names one of its pages. */
export type Debugged = {
  readonly profile: string
  readonly send: <T>(method: string, params?: object, sessionId?: string) => Promise<T>
  readonly close: () => Promise<void>
}

const restMs = 800
const patienceMs = 45_000

/** Debian's headless shell where it is there: what a whole browser does for itself when it starts would share the cores with the page. */
export async function launchDebugged(...more: readonly string[]): Promise<Debugged> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  const child = spawn(
    findHeadlessShell() ?? (await ensureBrowser()),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-extensions',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      ...more,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
  )
  const waiting = new Map<number, (reply: Reply) => void>()
  let text = ''
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable]
  output.setEncoding('utf8').on('data', (more: string) => {
    const replies = (text + more).split('\0')
    text = replies.pop() ?? ''
    for (const reply of replies.map((each) => JSON.parse(each) as Reply)) waiting.get(reply.id ?? 0)?.(reply)
  })
  let last = 0
  const send = async <T>(method: string, params: object = {}, sessionId?: string): Promise<T> => {
    last += 1
    const id = last
    const answered = new Promise<Reply>((resolve) => {
      waiting.set(id, resolve)
    })
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    const { result, error } = await answered
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }
  return {
    profile,
    send,
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await send('Browser.close')
      await gone
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** A browser that has seen nothing yet, at a quarter of its speed. `early` is run in each page before its own scripts. */
export async function launchBare(early: string): Promise<BareBrowser> {
  const { send, close } = await launchDebugged()
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  const page = <T>(method: string, params: object): Promise<T> => send<T>(method, params, sessionId)
  const evaluate = async <T>(expression: string): Promise<T> =>
    (await page<{ result: { value: T } }>('Runtime.evaluate', { expression, returnByValue: true })).result.value
  await page('Page.enable', {})
  await page('Emulation.setDeviceMetricsOverride', { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false })
  await page('Page.addScriptToEvaluateOnNewDocument', { source: early })
  await page('Emulation.setCPUThrottlingRate', { rate: 4 })
  return {
    load: async (url, ready) => {
      await page('Page.navigate', { url: 'about:blank' })
      const script = `globalThis.__name ??= (named) => named; (${String(observeLoad)})(${JSON.stringify(ready)})`
      const { identifier } = await page<{ identifier: string }>('Page.addScriptToEvaluateOnNewDocument', { source: script })
      await page('Page.navigate', { url })
      const end = performance.now() + patienceMs
      for (;;) {
        const isAtRest = `window.observed?.readyMs > 0 && performance.now() - Math.max(window.observed.readyMs, window.observed.busyUntilMs) > ${String(restMs)}`
        if (await evaluate<boolean>(isAtRest)) break
        if (performance.now() > end) throw new Error(`${url}: there was no ${ready}`)
        await new Promise((resolve) => setTimeout(resolve, 150))
      }
      await page('Page.removeScriptToEvaluateOnNewDocument', { identifier })
      return evaluate<Load>(`(${String(whatWasLoaded)})()`)
    },
    close,
  }
}

type Observed = Omit<Load, 'requests' | 'kilobytes'> & { readonly busyUntilMs: number }

declare global {
  interface Window {
    observed: Observed
  }
}

/** In the page, from its first moment on. */
function observeLoad(ready: string): void {
  const seen = { firstPaintMs: 0, readyMs: 0, blockingMs: 0, layoutShift: 0, busyUntilMs: 0 }
  window.observed = seen
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.firstPaintMs = startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      seen.blockingMs += Math.max(0, duration - 50)
      seen.busyUntilMs = startTime + duration
    }
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.layoutShift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  new MutationObserver((_, observer) => {
    if (!document.querySelector(ready)) return
    observer.disconnect()
    // The frame after the one that shows it.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        seen.readyMs = performance.now()
      })
    })
  }).observe(document, { attributes: true, childList: true, subtree: true })
}

function whatWasLoaded(): Load {
  const { readyMs, firstPaintMs, blockingMs, layoutShift } = window.observed
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[]
  const came = entries.filter(({ startTime, transferSize, name }) => startTime < readyMs && transferSize > 0 && !name.endsWith('/all.js'))
  const bytes = came.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
  return { firstPaintMs, readyMs, blockingMs, layoutShift, requests: came.length, kilobytes: bytes / 1000 }
}
