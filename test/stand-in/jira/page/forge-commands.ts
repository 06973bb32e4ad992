// The commands of Forge's bridge, as Jira's page answers them (contract forge, The bridge). What it does not know it refuses,
// as the platform does, and says aloud: no test passes over it.
import type { Invocation, InvocationAnswer } from '../../forge/platform.ts'

export type ForgeHost = {
  readonly context: () => Promise<Readonly<Record<string, unknown>>>
  /** Atlassian's word for site and user, which stays on this side. */
  readonly invocationToken: () => Promise<string>
  readonly invoke: (invocation: Invocation) => Promise<InvocationAnswer>
  /** Jira's REST API as the Jira user. */
  readonly rest: (path: string, method: string) => Promise<{ readonly status: number; readonly body: string }>
  /** The browser's, of this page: CORS and origin are real. */
  readonly fetch: typeof globalThis.fetch
  /** Bare origin of the remote in the manifest. */
  readonly remote: string
  readonly showFlag: (flag: Readonly<Record<string, unknown>>) => void
  readonly closeFlag: (id: string) => void
  /** In a tab of the browser, without any handle to the frame. */
  readonly openTab: (url: string) => void
  readonly reload: () => void
  readonly unknown: (command: string) => void
}

type Init = { readonly path?: string; readonly method?: string; readonly headers?: [string, string][]; readonly body?: string | null }
type Payload = Readonly<Record<string, unknown>>

export type ForgeCommands = (command: string, payload?: unknown) => Promise<unknown>

export function createForgeCommands(host: ForgeHost): ForgeCommands {
  const commands: Readonly<Record<string, (payload: Payload) => unknown>> = {
    getContext: () => host.context(),
    enableTheming: () => undefined,
    showFlag: (flag) => {
      host.showFlag(flag)
    },
    closeFlag: ({ id }) => {
      host.closeFlag(String(id))
    },
    navigate: ({ url, type }) => {
      if (type === 'new-tab') host.openTab(String(url))
      else throw new Error('The stand-in opens new tabs only')
    },
    reload: () => {
      host.reload()
    },
    fetchProduct: async ({ restPath, fetchRequestInit }) => {
      const { method = 'GET' } = fetchRequestInit as Init
      const { status, body } = await host.rest(String(restPath), method)
      return { status, statusText: '', headers: { 'content-type': 'application/json' }, body, isAttachment: false }
    },
    fetchRemote: async ({ remoteKey, fetchRequestInit }) => {
      if (remoteKey !== 'gitlab') throw new Error(`The manifest has no remote ${String(remoteKey)}`)
      const { path = '', method = 'GET', headers: given = [], body = null } = fetchRequestInit as Init
      const headers = new Headers(given)
      headers.set('Authorization', `Bearer ${await host.invocationToken()}`)
      const init = { method, headers, credentials: 'omit', ...(body !== null && method !== 'GET' && { body }) } as const
      const answer = await host.fetch(`${host.remote}${path}`, init)
      return {
        status: answer.status,
        statusText: answer.statusText,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
        isAttachment: false,
      }
    },
    invoke: ({ invokeType, ...invocation }) => {
      if (invokeType !== 'ui-remote-fetch') throw new Error('The app has no functions, only a remote')
      return host.invoke(invocation as unknown as Invocation)
    },
  }
  return async (command, payload) => {
    const answer = commands[command]
    if (answer) return await Promise.resolve(answer((payload ?? {}) as Payload))
    host.unknown(command)
    throw new Error(`Unknown command: ${command}`)
  }
}
