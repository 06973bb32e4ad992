import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { createServer as createVite } from 'vite'
import { requestListener } from './node-bridge.ts'
import { close, listen, worldWithPages } from './serve.ts'
import { commandOptions, complaint, runUntilStopped, welcome } from './terminal.ts'
import { createWorld } from './world.ts'
import type { AppFiles } from './world.ts'

const command = 'npm run dev'
/** Where GitLab serves the page from, so that its relative addresses lead to Vite. */
const base = '/-/jira_connect/'
let wantedPort = 0

await runUntilStopped(
  async () => {
    const { port, groups, fresh, way } = commandOptions(process.argv.slice(2), command)
    wantedPort = port
    const server = createServer()
    const ownPort = await listen(server, port)
    const vite = await createVite({
      base,
      appType: 'custom',
      server: {
        middlewareMode: true,
        hmr: { server },
        // CORS is GitLab's to decide, also while developing.
        cors: false,
      },
    })
    const page = async (name: string) =>
      vite.transformIndexHtml(`/${name}`, await readFile(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8'))
    const app: AppFiles = {
      page: () => page('index.html'),
      callbackPage: () => page('src/callback/oauth-callbacks.html'),
      asset: () => Promise.resolve(null),
    }
    const world = createWorld({ port: ownPort, app, way, ...(fresh && { fresh }) })
    // Vite puts inline scripts and styles into the page, which the real policy forbids.
    world.gitlabCom.settings.page.csp = 'off'
    for (const gitlab of [world.gitlabCom, world.selfManaged]) gitlab.addGroups(groups)

    const answer = requestListener(worldWithPages(world))
    const { host } = new URL(world.gitlabCom.url)
    server.on('request', (incoming: IncomingMessage & { originalUrl?: string }, outgoing) => {
      if (incoming.headers.host !== host) {
        answer(incoming, outgoing)
        return
      }
      vite.middlewares(incoming, outgoing, () => {
        // Vite takes its base off the address.
        incoming.url = incoming.originalUrl ?? incoming.url
        answer(incoming, outgoing)
      })
    })
    console.log(welcome(world))
    return async () => {
      await vite.close()
      await close(server)
    }
  },
  (cause) => complaint(cause, wantedPort, command),
)
