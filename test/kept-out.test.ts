import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it, onTestFinished } from 'vitest'
import { anyOrigin, forge, keepOut } from '../scripts/build/kept-out.ts'
import { unnamedFeatures } from '../scripts/build/recent-features.ts'

async function built(code: string): Promise<unknown> {
  const root = await mkdtemp(join(tmpdir(), 'kept-out-'))
  onTestFinished(() => rm(root, { recursive: true }))
  await writeFile(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>')
  await writeFile(join(root, 'main.js'), code)
  return build({ root, configFile: false, logLevel: 'silent', plugins: [keepOut(anyOrigin, forge, ...unnamedFeatures)] })
}

it.each([
  ["parent.postMessage('done', '*')"],
  ["parent.postMessage({ code: String(new URL(location.href)) }, '*', [])"],
  ["parent.postMessage('done', { targetOrigin: '*' })"],
  ['const port = parent; port.postMessage(`${location.search}`, `*`)'],
])('a message to whatever origin ends the build: %s', async (code) => {
  await expect(built(code)).rejects.toThrow('has a message to whatever origin')
})

it.each([["fetch('/api/v4/integrations/jira_forge/subscriptions')"], ["globalThis.__bridge.callBridge('getContext')"]])(
  'so does something of the page inside Forge: %s',
  async (code) => {
    await expect(built(code)).rejects.toThrow('has something of the page inside Forge')
  },
)

it('so does what older browsers lack, unless the start script looks for it', async () => {
  await expect(built('console.log(Object.groupBy([1], String))')).rejects.toThrow('has Object.groupBy')
  await built('console.log([1].toSorted())')
})

it('a message to an origin, or into a channel, is none', async () => {
  await built("opener.postMessage({ type: 'done' }, location.origin); new MessageChannel().port1.postMessage(null); console.log('*')")
})
