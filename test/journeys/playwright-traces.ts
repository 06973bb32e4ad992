import type { BrowserContext, Frame } from '@playwright/test'

/** Something that stays behind, or goes somewhere: an address, a header, a stored value, a piece of the screen. */
type Trace = { readonly kind: string; readonly text: string }

export type Traces = {
  /** Looks into every window and frame that is open now, in addition to what is written down while it happens. */
  look(): Promise<void>
  /** What holds one of the secrets, as `kind: the text around it`. A JWT counts by its signature alone. */
  search(secrets: Iterable<string>): string[]
}

export type TracesOptions = {
  readonly jiraOrigin: string
  /** Of the GitLab that serves the page, with its relative root. */
  readonly hostUrl: string
  /** Whether GitLab's own callback page answers, which names its address to the scripts that it loads from itself. */
  readonly isGitLabsCallback: () => boolean
}

/**
 * Writes down all that a browser shows, stores, sends in addresses and hands on, in every window and frame. Some secrets
 * are in an address by others' design: Jira's token in that of the frame, the code in that of the callback page.
 */
export async function recordTraces(context: BrowserContext, { jiraOrigin, hostUrl, isGitLabsCallback }: TracesOptions): Promise<Traces> {
  const traces: Trace[] = []
  const note = (kind: string, text: string | undefined | null): void => {
    if (text) traces.push({ kind, text })
  }
  const noteAddress = (kind: string, address: string | undefined): void => {
    if (address) note(kind, withoutWhatIsDue(address, hostUrl))
  }
  const watchFrame = (frame: Frame) => {
    noteAddress('address of a frame', frame.url())
  }

  context.on('page', (page) => page.on('framenavigated', watchFrame))
  context.on('request', (request) => {
    noteAddress('address of a request', request.url())
    const { referer } = request.headers()
    if (isGitLabsCallback() && referer?.startsWith(`${hostUrl}/-/jira_connect/oauth_callbacks?`)) noteAddress('Referer', referer)
    else note('Referer', referer)
  })
  context.on('response', (response) => {
    noteAddress('Location', response.headers()['location'])
  })
  context.on('console', (message) => {
    const [, kind = 'console', text = message.text()] = noted.exec(message.text()) ?? []
    note(kind, text)
  })
  context.on('weberror', (webError) => {
    note('error', webError.error().stack ?? String(webError.error()))
  })
  await context.addInitScript(watchDocument, { mark, jiraOrigin })

  return {
    async look() {
      for (const frame of context.pages().flatMap((page) => page.frames())) {
        const isJira = frame.url().startsWith(`${jiraOrigin}/`)
        // A window may close, or go elsewhere, while it is looked into.
        const found = await frame.evaluate(whatIsHere).catch(() => ({}))
        for (const [kind, text] of Object.entries(found)) {
          // Jira's page holds the frame's address, which it made itself.
          if (!(isJira && kind === 'DOM')) note(kind, kind === 'name of the window' ? withoutFrameAddress(text) : text)
        }
      }
      for (const { name, value } of await context.cookies()) note('cookie', `${name}=${value}`)
    },
    search(secrets) {
      const needles = [...secrets].map((secret) => secret.split('.').at(-1) ?? secret)
      return traces.flatMap(({ kind, text }) =>
        needles.filter((needle) => text.includes(needle)).map((needle) => `${kind}: ${around(text, needle)}`),
      )
    },
  }

  /** Connect's host library gives its frame a name, which the bridge inside reads: it holds the frame's address. */
  function withoutFrameAddress(name: string): string {
    return name.replaceAll(/https?:[^"\\]*/g, (address) => withoutWhatIsDue(address, hostUrl))
  }
}

/** Before what a document notes, by the console: the answer of an exposed function would count as a click (contract jira, Frames and popups). */
const mark = 'trace of '
const noted = new RegExp(`^${mark}([^:]*): (.*)$`, 's')

function withoutWhatIsDue(address: string, hostUrl: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  const place = `${url.origin}${url.pathname}`
  if (place === `${hostUrl}/-/jira_connect/subscriptions`) url.searchParams.delete('jwt')
  // GitLab passes it on in its address, to the instance too (contract life-cycle, Branch page).
  if (/\/-\/jira_connect\/branches\/(route|new)$/.test(place)) url.searchParams.delete('jwt')
  if (place === `${hostUrl}/-/jira_connect/oauth_callbacks`) url.searchParams.delete('code')
  return url.href
}

function around(text: string, needle: string): string {
  const at = text.indexOf(needle)
  return `${text.slice(Math.max(0, at - 200), at)}<a secret>${text.slice(at + needle.length, at + needle.length + 40)}`
}

/** Runs in every document before its own scripts. */
function watchDocument({ mark, jiraOrigin }: { mark: string; jiraOrigin: string }): void {
  const note = (kind: string, ...texts: unknown[]): void => {
    console.debug(`${mark}${kind}: ${texts.map(asText).join(' ')}`)
  }
  const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify([value]))

  /** Notes the arguments of every call. */
  function overhear(kind: string, owner: object | undefined, name: string): void {
    const original: unknown = owner && Reflect.get(owner, name)
    if (!owner || typeof original !== 'function') return
    Reflect.set(owner, name, function (this: unknown, ...given: unknown[]): unknown {
      note(kind, ...given)
      const answer: unknown = Reflect.apply(original, this, given)
      return answer
    })
  }
  overhear('storage', Storage.prototype, 'setItem')
  overhear('storage', IDBObjectStore.prototype, 'put')
  overhear('storage', IDBObjectStore.prototype, 'add')
  overhear('history', History.prototype, 'pushState')
  overhear('history', History.prototype, 'replaceState')
  overhear('clipboard', (navigator as { clipboard?: Clipboard }).clipboard, 'writeText')
  document.addEventListener('copy', () => {
    const field = document.activeElement
    const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    note('clipboard', isField ? field.value : String(getSelection()))
  })

  if (location.origin === jiraOrigin) return
  new MutationObserver((changes) => {
    const parts = changes.flatMap(({ type, target, attributeName, addedNodes }) => {
      if (type === 'attributes') return [(target as Element).getAttribute(attributeName ?? '') ?? '']
      const nodes = type === 'characterData' ? [target] : [...addedNodes]
      return nodes.map((node) => (node instanceof Element ? node.outerHTML : (node.nodeValue ?? '')))
    })
    note('DOM', parts.join('\n'))
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
}

/** Runs in a frame. By kind, what is there now. */
async function whatIsHere(): Promise<Record<string, string>> {
  const stored = async (name: string): Promise<unknown[]> => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => {
        resolve(opening.result)
      }
      opening.onerror = () => {
        reject(new Error(name))
      }
    })
    const stores = [...database.objectStoreNames].map(
      (store) =>
        new Promise<unknown>((resolve) => {
          const reading = database.transaction(store).objectStore(store).getAll()
          reading.onsuccess = () => {
            resolve(reading.result)
          }
        }),
    )
    return Promise.all(stores)
  }
  const databases = await indexedDB.databases()
  const contents = await Promise.all(databases.map(({ name = '' }) => stored(name)))
  return {
    storage: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), databases, contents]),
    cookie: document.cookie,
    history: JSON.stringify([history.state]),
    'name of the window': window.name,
    DOM: document.documentElement.outerHTML,
  }
}
