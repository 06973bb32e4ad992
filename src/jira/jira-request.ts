// On the other side: Jira's REST API, asked through AP.js as the Jira user. Not every site lets an app ask, and AP.js
// never answers where it does not.
import { AppError } from '../domain/failure.ts'
import { isRecord } from '../http/shape.ts'
import type { ConnectBridge } from './connect-bridge.ts'

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
    const error = (cause?: unknown): void => {
      clearTimeout(timer)
      reject(new AppError({ kind: 'unexpected-answer', origin, status: statusIn(cause), flaw: 'status' }, { cause }))
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

/** A callback gets the XMLHttpRequest, a promise an object that holds it; 0 where Jira names no status. */
function statusIn(refusal: unknown): number {
  if (!isRecord(refusal)) return 0
  const { status, xhr } = refusal
  return typeof status === 'number' ? status : statusIn(xhr)
}
