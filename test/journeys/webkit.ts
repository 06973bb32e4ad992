// WebKitGTK is on the other side: Debian's browser for tests under a screen that nobody sees, by https://www.w3.org/TR/webdriver2/.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { WebKitPrograms } from '../../scripts/other-browsers.ts'
import { freePort } from '../stand-in/free-port.ts'
import { type Call, DocumentGone, type Driver, keyActions, type Paper } from './driver.ts'
import type { Engine } from './engine.ts'
import { until } from './until.ts'

const browserArguments = [
  '--automation',
  // As in Safari: no cookies of other sites, and none of what a tracker could use.
  '--cookies-policy=no-third-party',
  '--enable-itp',
  // WebDriver hands no console out.
  '--enable-write-console-messages-to-stdout=true',
]

export async function startWebKit({ driver, browser, screen }: WebKitPrograms): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'))
  // Else it starts anew when the browser of a journey ends, and now and then takes that of the next along.
  const xvfb = spawn(screen, ['-displayfd', '1', '-screen', '0', '1400x1500x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await firstLine(xvfb)
  const port = await freePort()
  const child = spawn(driver, [`--port=${String(port)}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    // Files are saved at home.
    env: {
      PATH: process.env['PATH'],
      HOME: home,
      XDG_RUNTIME_DIR: home,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      // A graphics card that is only pretended takes a third of the time.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      NO_AT_BRIDGE: '1',
    },
  })
  let note: (line: string) => void = () => undefined
  createInterface(child.stdout).on('line', (line) => {
    note(line)
  })
  const address = `http://127.0.0.1:${String(port)}`
  await until(
    () =>
      fetch(`${address}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    (isUp) => (isUp ? null : 'WebKitWebDriver does not answer'),
  )
  return {
    sit: async (hear) => {
      note = (line) => {
        // CONSOLE JS ERROR …
        const [, text] = /^CONSOLE (\w+ (?:ERROR|WARN).*)$/.exec(line) ?? []
        if (text !== undefined) hear(text, '')
      }
      const options = { binary: browser, args: browserArguments }
      const { sessionId } = await ask<{ sessionId: string }>('POST', `${address}/session`, {
        capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
      })
      const session = `${address}/session/${sessionId}`
      await ask('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1300, height: 1450 })
      return {
        driver: driverOf(session, home),
        leave: async () => {
          await ask('DELETE', session)
        },
      }
    },
    end: async () => {
      for (const process of [child, xvfb]) await ended(process)
      rmSync(home, { recursive: true, force: true })
    },
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout) for await (const line of createInterface(stdout)) return line
  throw new Error('Xvfb ended before it had a screen')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const close = new Promise((resolve) => child.once('close', resolve))
  child.kill()
  await close
}

const gone = new Set([
  'no such frame',
  'no such window',
  'no such element',
  'stale element reference',
  'element click intercepted',
  'element not interactable',
])

/** One command. Rejects with `DocumentGone` where the document has changed meanwhile. */
async function ask<Value>(method: string, address: string, body?: object): Promise<Value> {
  const response = await fetch(address, body ? { method, body: JSON.stringify(body) } : { method })
  const { value } = (await response.json()) as { value: unknown }
  if (response.ok) return value as Value
  const { error, message } = value as { error: string; message: string }
  const text = `${error}: ${message} (${method} ${new URL(address).pathname.split('/').slice(3).join('/')} ${JSON.stringify(body).slice(0, 200)})`
  throw gone.has(error) ? new DocumentGone(text) : new Error(text)
}

/** By the name of the field in which the protocol puts a reference to an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf'

type ElementReference = { readonly [elementKey]: string }

function driverOf(session: string, home: string): Driver {
  const go = <Value>(path: string, body: object = {}): Promise<Value> => ask<Value>('POST', `${session}${path}`, body)

  // The driver has one window and one frame at a time: a command has to be done before the next chooses another.
  let last: Promise<unknown> = Promise.resolve()
  function alone<Value>(act: () => Promise<Value>): Promise<Value> {
    const result = last.then(act)
    last = result.catch(() => undefined)
    return result
  }

  // Choosing a frame moves the focus, so it is chosen only where it is another.
  let current: Paper | null = null
  async function choose({ window, frame }: Paper): Promise<void> {
    if (current?.window === window && current.frame === frame) return
    current = null
    await go('/window', { handle: window })
    await go('/frame', { id: null })
    if (frame !== undefined) {
      const id = await go<ElementReference>('/element', { using: 'css selector', value: frame })
      await go('/frame', { id })
    }
    current = { window, ...(frame === undefined ? {} : { frame }) }
  }

  /** In the document, and no other command in between. */
  const inDocument = <Value>(paper: Paper, act: () => Promise<Value>): Promise<Value> =>
    alone(async () => {
      try {
        await choose(paper)
        return await act()
      } catch (error) {
        current = null
        throw error
      }
    })
  const inWindow = <Value>(window: string, act: () => Promise<Value>): Promise<Value> =>
    inDocument(current?.window === window ? current : { window }, act)

  const element = async ({ code, given }: Call): Promise<ElementReference> => {
    const found = await go<ElementReference | null>('/execute/sync', { script: `return (${code})(...arguments)`, args: given })
    if (!found) throw new Error('There is no such element')
    return found
  }

  return {
    call: (paper, { code, given }) =>
      inDocument(paper, async () => {
        const script = `const [json, done] = arguments
          Promise.resolve(json).then((text) => (${code})(...JSON.parse(text))).then(
            (value) => done(JSON.stringify({ value })),
            (error) => done(JSON.stringify({ error: String(error) })),
          )`
        const answer = JSON.parse(await go<string>('/execute/async', { script, args: [JSON.stringify(given)] })) as {
          readonly value?: unknown
          readonly error?: string
        }
        if (answer.error !== undefined) throw new Error(answer.error)
        return answer.value
      }),
    click: (paper, call) =>
      inDocument(paper, async () => {
        await go(`/element/${(await element(call))[elementKey]}/click`)
      }),
    press: (window, chords) =>
      inWindow(window, async () => {
        await go('/actions', { actions: [keyActions(chords)] })
      }),
    // WebDriver has no command for it, and a click comes to what is behind as well.
    raises: () => Promise.resolve(),
    windows: () => alone(() => ask<readonly string[]>('GET', `${session}/window/handles`)),
    opensWindow: async () => (await alone(() => go<{ handle: string }>('/window/new', { type: 'tab' }))).handle,
    closes: (window) =>
      inWindow(window, async () => {
        await ask('DELETE', `${session}/window`)
        current = null
      }),
    goes: (window, url) => inDocument({ window }, () => go('/url', { url })),
    reloads: (window) => inDocument({ window }, () => go('/refresh')),
    goesBack: (window) => inDocument({ window }, () => go('/back')),
    resizes: (window, width, height) => inWindow(window, () => go('/window/rect', { width, height })),
    forgetsCookies: () => Promise.reject(new Error('WebDriver forgets the cookies of one page only')),
    picture: (window) => inDocument({ window }, async () => Buffer.from(await ask<string>('GET', `${session}/screenshot`), 'base64')),
    saved: () =>
      Promise.resolve(
        readdirSync(home, { withFileTypes: true })
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.wkdownload'))
          .map(({ name }) => ({ name, path: join(home, name) })),
      ),
  }
}
