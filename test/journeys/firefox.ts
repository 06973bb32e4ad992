// Firefox is on the other side: Debian's as it is, by WebDriver BiDi.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Engine, Wishes } from './engine.ts'
import { type Call, DocumentGone, type Driver, keyActions, type Paper } from './driver.ts'
import { BidiError, connectBidi, type Bidi } from './webdriver-bidi.ts'
import type { SavedFile } from './view.ts'

const preferences = {
  // Those that the protocol recommends switch the blocking of pop-ups off.
  'remote.prefs.recommended': false,
  // Without it a click into a frame of another site lands nowhere.
  'remote.events.async.mouse.enabled': true,
  // Scroll bars take room, as on Windows.
  'widget.gtk.overlay-scrollbars.enabled': false,
  // A list of saved files, or a question about a password, would lie on the page and take its clicks.
  'browser.download.alwaysOpenPanel': false,
  'browser.download.panel.shown': true,
  'signon.rememberSignons': false,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'startup.homepage_welcome_url': 'about:blank',
  'browser.shell.checkDefaultBrowser': false,
  'browser.tabs.warnOnClose': false,
  // As on a slow screen: half as many pictures, none of which anybody sees.
  'layout.frame_rate': 30,
  // No process ahead of time for a site that never comes.
  'dom.ipc.processPrelaunch.enabled': false,
  // What it would ask its maker.
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

const highContrast = { 'browser.display.document_color_use': 2, 'ui.prefersReducedMotion': 1 }

const size = { width: 1280, height: 1400 }

type Context = { readonly context: string; readonly parent: string | null; readonly userContext: string }
type RemoteValue = { readonly type: string; readonly value?: unknown; readonly sharedId?: string }
type Evaluated = {
  readonly type: 'success' | 'exception'
  readonly result: RemoteValue
  readonly exceptionDetails?: { readonly text: string }
}

export async function startFirefox(program: string, { hasHighContrast }: Wishes): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
  const downloads = join(profile, 'downloads')
  const all = {
    ...preferences,
    ...(hasHighContrast ? highContrast : {}),
    'browser.download.dir': downloads,
    'browser.download.folderList': 2,
  }
  const lines = Object.entries(all).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
  writeFileSync(join(profile, 'user.js'), lines.join('\n'))
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--width', '1400', '--height', '1550', '--profile', profile, '--remote-debugging-port=0'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Clicks beyond the screen are lost.
      env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1600' },
    },
  )
  const bidi = await connectBidi(`${await addressOf(child)}/session`)
  await bidi.send('session.new', { capabilities: {} })
  await bidi.send('session.subscribe', {
    events: ['log.entryAdded', 'browsingContext.contextCreated', 'browsingContext.contextDestroyed', 'browsingContext.downloadEnd'],
  })
  return {
    sit: async (note) => {
      const { userContext } = await bidi.send<{ userContext: string }>('browser.createUserContext', {})
      bidi.on('log.entryAdded', (entry: LogEntry) => {
        if (entry.level === 'error' || entry.level === 'warn') note(entry.text ?? '', entry.source.context ?? '')
      })
      return {
        driver: driverOf(bidi, userContext),
        leave: async () => {
          await bidi.send('browser.removeUserContext', { userContext })
        },
      }
    },
    end: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve))
      await bidi.send('browser.close', {}).catch(() => undefined)
      bidi.close()
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

type LogEntry = { readonly level: string; readonly text: string | null; readonly source: { readonly context?: string } }

async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('Firefox says nothing')
  for await (const line of createInterface(stderr)) {
    const [, address] = /^WebDriver BiDi listening on (\S+)/.exec(line) ?? []
    // What it says later is read as well, or it would wait for a reader.
    if (address !== undefined) {
      stderr.resume()
      return address
    }
  }
  throw new Error('Firefox ended before it listened')
}

/** Kept once a document that has just come has been drawn: before that, keys are not for it. */
const drawn = `async () => { for (let picture = 1; picture <= 2 && !document.hidden; picture += 1) await new Promise(requestAnimationFrame) }`

/**
 * The element has gone, or is hidden, before anything was pressed; or its document goes, at which Firefox itself fails without
 * a name of the protocol.
 */
const gone = new Set([
  'move target out of bounds',
  'no such frame',
  'no such node',
  'no such window',
  'stale element reference',
  'unknown error',
])

function driverOf(bidi: Bidi, userContext: string): Driver {
  const saved: SavedFile[] = []
  bidi.on('browsingContext.downloadEnd', ({ status, filepath }: { status: string; filepath: string | null }) => {
    if (status === 'complete' && filepath !== null) saved.push({ name: basename(filepath), path: filepath })
  })
  const windows = new Set<string>()
  /** Those that have been found, until a document is gone. */
  const frames = new Map<string, string>()
  bidi.on('browsingContext.contextCreated', (created: Context) => {
    if (created.parent === null && created.userContext === userContext) windows.add(created.context)
  })
  bidi.on('browsingContext.contextDestroyed', ({ context }: Context) => {
    windows.delete(context)
    frames.clear()
  })

  async function send<Result>(method: string, params: object): Promise<Result> {
    try {
      return await bidi.send<Result>(method, params)
    } catch (error) {
      if (!(error instanceof BidiError && (gone.has(error.code) || /actor|destroyed|aborted|discarded/i.test(error.message)))) throw error
      frames.clear()
      throw new DocumentGone(error.message)
    }
  }

  async function evaluate(context: string, functionDeclaration: string, given: readonly unknown[] = []): Promise<RemoteValue> {
    const { type, result, exceptionDetails } = await send<Evaluated>('script.callFunction', {
      functionDeclaration,
      arguments: [{ type: 'string', value: JSON.stringify(given) }],
      awaitPromise: true,
      target: { context },
    })
    if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'The function throws')
    return result
  }

  async function contextOf({ window, frame }: Paper): Promise<string> {
    if (frame === undefined) return window
    const place = `${window} ${frame}`
    const known = frames.get(place)
    if (known !== undefined) return known
    const { value } = await evaluate(window, `(json) => document.querySelector(...JSON.parse(json))?.contentWindow`, [frame])
    if (typeof value !== 'object' || value === null || !('context' in value)) throw new DocumentGone(`There is no ${frame}`)
    const context = String(value.context)
    frames.set(place, context)
    return context
  }

  const element = async (context: string, { code, given }: Call): Promise<{ readonly sharedId: string }> => {
    const { sharedId } = await evaluate(context, `(json) => (${code})(...JSON.parse(json))`, given)
    if (sharedId === undefined) throw new Error('There is no such element')
    return { sharedId }
  }

  /** The document with the focus, from that of the window inwards. */
  async function focused(context: string): Promise<string> {
    const { value } = await evaluate(context, '() => document.activeElement?.contentWindow')
    return typeof value === 'object' && value !== null && 'context' in value ? focused(String(value.context)) : context
  }

  let front: string | null = null
  /** What a person acts on is in front of the other windows: what is behind is not drawn. */
  async function bringToFront(context: string): Promise<void> {
    if (front !== context) await send('browsingContext.activate', { context })
    front = context
  }

  return {
    call: async (paper, { code, given }) => {
      const { value } = await evaluate(
        await contextOf(paper),
        `async (json) => JSON.stringify(await (${code})(...JSON.parse(json)))`,
        given,
      )
      return typeof value === 'string' ? (JSON.parse(value) as unknown) : undefined
    },
    click: async (paper, call) => {
      const context = await contextOf(paper)
      const origin = { type: 'element', element: await element(context, call) }
      const actions = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] })
    },
    press: async (window, chords) => {
      await bringToFront(window)
      const context = await focused(window)
      await evaluate(context, drawn)
      // A key whose document went away meanwhile is down still, and would not count when it is pressed again.
      await send('input.releaseActions', { context })
      await send('input.performActions', { context, actions: [keyActions(chords)] })
    },
    raises: bringToFront,
    windows: () => Promise.resolve([...windows]),
    opensWindow: async () => {
      const { context } = await send<Context>('browsingContext.create', { type: 'tab', userContext })
      await send('browsingContext.setViewport', { context, viewport: size })
      return context
    },
    closes: async (context) => {
      await send('browsingContext.close', { context })
    },
    goes: async (context, url) => {
      await bringToFront(context)
      await send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    reloads: async (context) => {
      await send('browsingContext.reload', { context, wait: 'complete' })
    },
    goesBack: async (context) => {
      await send('browsingContext.traverseHistory', { context, delta: -1 })
    },
    resizes: async (context, width, height) => {
      await send('browsingContext.setViewport', { context, viewport: { width, height } })
    },
    forgetsCookies: async () => {
      await send('storage.deleteCookies', { partition: { type: 'storageKey', userContext } })
    },
    picture: async (context) => {
      const { data } = await send<{ data: string }>('browsingContext.captureScreenshot', { context })
      return Buffer.from(data, 'base64')
    },
    saved: () => Promise.resolve([...saved]),
  }
}
