import { createServer } from 'node:http'
import { close, listen } from './serve.ts'

/**
 * For a program that is told its port. Below the range from which the system takes ports for connections, so that none of those
 * is in the way.
 */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000)
  const server = createServer()
  try {
    await listen(server, port)
  } catch {
    return freePort()
  }
  await close(server)
  return port
}
