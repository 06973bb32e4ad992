import { cleanup, fireEvent, waitFor } from '@testing-library/react'
import type { World } from '../../stand-in/world.ts'
import { elsewhere } from './faults.ts'
import { appWorld, openApp, type OpenApp } from '../world-app.tsx'

/** The page of an admin whose GitLab is self-managed, so that its calls cross origins. */
export type Stage = {
  readonly world: World
  readonly app: () => OpenApp
  /** Opens the page, in place of the one that may be there. */
  open(): Promise<void>
  /** Cuts the time limit of the calls to these addresses, until the function is called that it answers. */
  cutLimit(isMeant: (url: URL) => boolean): () => void
  readonly callsUnderWay: () => number
  signIn(): Promise<void>
}

/** Of calls to a server that is silent. */
const shortLimitSeconds = 0.05

export function createStage(): Stage {
  const world = appWorld()
  const { gitlabCom, selfManaged } = world
  selfManaged.install()
  gitlabCom.install({ instanceUrl: selfManaged.url })
  selfManaged.addGroups(400)
  // GitLab's own policy blocks the revocation on an instance (contract 3), and this is about what is sent.
  gitlabCom.settings.page.csp = 'open'
  for (const path of ['acme', 'atlas', 'design']) selfManaged.link(path)
  world.addHost(elsewhere, () => Promise.resolve(Response.json({ subscriptions: [], groups_path: '/', success: true })))
  const { counted, callsUnderWay } = countCalls(world, (url) => isCut(url))
  let isCut: (url: URL) => boolean = () => false
  let app: OpenApp | null = null
  const theApp = (): OpenApp => {
    if (!app) throw new Error('The page is not open')
    return app
  }
  return {
    world,
    app: theApp,
    async open() {
      cleanup()
      app = await openApp(counted, { typingPauseMs: 0, limitSeconds: (url) => (isCut(url) ? shortLimitSeconds : 30) })
    },
    cutLimit: (isMeant) => {
      isCut = isMeant
      return () => {
        isCut = () => false
      }
    },
    callsUnderWay,
    async signIn() {
      await press(/^Sign in to /)
      await theApp().popup().answer()
      await isThere(() => buttons('Sign out').length > 0)
    },
  }
}

/** Counts the calls under way; of a server that is silent until the page gives up. */
function countCalls(world: World, isSilent: (url: URL) => boolean): { counted: World; callsUnderWay: () => number } {
  let underWay = 0
  const end = (): void => {
    underWay -= 1
  }
  const fetch: World['fetch'] = async (request, signal) => {
    underWay += 1
    if (signal && isSilent(new URL(request.url)) && request.method !== 'OPTIONS') {
      signal.addEventListener('abort', end, { once: true })
      return world.fetch(request, signal)
    }
    try {
      return await world.fetch(request, signal)
    } finally {
      end()
    }
  }
  return { counted: { ...world, fetch }, callsUnderWay: () => underWay }
}

// Queries by role compute names and visibility of every element, and selectors of jsdom go through the whole page. These few
// are hundreds of times as fast, and what a person can see and reach is proved elsewhere.

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent

export const buttons = (name: string | RegExp): HTMLElement[] =>
  [...document.getElementsByTagName('button')].filter((button) =>
    typeof name === 'string' ? nameOf(button) === name : name.test(nameOf(button)),
  )

const notYet = new Error('Not yet')

export const isThere = (check: () => boolean): Promise<void> =>
  waitFor(
    () => {
      if (!check()) throw notYet
    },
    // Without the markup of the whole page, which says less than its text.
    { interval: 5, onTimeout: () => new Error(`Not so: ${check.toString()}. On screen: ${document.body.textContent}`) },
  )

/** Presses the first button of this name, once there is one that can be pressed. */
export async function press(name: string | RegExp, within = ''): Promise<void> {
  const pressable = () => buttons(name).find((button) => button.ariaDisabled !== 'true' && button.closest(within || '*'))
  await isThere(() => pressable() !== undefined)
  const button = pressable()
  if (button) fireEvent.click(button)
}

/** The title of the message on screen; null where there is none. */
export const alertTitle = (): string | null =>
  [...document.getElementsByClassName('message')].find((message) => message.closest('[role="alert"]'))?.querySelector('h2, h3')
    ?.textContent ?? null

/** Nothing is under way, and nothing on screen says that something is. */
export const isQuiet = ({ callsUnderWay }: Stage): boolean => callsUnderWay() === 0 && !isWaiting()

const isWaiting = (): boolean =>
  ['first-bars', 'skeleton'].some((bars) => document.getElementsByClassName(bars).length > 0) ||
  // A button that waits.
  [...document.getElementsByTagName('button')].some(({ ariaDisabled }) => ariaDisabled === 'true') ||
  [...document.getElementsByTagName('*')].some(({ ariaBusy }) => ariaBusy === 'true') ||
  document.body.textContent.includes('Trying again by itself')
