import type { BrowserContext, Frame, Page } from '@playwright/test'
import type { ServedWorld } from '../../test/stand-in/serve.ts'
import { createPlaywrightAdmin, type PlaywrightAdmin } from '../playwright-admin.ts'

/** A person at the app, already signed in to GitLab, before anything is slowed down. */
export type Desk = {
  readonly admin: PlaywrightAdmin
  readonly page: Page
  readonly frame: Frame
}

export async function signedInDesk(context: BrowserContext, served: ServedWorld): Promise<Desk> {
  const page = await context.newPage()
  // tsx gives functions their names by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(installStopwatch)
  const admin = createPlaywrightAdmin(page, context, served)
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.app.getByRole('button', { name: 'Link groups' }).waitFor()
  return { admin, page, frame: await admin.appFrame() }
}

type Stopwatch = {
  /** Time from the last press of a key or button to the first painted frame in which `selector` shows `text`. */
  readonly until: (selector: string, text: string) => Promise<number>
  /** From each keystroke to the frame that follows it. */
  readonly keystrokes: number[]
  /** When the first rows of a table were painted, since the frame was opened. */
  firstRowsAt: number
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

function installStopwatch(): void {
  let pressedAt = 0
  const afterPaint = (then: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = then
      channel.port2.postMessage(null)
    })
  }
  const keystrokes: number[] = []
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      afterPaint(() => keystrokes.push(performance.now() - timeStamp))
    },
    { capture: true },
  )
  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(
      type,
      ({ timeStamp }) => {
        pressedAt = timeStamp
      },
      { capture: true },
    )
  }
  const rows = new MutationObserver(() => {
    if (!document.querySelector('tbody tr')) return
    rows.disconnect()
    afterPaint(() => {
      window.stopwatch.firstRowsAt = performance.now()
    })
  })
  rows.observe(document, { childList: true, subtree: true })
  window.stopwatch = {
    firstRowsAt: 0,
    keystrokes,
    until: (selector, text) => {
      pressedAt = 0
      return new Promise((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`${selector} did not show “${text}” within two minutes`))
        }, 120_000)
        const isThere = (): boolean => pressedAt > 0 && Boolean(document.querySelector(selector)?.textContent.includes(text))
        const observer = new MutationObserver(() => {
          if (!isThere()) return
          observer.disconnect()
          afterPaint(() => {
            resolve(performance.now() - pressedAt)
          })
        })
        observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
      })
    },
  }
}

/** Presses, and answers how long it takes until `selector` shows `text`. */
export async function timeTo(frame: Frame, selector: string, text: string, press: () => Promise<void>): Promise<number> {
  const time = frame.evaluate(([where, what]) => window.stopwatch.until(where, what), [selector, text] as const)
  const [ms] = await Promise.all([time, press()])
  return ms
}

/** Types a letter at a time, as a person does, and answers how long each took to be painted. */
export async function timesOfTyping(frame: Frame, type: () => Promise<void>): Promise<number[]> {
  await frame.evaluate(() => {
    window.stopwatch.keystrokes.length = 0
  })
  await type()
  return frame.evaluate(() => [...window.stopwatch.keystrokes])
}

/** Of the debugger, by whoever holds it. */
type Session = { send(method: 'HeapProfiler.enable' | 'HeapProfiler.collectGarbage' | 'Performance.enable'): Promise<unknown> } & {
  send(method: 'Performance.getMetrics'): Promise<{ metrics: readonly { readonly name: string; readonly value: number }[] }>
}

/** What is left on the heap of the page and its frames when all garbage is gone. */
export async function heapMegabytes(session: Session): Promise<number> {
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  return (await metric(session, 'JSHeapUsedSize')) / 1e6
}

/** How often the page and its frames were laid out. */
export const layoutsSoFar = (session: Session): Promise<number> => metric(session, 'LayoutCount')

async function metric(session: Session, wanted: string): Promise<number> {
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
}
