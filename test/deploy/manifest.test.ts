import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SchemaValidator, validate } from '@forge/manifest'
import schema from '@forge/manifest/schema.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appFacts } from '../../scripts/manifest/app-facts.ts'
import { connectDescriptor } from '../../scripts/manifest/connect-descriptor.ts'
import { forgeManifest, migrationOf } from '../../scripts/manifest/forge-manifest.ts'
import { hostOf } from '../../scripts/manifest/host.ts'
import { createWorld } from '../stand-in/world.ts'

/** Atlassian's schema has 2 MB, and each look at it takes its time. */
const slow = { timeout: 30_000 }

const host = 'https://gitlab.example.com/root'
const facts = appFacts(host, `${host}/-/pwa-icons/logo-192.png`)

describe('the command', () => {
  let folder = ''
  let printed = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-manifest-'))
    const command = ['scripts/manifest/main.ts', '--host', `${host}/`, '--out', folder]
    printed = (await promisify(execFile)('node_modules/.bin/tsx', command)).stdout
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('writes a manifest that Forge’s own linter accepts, and that says what the facts say', slow, async () => {
    const result = await validate(false, join(folder, 'manifest.yml'))
    expect(result.errors).toEqual([])
    expect(result.success).toBe(true)
    expect(result.manifestObject?.typedContent).toEqual(forgeManifest(facts))
  })

  it('writes the descriptor and says which key the app has', async () => {
    expect(JSON.parse(await readFile(join(folder, 'atlassian-connect.json'), 'utf8'))).toEqual(connectDescriptor(facts))
    expect(printed).toContain('app key gitlab-jira-connect-gitlab.example.com')
  })
})

describe('the manifest', () => {
  it('points Jira at the host', () => {
    expect(forgeManifest(facts, 'ari:cloud:ecosystem::app/1234')).toMatchObject({
      app: {
        id: 'ari:cloud:ecosystem::app/1234',
        connect: { key: 'gitlab-jira-connect-gitlab.example.com', remote: 'gitlab', authentication: 'jwt' },
      },
      remotes: [{ key: 'gitlab', baseUrl: 'https://gitlab.example.com/root/-/jira_connect' }],
      permissions: { scopes: ['read:connect-jira', 'write:connect-jira', 'delete:connect-jira'] },
    })
  })

  it('tells whether the app leaves Connect, as far as that is decided', () => {
    const declared = (...migration: Parameters<typeof migrationOf>) => forgeManifest(facts, undefined, migrationOf(...migration)).modules
    expect(declared()).toEqual({
      connectToForgeMigration: [
        {
          key: 'leaves-connect',
          migrationGuideUrl: 'https://docs.gitlab.com/administration/settings/jira_cloud_app/',
          willMigrateToForgeBeforeEOS: 'UNDECIDED',
        },
      ],
    })
    expect(declared('YES', 'https://wiki.example.com/jira')).toMatchObject({
      connectToForgeMigration: [{ migrationGuideUrl: 'https://wiki.example.com/jira', willMigrateToForgeBeforeEOS: 'YES' }],
    })
    expect(() => migrationOf('MAYBE')).toThrow('--migration is one of YES, NO, UNDECIDED.')
    for (const address of ['http://wiki.example.com', 'wiki', `https://wiki.example.com/${'a'.repeat(2048)}`]) {
      expect(() => migrationOf('YES', address)).toThrow('--migration-guide is an address that begins with https://')
    }
  })

  it('keeps the key within what Atlassian takes', () => {
    const { key } = appFacts('https://gitlab.a-name-that-is-as-long-as-names-of-hosts-may-be.example.com', '')
    expect(key).toBe('gitlab-jira-connect-gitlab.a-name-that-is-as-long-as-names-of-ho')
  })
})

/** Atlassian's schema of Connect's Jira modules, without the rest of it; the linter itself looks at their names only. */
const connectModulesSchema = (() => {
  const { ModuleSchema, ...definitions } = schema.definitions
  const ofJira = Object.entries(ModuleSchema.properties).filter(([name]) => name.startsWith('connect-jira:'))
  const modules = { type: 'object', properties: Object.fromEntries(ofJira), additionalProperties: false }
  return { definitions, type: 'object', properties: { modules }, required: ['modules'] }
})()

const schemaErrors = async (modules: Readonly<Record<string, unknown>>): Promise<string[]> => {
  const named = Object.entries(modules).map(([name, module]): [string, unknown] => [`connect-jira:${name}`, [module]])
  const yamlContent = { modules: Object.fromEntries(named) }
  const { errors = [] } = await new SchemaValidator(connectModulesSchema).validate({ filePath: '', yamlContent, yamlContentByLine: [] })
  return errors.map(({ message }) => message)
}

describe('the modules', slow, () => {
  it('follow Atlassian’s schema', async () => {
    const { modules, lifecycle } = connectDescriptor(facts)
    expect(await schemaErrors({ ...modules, lifecycle: { key: 'lifecycle-events', ...lifecycle } })).toEqual([])
  })

  it('would be found out if they did not', async () => {
    const { postInstallPage, jiraDevelopmentTool } = facts.modules
    expect(await schemaErrors({ postInstallPage: { ...postInstallPage, url: undefined } })).not.toEqual([])
    expect(await schemaErrors({ jiraDevelopmentTool: { ...jiraDevelopmentTool, capabilities: ['pulls'] } })).not.toEqual([])
    expect(await schemaErrors({ postInstallPages: postInstallPage })).not.toEqual([])
  })
})

describe('the descriptor', () => {
  it('is the one that GitLab itself answers, but for the icon of the page', async () => {
    const world = createWorld({ selfManagedRoot: '/git' })
    world.selfManaged.settings.proxyUrl = ''
    const answer = await world.fetch(new Request(`${world.selfManaged.url}/-/jira_connect/app_descriptor.json`))
    const answered = JSON.parse((await answer.text()).replaceAll('http://git.acme.', 'https://git.acme.')) as {
      modules: { jiraDevelopmentTool: { logoUrl: string }; postInstallPage: object }
    }
    const ownUrl = world.selfManaged.url.replace('http:', 'https:')
    const icon = { url: '/assets/icon-1.svg', width: 16, height: 16 }
    const withIcon = { ...answered, modules: { ...answered.modules, postInstallPage: { ...answered.modules.postInstallPage, icon } } }
    expect(connectDescriptor(appFacts(ownUrl, answered.modules.jiraDevelopmentTool.logoUrl))).toEqual(withIcon)
  })
})

describe('the host', () => {
  it.each([
    ['https://gitlab.example.com', 'https://gitlab.example.com'],
    ['https://example.com:8443/git/lab//', 'https://example.com:8443/git/lab'],
  ])('may be %s', (typed, expected) => {
    expect(hostOf(typed)).toBe(expected)
  })

  it.each([
    ['gitlab.example.com', '--host is the address of your GitLab'],
    ['http://gitlab.example.com', 'by https only'],
    ['https://gitlab.example.com/?a=b', 'the bare address'],
    ['https://me@gitlab.example.com', 'the bare address'],
  ])('may not be %s', (typed, sentence) => {
    expect(() => hostOf(typed)).toThrow(sentence)
  })
})
