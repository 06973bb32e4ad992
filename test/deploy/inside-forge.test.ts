import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from '@forge/manifest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { forgePageOf } from '../../scripts/build/forge/forge-page.ts'
import type { Answer } from '../../scripts/check-deployment/ask.ts'
import { forgeInterface } from '../../scripts/check-deployment/gitlab-checks.ts'
import { appFacts } from '../../scripts/manifest/app-facts.ts'
import { copyForgePage, insideForge } from '../../scripts/manifest/inside-forge.ts'

/** Atlassian's schema has 2 MB, and each look at it takes its time. */
const slow = { timeout: 30_000 }

const host = 'https://gitlab.example.com/root'
const appId = 'ari:cloud:ecosystem::app/5f0c7c1e-2d6b-4a9f-9c53-1f1f6f0f3b77'
const manifest = (options: { opensWindows?: boolean } = {}) =>
  insideForge(host, appFacts(host, `${host}/logo.png`), { id: appId, ...options })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-forge-'))
})
afterAll(() => rm(folder, { recursive: true }))

const errorsOf = async (content: object): Promise<string[]> => {
  await mkdir(join(folder, 'page'), { recursive: true })
  await writeFile(join(folder, 'page/index.html'), '<!doctype html>')
  await writeFile(join(folder, 'manifest.yml'), stringify(content))
  return ((await validate(false, join(folder, 'manifest.yml'))).errors ?? []).map(({ message }) => message)
}

describe('the manifest of a page inside Forge', slow, () => {
  it('is one that Atlassian’s own schema and linter accept', async () => {
    expect(await errorsOf(manifest())).toEqual([])
  })

  it('is accepted with windows too, for which the page may ask every address', async () => {
    const withWindows = manifest({ opensWindows: true })
    expect(withWindows.permissions.external.fetch.client).toEqual([{ address: '*' }])
    // A recommendation, which docs/install.md passes on.
    expect(await errorsOf(withWindows)).toEqual([expect.stringContaining('Global URL usage detected')])
  })

  it('would be found out if it were not', async () => {
    const { modules } = manifest()
    const everyMinute = { ...modules, scheduledTrigger: [{ key: 'fresh-token', interval: 'minute', endpoint: 'gitlab-token' }] }
    expect(await errorsOf({ ...manifest(), modules: everyMinute })).not.toEqual([])
    expect(await errorsOf({ ...manifest(), remotes: [{ key: 'another', baseUrl: 'https://gitlab.example.com' }] })).not.toEqual([])
  })

  it('has nothing of Connect, the bare origin for its remote, and GitLab alone among what the page may ask', () => {
    const { remotes, permissions, modules, ...rest } = manifest()
    expect(JSON.stringify({ modules, ...rest })).not.toMatch(/connectModules|connect-jira|"connect"/)
    expect(remotes).toEqual([{ key: 'gitlab', baseUrl: 'https://gitlab.example.com' }])
    expect(permissions.external.fetch.client).toEqual([{ address: 'https://gitlab.example.com' }])
    expect(modules.endpoint.at(-1)?.route).toEqual({ path: '/root/api/v4/integrations/jira_forge/installation/forge_token' })
  })
})

it('the page beside it knows its GitLab and its app', async () => {
  const built = join(folder, 'built')
  await mkdir(built)
  await writeFile(join(built, 'index.html'), forgePageOf(await readFile('index.html', 'utf8')))
  await copyForgePage(built, folder, { host, forgeAppId: appId })
  const page = await readFile(join(folder, 'page/index.html'), 'utf8')
  expect(page).toContain(`id="page-config">{"host":"${host}","forgeAppId":"${appId}"}</script>`)
  await writeFile(join(built, 'index.html'), '<!doctype html>')
  await expect(copyForgePage(built, folder, { host })).rejects.toThrow('npm run build:forge makes it')
})

it.each([
  [401, 'GitLab has the interface'],
  [404, 'that kind of app cannot be used with it'],
  [502, 'cannot be told: the status is 502'],
])('check-deployment tells beforehand whether there is the interface: %s', async (status, sentence) => {
  const ask = (): Promise<Answer> => Promise.resolve({ status, headers: [], body: '', tls: null })
  expect(await forgeInterface({ base: host, ask, gitlabPastNginx: null, keptDescriptor: null })).toContain(sentence)
})
