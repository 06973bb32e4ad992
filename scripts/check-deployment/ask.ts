// Who is on the other side: the deployment under check. Not fetch, because duplicate headers, encodings, redirects and
// the version of TLS are what is asked about, and fetch hides them.
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { TLSSocket } from 'node:tls'

export type Question = {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
}

export type Answer = {
  readonly status: number
  /** As they came: in lower case, one entry per header line. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  /** Such as "TLSv1.3"; null over plain http. */
  readonly tls: string | null
}

/** Rejects where there is no answer at all. */
export type Ask = (url: string, question?: Question) => Promise<Answer>

const limitSeconds = 15

/** RFC 6761 §6.3: names below `localhost` are this computer, whatever the system's resolver says. */
const lookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(/(^|\.)localhost$/.test(hostname) ? '127.0.0.1' : hostname, options, callback)
}

export const ask: Ask = (url, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    const isSecure = url.startsWith('https:')
    const options = { method, headers, lookup, agent: false, signal: AbortSignal.timeout(limitSeconds * 1000) }
    const request = isSecure ? httpsRequest(url, options) : httpRequest(url, options)
    request.on('error', reject)
    request.on('response', (response) => {
      read(response).then(resolve, reject)
    })
    request.end()
  })

async function read(response: IncomingMessage): Promise<Answer> {
  const { statusCode = 0, rawHeaders, socket } = response
  const headers: [string, string][] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    headers.push([(rawHeaders[at] ?? '').toLowerCase(), rawHeaders[at + 1] ?? ''])
  }
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  // What is compressed is only asked whether it is; nobody reads it.
  const body = Buffer.concat(chunks).toString('utf8')
  return { status: statusCode, headers, body, tls: socket instanceof TLSSocket ? socket.getProtocol() : null }
}

export const valuesOf = ({ headers }: Answer, name: string): string[] => headers.filter(([key]) => key === name).map(([, value]) => value)

/** Null where there is no such header. */
export function valueOf(answer: Answer, name: string): string | null {
  const values = valuesOf(answer, name)
  return values.length === 0 ? null : values.join(', ')
}

export const isHtml = (answer: Answer): boolean => (valueOf(answer, 'content-type') ?? '').startsWith('text/html')

const secondsPerYear = 31_536_000

/** Strict-Transport-Security, as long as Atlassian asks for. */
export const hasYearOfHttps = (answer: Answer): boolean =>
  Number(/max-age=(\d+)/.exec(valueOf(answer, 'strict-transport-security') ?? '')?.[1] ?? 0) >= secondsPerYear

/** Null where the body is no JSON object. */
export function jsonOf({ body }: Pick<Answer, 'body'>): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
