import type { ForgeAppDescription } from '../pages.ts'
import { element } from './element.ts'
import { showFlag } from './flags.ts'
import { createForgeCommands } from './forge-commands.ts'
import { standInApi } from './stand-in-api.ts'

/** As Atlassian documents it (contract forge, The frame): no windows, no links to another tab, unless the manifest lists every address. */
const sandbox = 'allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts'
const allowed = 'camera; microphone; clipboard-write; display-capture; fullscreen'

export type ForgeViewer = { readonly accountId: () => string; readonly locale: () => string; readonly reloadFrame: () => void }

const flags = new Map<string, { close(): void }>()

let stop: () => void = () => undefined

/** Puts a new frame of the Forge app into the page. */
export function showForgeFrame(app: ForgeAppDescription, { accountId, locale, reloadFrame }: ForgeViewer) {
  stop()
  const frame = document.createElement('iframe')
  frame.title = app.name
  frame.setAttribute('sandbox', app.opensWindows ? `${sandbox} allow-popups allow-popups-to-escape-sandbox` : sandbox)
  frame.allow = allowed
  frame.className = 'forge-frame'
  const answer = createForgeCommands({
    context: () =>
      Promise.resolve({
        accountId: accountId(),
        cloudId: app.cloudId,
        siteUrl: window.location.origin,
        locale: locale(),
        timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        moduleKey: 'gitlab-configuration',
        environmentType: 'PRODUCTION',
        extension: { type: 'jira:adminPage', useAsGetStarted: true },
      }),
    invocationToken: async () => (await standInApi.forgeToken(accountId())).token,
    invoke: (invocation) => standInApi.forgeInvoke(accountId(), invocation),
    rest: (url, type) => standInApi.rest(accountId(), { url, type }),
    fetch: (...call) => fetch(...call),
    remote: app.remote,
    showFlag: ({ id, title, description, type }) => {
      const flag = { id: String(id), title: String(title), body: typeof description === 'string' ? description : '', type: String(type) }
      flags.set(flag.id, showFlag({ ...flag, close: 'auto', actions: [], onClose: () => undefined }))
    },
    closeFlag: (id) => flags.get(id)?.close(),
    openTab: (url) => void window.open(url, '_blank', 'noopener'),
    reload: reloadFrame,
    unknown: (command) => {
      console.error(`The app gave Jira a command that nobody knows: ${command}`)
    },
  })
  const gone = new AbortController()
  stop = () => {
    gone.abort()
  }
  window.addEventListener(
    'message',
    ({ source, origin, ports: [port] }) => {
      if (source !== frame.contentWindow || origin !== new URL(app.url).origin || !port) return
      port.onmessage = ({ data }: MessageEvent<{ id: number; command: string; payload: unknown }>) => {
        const { id, command, payload } = data
        answer(command, payload).then(
          (result) => {
            port.postMessage({ id, result })
            if (command === 'enableTheming') followTheme(port, gone.signal)
          },
          (error: unknown) => {
            port.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
          },
        )
      }
    },
    { signal: gone.signal },
  )
  frame.src = app.url
  element('frame-slot', HTMLDivElement).replaceChildren(frame)
}

function followTheme(port: MessagePort, signal: AbortSignal) {
  const tell = () => {
    port.postMessage({ theme: document.documentElement.dataset['colorMode'] })
  }
  const observer = new MutationObserver(tell)
  observer.observe(document.documentElement, { attributeFilter: ['data-color-mode'] })
  signal.addEventListener('abort', () => {
    observer.disconnect()
  })
  tell()
}
