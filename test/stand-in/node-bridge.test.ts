// @vitest-environment node
import { createServer, request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { requestListener } from './node-bridge.ts'
import { close, listen } from './serve.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of closers.splice(0)) await end()
})

async function serve(answer: (request: Request) => Promise<Response>): Promise<number> {
  const server = createServer(requestListener(answer))
  closers.push(() => close(server))
  return listen(server, 0)
}

/** Node's own client, because it sends the Host header that it is given. */
function send(port: number, options: { method?: string; path?: string; host?: string; body?: string; signal?: AbortSignal } = {}) {
  const { method = 'GET', path = '/', host = 'jira.localhost', body = '', signal } = options
  return new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port, method, path, headers: { host }, ...(signal && { signal }) }, resolve)
      .on('error', reject)
      .end(body)
  })
}

describe('between node and the world', () => {
  it('makes the origin from the Host header and hands on method, path and body', async () => {
    const port = await serve(async (request) => Response.json([request.method, request.url, await request.text()]))
    const answer = await send(port, { method: 'PUT', path: '/a%2Fb?c=d', host: 'gitlab.localhost:1', body: 'text' })
    expect(JSON.parse(await text(answer))).toEqual(['PUT', 'http://gitlab.localhost:1/a%2Fb?c=d', 'text'])
  })

  it('keeps status, redirects and each cookie by itself', async () => {
    const headers = new Headers([
      ['location', '/there'],
      ['set-cookie', 'a=1; Path=/'],
      ['set-cookie', 'b=2'],
    ])
    const port = await serve(() => Promise.resolve(new Response(null, { status: 303, headers })))
    const answer = await send(port)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers).toMatchObject({ location: '/there', 'set-cookie': ['a=1; Path=/', 'b=2'] })
  })

  it('breaks the connection where there is no answer', async () => {
    const port = await serve(() => Promise.reject(new TypeError('network error')))
    await expect(send(port)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('shows the start of an answer that breaks off', async () => {
    let pulls = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulls += 1
        if (pulls === 1) controller.enqueue(new TextEncoder().encode('{"half":'))
        else controller.error(new Error('broken'))
      },
    })
    const port = await serve(() => Promise.resolve(new Response(body)))
    const answer = await send(port)
    expect(answer.statusCode).toBe(200)
    await expect(text(answer)).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('aborts the request of a browser that goes away', async () => {
    const browser = new AbortController()
    const aborted = new Promise<void>((resolve, reject) => {
      serve((request) => {
        request.signal.addEventListener('abort', () => {
          resolve()
        })
        browser.abort()
        return new Promise<Response>(() => undefined)
      })
        .then((port) => send(port, { signal: browser.signal }))
        .catch((cause: unknown) => {
          if (!browser.signal.aborted) reject(cause instanceof Error ? cause : new Error(String(cause)))
        })
    })
    await aborted
  })
})
