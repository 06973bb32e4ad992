import { createServer, type ServerResponse } from 'node:http'

/** `body` is compressed already: doing so takes longer than sending it. */
export type Answer = { readonly type: string; readonly body: Buffer; readonly isKept?: boolean }

/** 9 Mbit/s, 60 ms from the question to the first byte. */
const bytesPerMs = 9000 / 8
const delayMs = 60
const packet = 1460

/** Serves as a line of that speed would: each answer after its delay, and all of them in turn. Needs no instrument in the browser. */
export async function serveOverLine(
  answerTo: (path: string) => Answer | undefined,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const sending: { readonly response: ServerResponse; rest: Buffer }[] = []
  let last = performance.now()
  const pump = setInterval(() => {
    const now = performance.now()
    let budget = sending.length > 0 ? bytesPerMs * (now - last) : 0
    last = now
    for (let next = sending.shift(); next; next = sending.shift()) {
      const size = Math.min(packet, next.rest.length, Math.ceil(budget))
      if (size > 0 || next.rest.length === 0) next.response.write(next.rest.subarray(0, size))
      next.rest = next.rest.subarray(size)
      budget -= size
      if (next.rest.length === 0) next.response.end()
      else sending.push(next)
      if (budget <= 0) break
    }
  }, 4)
  const server = createServer((request, response) => {
    const answer = answerTo(new URL(request.url ?? '/', 'http://line').pathname)
    setTimeout(() => {
      if (!answer) {
        response.writeHead(404).end()
        return
      }
      response.writeHead(200, {
        'content-type': answer.type,
        'content-encoding': 'br',
        'cache-control': answer.isKept ? 'public, max-age=31536000, immutable' : 'no-store',
      })
      sending.push({ response, rest: answer.body })
    }, delayMs)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    close: () => {
      clearInterval(pump)
      server.closeAllConnections()
      server.close()
    },
  }
}
