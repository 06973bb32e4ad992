// @vitest-environment node
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { close, listen } from './serve.ts'
import { commandOptions, complaint, welcome } from './terminal.ts'
import { createWorld } from './world.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

function start(...args: string[]): Promise<{ code: unknown; stderr: string }> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', fromRoot('test/stand-in/start.ts'), ...args]
    execFile(process.execPath, command, { cwd: fromRoot('.') }, (error, _stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stderr })
    })
  })
}

describe('npm start', () => {
  it('says in one sentence that a port is in use, and how to choose another', async () => {
    const server = createServer()
    const port = await listen(server, 0)
    const { code, stderr } = await start('--port', String(port))
    await close(server)
    expect(code).toBe(1)
    expect(stderr).toBe(`Port ${port} is in use. Choose another one: npm start -- --port ${port + 1}\n`)
  })

  it('reads port and number of groups', () => {
    expect(commandOptions([], 'npm start')).toEqual({ port: 8080, groups: 0, fresh: undefined, way: 'gitlab-com' })
    expect(commandOptions(['--port', '81', '--groups=500', '--fresh', '--world=own-app'], 'npm start')).toEqual({
      port: 81,
      groups: 500,
      fresh: true,
      way: 'own-app',
    })
  })

  it.each([[['--port', 'x']], [['--port', '70000']], [['--port', '-1']], [['--groups', '1.5']], [['--speed', '3']], [['--world', 'mars']]])(
    'refuses %s in words',
    (args) => {
      expect(() => commandOptions(args, 'npm start')).toThrow(/--(port|groups|speed|world)/)
    },
  )

  it('names the address to open and everybody who can sign in', () => {
    const world = createWorld({ port: 8099 })
    const text = welcome(world)
    expect(text).toContain('http://jira.localhost:8099/')
    for (const { displayName } of world.jira.users) expect(text).toContain(displayName)
    for (const { url, users } of [world.gitlabCom, world.selfManaged]) {
      expect(text).toContain(url)
      for (const { username, password } of users) expect(text).toMatch(new RegExp(`${username} +${password}`))
    }
  })

  it('passes on what is wrong where it is nothing that it knows', () => {
    expect(complaint(new Error('The app could not be built.'), 8080, 'npm start')).toBe('The app could not be built.')
  })
})
