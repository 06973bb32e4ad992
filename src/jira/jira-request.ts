// On the other side: Jira's REST API, asked through AP.js as the Jira user. Not every site lets an app ask, and AP.js
// never answers where it does not.
import { AppError, type CallFacts } from '../domain/failure.ts'
import { isRecord, list, record, text } from '../http/shape.ts'
import type { ConnectBridge } from './connect-bridge.ts'

export { userGroups } from './user-groups.ts'

const answerLimitSeconds = 8

/** The JSON at `url`, a path of the site. Throws `jira-silent`, `not-found` or `unexpected-answer`. */
export async function jiraRequest({ request }: ConnectBridge, origin: string, url: string): Promise<unknown> {
  if (!request) throw new AppError({ kind: 'not-found', origin })
  const text = await answerOf(request, origin, url)
  try {
    return JSON.parse(String(text)) as unknown
  } catch (cause) {
    throw new AppError({ kind: 'unexpected-answer', origin, status: 200, flaw: 'not-json' }, { cause })
  }
}

/** By callbacks in older versions of AP.js, by a promise in newer ones. */
function answerOf(request: NonNullable<ConnectBridge['request']>, origin: string, url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError({ kind: 'jira-silent', seconds: answerLimitSeconds }))
    }, answerLimitSeconds * 1000)
    const success = (body: unknown): void => {
      clearTimeout(timer)
      resolve(body)
    }
    const startedAt = new Date()
    const error = (cause?: unknown): void => {
      clearTimeout(timer)
      const { status, message } = refusalIn(cause)
      const call: CallFacts = {
        method: 'GET',
        address: `${origin}${url.split('?')[0] ?? ''}`,
        status,
        serverMessage: message,
        page: null,
        requestId: null,
        startedAt,
        durationMs: Date.now() - startedAt.getTime(),
      }
      reject(new AppError({ kind: 'unexpected-answer', origin, status, flaw: 'status' }, { cause, call }))
    }
    try {
      const answer = request({ url, success, error })
      if (answer instanceof Promise) {
        answer.then((response: unknown) => {
          success(isRecord(response) ? response['body'] : undefined)
        }, error)
      }
    } catch (cause) {
      error(cause)
    }
  })
}

/** A callback gets the XMLHttpRequest, a promise an object that holds it; status 0 where Jira names none. */
function refusalIn(refusal: unknown): { readonly status: number; readonly message: string | null } {
  const { status, responseText, xhr }: Record<string, unknown> = isRecord(refusal) ? refusal : {}
  if (typeof status !== 'number' && isRecord(xhr)) return refusalIn(xhr)
  return { status: typeof status === 'number' ? status : 0, message: jiraMessage(responseText) }
}

/** Jira's own words, of `{errorMessages: […], errors: {…}}`. */
function jiraMessage(body: unknown): string | null {
  try {
    const { errorMessages } = record(JSON.parse(text(body)))
    return list(errorMessages, text).join(' ').slice(0, 500) || null
  } catch {
    return null
  }
}
