import { render, screen } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, vi } from 'vitest'
import { begin } from '../../src/begin/begin.ts'
import { servingGitLab } from '../../src/gitlab/first-calls.ts'
import { createServices } from '../../src/create-services.ts'
import type { HostFrame } from '../../src/domain/host-frame.ts'
import type { Http } from '../../src/http/create-http.ts'
import { hostFrameOf } from '../../src/jira/host-frame-of.ts'
import { App } from '../../src/ui/shell/app.tsx'
import { prepare } from '../../src/ui/shell/prepare.ts'
import { languages, type Languages } from '../../src/ui/words/languages.ts'
import { createWorld, type World, type WorldOptions } from '../stand-in/world.ts'
import { playJira, type JiraFrame, type JiraFrameOptions } from './jira-frame.ts'
import { createPageNetwork, type PageNetwork } from './page-network.ts'
import { createPopup, type Popup, type Visit } from './popup.ts'

/** A world whose GitLab serves this app's own page, as it is before the build. */
export const appWorld = (options: Omit<WorldOptions, 'app'> = {}): World =>
  createWorld({
    ...options,
    app: {
      page: () => readFile('index.html', 'utf8'),
      callbackPage: () => readFile('src/callback/oauth-callbacks.html', 'utf8'),
      asset: () => Promise.resolve(null),
    },
  })

export type OpenAppOptions = JiraFrameOptions & {
  /** Beside those that the page knows. */
  readonly languages?: Readonly<Record<string, Languages['en']>>
  /** Instead of the one that the page finds out. */
  readonly frame?: (http: Http) => HostFrame
  readonly popupBlocker?: boolean
  /** False as on a page that is served over http. */
  readonly hasWebCrypto?: boolean
  /** What happens between the answer with the page and its first script. */
  readonly beforeStart?: () => unknown
  /** Gets what the page has caught of its own bugs; without it React complains of them, which fails the test. */
  readonly onBug?: (bug: unknown) => void
  /** Time limit of a call to `url`, for servers that are silent; 30 where it is left out. */
  readonly limitSeconds?: (url: URL) => number
  /** The page's own where it is left out. */
  readonly typingPauseMs?: number
  /** Waits between two tries of a call; not at all where it is left out. */
  readonly pause?: (ms: number) => Promise<void>
}

export type OpenApp = {
  readonly user: UserEvent
  readonly jira: JiraFrame
  readonly network: PageNetwork
  /** Every window that the page opened. */
  readonly popups: readonly Popup[]
  /** The window opened last. */
  readonly popup: () => Popup
  /** From a click on "Sign in to …" to the screen of somebody who is signed in. */
  signIn(visit?: Visit): Promise<void>
}

/**
 * Opens the whole app as Jira does: GitLab's page at its address, AP.js, the network. The test fails where a secret got
 * into an address or onto the screen, or where nobody expected a request.
 */
export async function openApp(world: World, options: OpenAppOptions = {}): Promise<OpenApp> {
  const { popupBlocker = false, hasWebCrypto = true, limitSeconds = () => 30, pause = () => Promise.resolve() } = options
  const { container, policy } = await loadPage(world)
  options.beforeStart?.()
  const jira = playJira(world, options)
  const network = createPageNetwork(world, window, policy)
  const user = userEvent.setup()
  const popups: Popup[] = []
  window.open = () => {
    if (popupBlocker) return null
    const popup = createPopup(world, window)
    popups.push(popup)
    return popup.window
  }
  const popup = (): Popup => {
    const latest = popups.at(-1)
    if (!latest) throw new Error('The page has opened no window')
    return latest
  }

  onTestFinished(() => {
    const shown = document.body.innerHTML
    const isTold = (secret: string) => shown.includes(secret) || network.addresses.some((address) => address.includes(secret))
    expect([...world.secrets].filter(isTold), 'secrets in addresses or on the screen').toEqual([])
    expect(world.unexpected, 'requests that nobody expected').toEqual([])
  })
  if (!hasWebCrypto) {
    // For the page only: the stand-in needs it itself, and is asked nothing from here on.
    vi.stubGlobal('crypto', {})
    onTestFinished(() => {
      vi.unstubAllGlobals()
    })
  }
  const page = {
    window,
    fetch: network.fetch,
    frameOf: (frameWindow: Window, http: Http) => options.frame?.(http) ?? hostFrameOf(frameWindow, http),
    hostOf: servingGitLab,
    pause,
    limitSeconds,
    ...(options.typingPauseMs !== undefined && { typingPauseMs: options.typingPauseMs }),
    languages: { ...languages, ...options.languages },
  }
  const begun = begin(page)
  void prepare(createServices(page, begun), begun.language).then((props) => {
    render(<App {...props} />, { container, ...(options.onBug && { onCaughtError: options.onBug }) })
  })
  return {
    user,
    jira,
    network,
    popups,
    popup,
    async signIn(visit) {
      await user.click(await screen.findByRole('button', { name: /^Sign in to / }))
      await popup().answer(visit)
      await screen.findByRole('button', { name: 'Sign out' })
    },
  }
}

/** Puts GitLab's answer for the frame into this window, without running its scripts. Answers where the app goes. */
async function loadPage({ jira, host, fetch }: World): Promise<{ container: HTMLElement; policy: string | null }> {
  const url = new URL(`${host.url}/-/jira_connect/subscriptions`)
  url.search = new URLSearchParams({
    xdm_e: jira.origin,
    xdm_c: `channel-${jira.apps.current()?.descriptor.key ?? ''}__gitlab-configuration`,
    cp: '',
    lic: 'none',
  }).toString()
  url.searchParams.set('jwt', await jira.pageToken(url.href, jira.users[0]?.accountId ?? ''))
  const answer = await fetch(new Request(url, { headers: { Accept: 'text/html' } }))
  expect(answer.status).toBe(200)
  environment.jsdom.reconfigure({ url: url.href })
  // Not the elements themselves: `screen` looks into the body that was there when it was imported.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.head.innerHTML = page.head.innerHTML
  document.body.innerHTML = page.body.innerHTML
  const container = document.getElementById('app')
  if (!container) throw new Error('The page has no element with the id app')
  return { container, policy: answer.headers.get('content-security-policy') }
}

/** Vitest hands jsdom over by this name. */
const environment = globalThis as unknown as { readonly jsdom: { reconfigure(options: { url: string }): void } }
