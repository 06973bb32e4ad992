import type { UserRequest } from '../rest/rest-api.ts'
import type { HostMethod } from './connect-host.ts'
import { showFlag } from './flags.ts'
import { standInApi } from './stand-in-api.ts'

/** What the modules that live in Jira itself, not in the package, need to know of the page. */
export type HostPage = {
  readonly accountId: () => string
  readonly locale: () => string
  /** Loads the app's frame anew, with a fresh token in its address. */
  readonly reloadFrame: () => void
  readonly go: (target: string) => void
}

const promised = (method: HostMethod): HostMethod => Object.assign(method, { returnsPromise: true })

/**
 * Defines the modules of AP.js that are not in Atlassian's package. The library reads the names of the parameters from
 * the source of each method and counts them, so all are methods with plain parameters; the callback comes last.
 */
export function defineHostModules({ accountId, locale, reloadFrame, go }: HostPage) {
  const { connectHost } = window

  connectHost.defineModule({
    getLocation(callback) {
      answer(callback, window.location.href)
    },
    // Jira's REST API as the person who is signed in.
    request: promised((options) => {
      const { url, type, data } = options as UserRequest
      return standInApi.rest(accountId(), { url, type: type ?? 'GET', data }).then(({ status, body }) => {
        const answer = { body, xhr: { status, responseText: body } }
        // It has what an error has, and is none: of a real one the library would hand over the message alone.
        const refusal: Error = Object.assign({ name: 'Refusal', message: String(status) }, answer)
        return status < 400 ? answer : Promise.reject(refusal)
      })
    }),
  })
  connectHost.defineModule('context', {
    getToken: promised(async () => (await standInApi.contextToken(accountId())).token),
    // A page of an app is about no issue and no project, so its context is empty.
    getContext: promised(() => Promise.resolve({})),
  })
  connectHost.defineModule('user', {
    getCurrentUser(callback) {
      answer(callback, { atlassianAccountId: accountId() })
    },
    getLocale(callback) {
      answer(callback, locale())
    },
    getTimeZone(callback) {
      answer(callback, Intl.DateTimeFormat().resolvedOptions().timeZone)
    },
  })
  connectHost.defineModule('navigator', {
    reload() {
      reloadFrame()
    },
    go(target) {
      go(String(target))
    },
  })
  // The library puts "- Jira" into titles where a module of this name is there.
  connectHost.defineModule('jira', {
    isDashboardEditable(callback) {
      answer(callback, false)
    },
  })

  connectHost.getFrameworkAdaptor().registerModule({
    getModuleRegistrationName: () => 'flag',
    isEnabled: () => true,
    getProvider: () => ({ create: showFlag }),
  })
}

function answer(callback: unknown, value: unknown) {
  if (isFunction(callback)) callback(value)
}

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function'
