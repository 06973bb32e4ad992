import { brokenAnswer, networkError, whenAborted } from './broken-answer.ts'
import { createFaults, type Faults, type Initiator, type ServerName } from './faults.ts'
import type { RecordedRequest } from './world.ts'

export type Host = {
  /** How faults and tests call it; null for hosts that a test has added. */
  readonly name: ServerName | null
  /** Null where the host has no such route. */
  readonly handle: (request: Request, initiator: Initiator) => Promise<Response | null>
  readonly withCors?: (request: Request, response: Response) => Response
}

export type Network = {
  readonly faults: Faults
  readonly requests: readonly RecordedRequest[]
  readonly unexpected: readonly string[]
  /** Several hosts at one origin are asked one after the other. */
  addHost(origin: string, host: Host): void
  /** Whether a server can resolve this name. */
  knows(hostname: string): boolean
  /** Rejects with a TypeError where the network fails, with an UnexpectedRequest where nobody expected it. */
  send(request: Request, initiator: Initiator | 'jira', signal?: AbortSignal): Promise<Response>
}

/** Connects the servers and whoever asks them, writes down every request and lets tests break any of them. */
export function createNetwork(): Network {
  const hosts = new Map<string, Host[]>()
  const requests: RecordedRequest[] = []
  const unexpected: string[] = []
  const faults = createFaults()

  async function ask(request: Request, initiator: Initiator): Promise<Response> {
    const { origin, hostname } = new URL(request.url)
    for (const host of hosts.get(origin) ?? []) {
      const response = await host.handle(request, initiator)
      if (response) return response
    }
    if (!hosts.has(origin) && (isReserved(hostname) || hosts.has(overHttp(origin)))) throw networkError()
    const line = `${request.method} ${request.url}`
    unexpected.push(line)
    throw unexpectedRequest(line)
  }

  async function send(request: Request, sender: Initiator | 'jira', signal: AbortSignal = request.signal): Promise<Response> {
    const initiator = sender === 'jira' ? 'server' : sender
    const record: Writable<RecordedRequest> = recordOf(request, initiator)
    requests.push(record)
    if (request.body) record.body = await request.clone().text()
    const { origin } = new URL(request.url)
    const [first] = hosts.get(origin) ?? []
    const answer = faults.take({ request, initiator, server: first?.name ?? null, isAtlassians: sender === 'jira' })
    const real = () => ask(request, initiator)
    const withCors = (response: Response) => first?.withCors?.(request, response) ?? response
    const response = await untilAborted(answer === null ? real() : brokenAnswer({ answer, signal, real, withCors }), signal)
    record.status = response.status
    return response
  }

  return {
    faults,
    requests,
    unexpected,
    addHost(origin, host) {
      hosts.set(origin, [...(hosts.get(origin) ?? []), host])
    },
    knows: (hostname) => [...hosts.keys()].some((origin) => new URL(origin).hostname === hostname) || faults.mentions(hostname),
    send,
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

function recordOf({ method, url, headers }: Request, initiator: Initiator): RecordedRequest {
  const scheme = headers.get('authorization')?.split(' ')[0]
  return {
    method,
    url,
    initiator,
    origin: headers.get('origin'),
    referer: headers.get('referer'),
    authorization: scheme === undefined ? 'none' : scheme === 'Bearer' || scheme === 'JWT' ? scheme : 'other',
    hasCookie: headers.has('cookie'),
    body: '',
    status: null,
  }
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject)
    whenAborted(signal, reject)
  })
}

/** RFC 2606 §2: these names never resolve, so asking for one is a network error and no mistake of the test. */
const isReserved = (hostname: string): boolean => /(^|\.)invalid$/.test(hostname)

/** TLS to one of the world's servers, which speak plain http: the handshake fails. */
const overHttp = (origin: string): string => origin.replace(/^https:/, 'http:')

function unexpectedRequest(line: string): Error {
  const error = new Error(`Nobody expected ${line}`)
  error.name = 'UnexpectedRequest'
  return error
}
