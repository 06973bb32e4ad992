import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { once } from './once.ts'

/**
 * Puts a function from Request to Response behind node's HTTP server. The Host header makes the origin, a browser
 * that goes away aborts `request.signal`, and an answer that fails, at its start or half-way, breaks the connection
 * as a failing network does.
 */
export function requestListener(answer: (request: Request) => Promise<Response>): RequestListener {
  return (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.on('close', () => {
      gone.abort()
    })
    void answer(requestFrom(incoming, gone.signal))
      .then((response) => send(response, outgoing, /\bgzip\b/.test(String(incoming.headers['accept-encoding']))))
      .catch(() => {
        outgoing.destroy()
      })
  }
}

function requestFrom(incoming: IncomingMessage, signal: AbortSignal): Request {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  const headers = new Headers()
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
  const init: RequestInit = { method, headers, signal, redirect: 'manual' }
  if (method !== 'GET' && method !== 'HEAD') {
    // `duplex` is what node demands for a body that is a stream; the DOM's types do not know it.
    Object.assign(init, { body: Readable.toWeb(incoming), duplex: 'half' })
  }
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${url}`, init)
}

/** Compressed as a web server in production has it: what a browser downloads is to weigh the same here. */
const compressed = /^text\/(css|javascript)/

/** By what they hold: the same few files are asked for by every page that is opened. */
const zip = once(promisify<Uint8Array, Buffer>(gzip), (file) => createHash('sha256').update(file).digest('base64'))

async function send(response: Response, outgoing: ServerResponse, acceptsGzip: boolean) {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (!response.body) {
    outgoing.end()
    return
  }
  if (acceptsGzip && compressed.test(response.headers.get('content-type') ?? '')) {
    const file = await zip(new Uint8Array(await response.arrayBuffer()))
    outgoing.setHeader('content-encoding', 'gzip')
    outgoing.end(file)
    return
  }
  // An answer may start long before it ends, or never end: the browser is to see that it started.
  outgoing.flushHeaders()
  await pipeline(Readable.fromWeb(response.body as ReadableStream), outgoing)
}
