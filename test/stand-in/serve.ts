import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { builtApp, builtForgeApp } from './built-app.ts'
import { createJiraPages } from './jira/pages.ts'
import { requestListener } from './node-bridge.ts'
import { createTrafficCounter, type Traffic } from './traffic.ts'
import { createWorld } from './world.ts'
import type { World, WorldOptions } from './world.ts'

export type WorldUrls = { readonly jira: string; readonly gitlabCom: string; readonly selfManaged: string }

export type ServeOptions = WorldOptions & {
  /** The port in the world's addresses where a reverse proxy listens in front of it. */
  readonly proxyPort?: number
  /** Every answer of a GitLab to a browser takes so long, as over a network. */
  readonly latencyMs?: number
}

export type ServedWorld = {
  readonly world: World
  /** Where the world itself listens. */
  readonly port: number
  /** Without a trailing slash; a browser resolves these names by itself, node does not. */
  readonly urls: WorldUrls
  readonly traffic: Traffic
  /** Ends every connection; afterwards the port is free. */
  readonly close: () => Promise<void>
}

/** `port` 0, the default, takes any free one. Rejects with node's EADDRINUSE where a given one is taken. */
export async function serveWorld({ port = 0, proxyPort, latencyMs = 0, ...options }: ServeOptions = {}): Promise<ServedWorld> {
  const server = createServer()
  const ownPort = await listen(server, port)
  const world = createWorld({ app: builtApp(), forgeApp: builtForgeApp, ...options, port: proxyPort ?? ownPort })
  const answer = worldWithPages(world)
  const traffic = createTrafficCounter()
  const answerInTime = async (request: Request): Promise<Response> => {
    const isSlow = latencyMs > 0 && new URL(request.url).origin !== world.jira.origin
    const [response] = await Promise.all([answer(request), isSlow ? setTimeout(latencyMs) : null])
    return response
  }
  server.on(
    'request',
    requestListener((request) => traffic.count(request, () => answerInTime(request))),
  )
  return { world, port: ownPort, urls: urlsOf(world), traffic, close: () => close(server) }
}

/** The world as browsers see it: with Jira's pages for people, and a refusal in words for what nobody expected. */
export function worldWithPages(world: World): (request: Request) => Promise<Response> {
  const pages = createJiraPages(world)
  return async (request) => {
    const page = await pages.handle(request)
    if (page) return page
    const { gitlabDelayMs } = pages.conditions.hindrances
    if (gitlabDelayMs > 0) await setTimeout(gitlabDelayMs)
    try {
      return await world.fetch(request)
    } catch (cause) {
      if (!(cause instanceof Error && cause.name === 'UnexpectedRequest')) throw cause
      return new Response(`The stand-in has no answer to ${request.method} ${request.url}\n`, { status: 501 })
    }
  }
}

const urlsOf = ({ jira, gitlabCom, selfManaged }: World): WorldUrls => ({
  jira: jira.origin,
  gitlabCom: gitlabCom.url,
  selfManaged: selfManaged.url,
})

/** Listens on this computer only; resolves with the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
    server.closeAllConnections()
  })
}
