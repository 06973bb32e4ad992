import { createServer, type Server } from 'node:http'
import { close, listen } from '../stand-in/serve.ts'
import type { World } from '../stand-in/world.ts'

export type Glab = {
  /** For sh: hands its words to `answer`, and prints what comes. */
  readonly program: string
  readonly stop: () => Promise<void>
}

/**
 * `glab api` as its documentation has it (contract administration, Tools of administrators), signed in with a token: reads
 * its options, makes of fields what it makes of them, and asks the pretended GitLab.
 */
export async function startGlab(world: World, token: string): Promise<Glab> {
  const server: Server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const words = Buffer.concat(chunks).toString('utf8').split('\0').slice(0, -1)
      answer(world, token, words).then(
        (text) => outgoing.end(text),
        (cause: unknown) => outgoing.writeHead(500).end(String(cause)),
      )
    })
  })
  const port = await listen(server, 0)
  const program = `printf '%s\\0' "$@" | curl -q --silent --fail-with-body --data-binary @- http://127.0.0.1:${String(port)}/`
  return { program, stop: () => close(server) }
}

async function answer(world: World, token: string, words: readonly string[]): Promise<string> {
  const { path, hostname, method, fields } = read(words)
  if (!world.selfManaged.url.endsWith(`//${hostname}`)) throw new Error(`glab is not signed in to ${hostname}`)
  const hasBody = Object.keys(fields).length > 0
  const response = await world.fetch(
    new Request(`${world.selfManaged.url}/api/v4/${path}`, {
      method,
      headers: { 'PRIVATE-TOKEN': token, ...(hasBody && { 'Content-Type': 'application/json; charset=utf-8' }) },
      ...(hasBody && { body: JSON.stringify(fields) }),
    }),
  )
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/2.0 ${String(response.status)} ${response.statusText}\n${headers.join('')}\r\n${await response.text()}`
}

function read([command, path = '', ...options]: readonly string[]) {
  if (command !== 'api') throw new Error(`glab ${command ?? ''} is not known here`)
  if (path.startsWith('/') || /:(id|group|repo|branch|namespace|fullpath|user|username)\b/.test(path))
    throw new Error(`glab changes ${path}`)
  const fields: Record<string, unknown> = {}
  let [hostname, method, includes] = ['', '', false]
  for (let at = 0; at < options.length; at += 1) {
    const option = options[at]
    if (option === '--include') {
      includes = true
      continue
    }
    const value = options[(at += 1)] ?? ''
    const [key = '', ...rest] = value.split('=')
    const text = rest.join('=')
    if (option === '--hostname') hostname = value
    else if (option === '--method') method = value
    else if (option === '--raw-field') fields[key] = text
    else if (option === '--field') fields[key] = typed(text)
    else throw new Error(`glab api does not know ${String(option)}`)
  }
  if (!includes) throw new Error('glab prints no status without --include')
  return { path, hostname, method, fields }
}

/** "Magic": what a field looks like decides what it is. */
function typed(text: string): unknown {
  if (text.startsWith('@')) throw new Error(`glab reads a file: ${text}`)
  if (/^-?\d+$/.test(text)) return Number(text)
  return text === 'true' ? true : text === 'false' ? false : text === 'null' ? null : text
}
