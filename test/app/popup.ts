import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import { visitAs } from '../stand-in/user-agent.ts'
import type { World } from '../stand-in/world.ts'

export type Visit = { readonly as?: string; readonly consent?: 'allow' | 'deny' }

/** The sign-in window as this page has it: opened empty, sent somewhere, heard from by messages only. */
export type Popup = {
  /** What `window.open` answered. */
  readonly window: Window
  /** Where the page sent it, the first address first. */
  readonly addresses: readonly string[]
  readonly isClosed: () => boolean
  /** As if the person had closed it, or as if a page in it had isolated itself. */
  close(): void
  /** The person signs in to GitLab; resolves with the callback address, of which the page has heard nothing yet. */
  visit(visit?: Visit): Promise<URL>
  /** What the callback page at this address posts to its opener. */
  messageOf(callback: URL): CallbackMessage
  /** A message as the browser delivers it; by default from this window and from where the callback page lives. */
  post(data: unknown, from?: { readonly source?: Window | null; readonly origin?: string }): void
  /** Visits, and posts what the callback page posts. */
  answer(visit?: Visit): Promise<void>
}

export type CallbackMessage = Readonly<Record<string, unknown>>

export function createPopup(world: World, page: Window): Popup {
  const addresses: string[] = []
  let isClosed = false
  const close = (): void => {
    isClosed = true
  }
  const fake = {
    get closed() {
      return isClosed
    },
    document: { title: '', body: { textContent: '' }, referrer: '' },
    postMessage: () => undefined,
    location: { replace: (address: string) => addresses.push(address) },
    focus: () => undefined,
    close,
  } as unknown as Window

  async function visit({ as = 'mara', consent = 'allow' }: Visit = {}): Promise<URL> {
    // No change of the document tells of it.
    await waitFor(
      () => {
        expect(addresses, 'addresses that the page sent its window to').not.toEqual([])
      },
      { interval: 5 },
    )
    const address = addresses.at(-1) ?? ''
    const server = [world.gitlabCom, world.selfManaged].find(({ url }) => address.startsWith(`${url}/`))
    if (!server) throw new Error(`The page sent its window to ${address}`)
    return visitAs(world, { username: as, password: server.user(as).password, consent })(address)
  }

  const post: Popup['post'] = (data, { source = fake, origin = page.location.origin } = {}) => {
    const event = new MessageEvent('message', { data, origin })
    // The constructor takes windows of jsdom only.
    Object.defineProperty(event, 'source', { value: source })
    page.dispatchEvent(event)
  }

  const messageOf = ({ searchParams }: URL): CallbackMessage => {
    const type = 'jiraConnectOauthCallback'
    const { code, state } = Object.fromEntries(searchParams)
    const success = code !== undefined && state !== undefined
    if (world.gitlabCom.settings.page.callback === 'app') return { ...Object.fromEntries(searchParams), type, success }
    // GitLab's own page passes no reason on, not even the state (contract 1.9).
    return success ? { type, success, code, state } : { type, success }
  }

  return {
    window: fake,
    addresses,
    isClosed: () => isClosed,
    close,
    visit,
    messageOf,
    post,
    async answer(person) {
      post(messageOf(await visit(person)))
    },
  }
}
