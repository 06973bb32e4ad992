import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { sourceDate } from '../../scripts/package/source-date.ts'
import { tar } from '../../scripts/package/tar.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))
const name = `gitlab-for-jira-${manifest.version}`
const sources = ['package.json', 'package-lock.json', 'index.html', 'src', 'public', 'scripts', 'docs', 'vite.config.ts', 'tsconfig.json']

/** Another checkout of the same commit, made into a release there. */
async function releaseFrom(directory: string): Promise<string> {
  await mkdir(directory, { recursive: true })
  for (const source of sources) await cp(join(root, source), join(directory, source), { recursive: true, force: false }).catch(absent)
  await symlink(join(root, 'node_modules'), join(directory, 'node_modules'))
  const environment = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' }
  await run(join(root, 'node_modules/.bin/tsx'), ['scripts/package/main.ts'], { cwd: directory, env: environment })
  return join(directory, 'release', `${name}.tar.gz`)
}

function absent(error: unknown): void {
  if ((error as { code?: string }).code !== 'ENOENT') throw error
}

describe('the release archive', { timeout: 60_000 }, () => {
  let work = ''
  let archives: readonly string[] = []
  let unpacked = ''

  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-package-'))
    archives = await Promise.all(['one', 'two/at/another/depth'].map((place) => releaseFrom(join(work, place))))
    await run('tar', ['-xzf', archives[0] ?? '', '-C', work])
    unpacked = join(work, name)
  }, 300_000)
  afterAll(() => rm(work, { recursive: true }))

  it('is the same, byte for byte, wherever a commit is built', async () => {
    const [one, two] = await Promise.all(archives.map((archive) => readFile(archive)))
    expect(one?.byteLength).toBeGreaterThan(100_000)
    expect(two && one?.equals(two)).toBe(true)
  })

  it('holds the page, the kit, the tools and the sum of every file', async () => {
    const lines = (await readFile(join(unpacked, 'SHA256SUMS'), 'utf8')).trim().split('\n')
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
    for (const file of [
      'README.md',
      'install.md',
      'dist/index.html',
      'dist/oauth-callbacks.html',
      'nginx/gitlab-for-jira.conf',
      'nginx/gitlab-for-jira/page.conf',
      'docker/compose.yaml',
      'kubernetes/Containerfile',
      'tools/check-deployment.mjs',
      'tools/manifest.mjs',
      'sbom.cdx.json',
    ])
      expect([...listed.keys()]).toContain(file)
    for (const [file, sum] of listed) {
      expect(
        createHash('sha256')
          .update(await readFile(join(unpacked, file)))
          .digest('hex'),
        file,
      ).toBe(sum)
    }
    const { stdout } = await run('tar', ['-tzf', archives[0] ?? ''])
    const inArchive = stdout
      .trim()
      .split('\n')
      .map((path) => path.slice(name.length + 1))
    expect(inArchive).toEqual([...listed.keys(), 'SHA256SUMS'].sort())
  })

  it('has both compressed forms of every asset, and of nothing that is changed on its way out', async () => {
    const sums = await readFile(join(unpacked, 'SHA256SUMS'), 'utf8')
    const assets = [...sums.matchAll(/ (dist\/assets\/\S+\.(?:js|css))$/gm)].map(([, path = '']) => path)
    expect(assets.length).toBeGreaterThan(10)
    for (const asset of assets) {
      const content = await readFile(join(unpacked, asset))
      expect(gunzipSync(await readFile(join(unpacked, `${asset}.gz`))).equals(content), asset).toBe(true)
      expect(brotliDecompressSync(await readFile(join(unpacked, `${asset}.br`))).equals(content), asset).toBe(true)
    }
    expect(sums).not.toMatch(/\.html\.(gz|br)$/m)
  })

  it('has a bill of materials with every package that is shipped, and none of the others', async () => {
    const bom = JSON.parse(await readFile(join(unpacked, 'sbom.cdx.json'), 'utf8')) as {
      components: { name: string; version: string; hashes?: { content: string }[] }[]
    }
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: manifest.name, version: manifest.version } } })
    const shipped = new Map(bom.components.map(({ name, version }) => [name, version]))
    for (const [dependency, version] of Object.entries(manifest.dependencies)) expect(shipped.get(dependency), dependency).toBe(version)
    for (const name of ['vite', 'vitest', '@playwright/test']) expect(shipped.has(name)).toBe(false)
    expect(bom.components.filter(({ hashes }) => !/^[0-9a-f]{128}$/.test(hashes?.[0]?.content ?? '')).map(({ name }) => name)).toEqual([])
  })

  it('has the page with the block that nginx fills', async () => {
    const [page, configuration] = await Promise.all(
      ['dist/index.html', 'nginx/gitlab-for-jira/page.conf'].map((file) => readFile(join(unpacked, file), 'utf8')),
    )
    const replaced = /sub_filter '([^']+)'/.exec(configuration ?? '')?.[1] ?? 'nothing'
    expect(page?.split(replaced)).toHaveLength(2)
  })

  it('has tools that run without the sources', async () => {
    const refused: unknown = await run('node', [join(unpacked, 'tools/check-deployment.mjs'), 'https://gitlab.invalid']).catch(
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ code: 2, stderr: 'The name gitlab.invalid is not known here (DNS).\n' })
    const folder = join(work, 'forge-app')
    await run('node', [join(unpacked, 'tools/manifest.mjs'), '--host', 'https://gitlab.example.com', '--out', folder])
    expect(await readFile(join(folder, 'manifest.yml'), 'utf8')).toContain('key: gitlab-jira-connect-gitlab.example.com\n')
  })
})

describe('the time in the archive', () => {
  it('is that of SOURCE_DATE_EPOCH, or of the commit', async () => {
    expect(await sourceDate(root, { SOURCE_DATE_EPOCH: '1700000000' })).toBe(1_700_000_000)
    await expect(sourceDate(root, { SOURCE_DATE_EPOCH: 'today' })).rejects.toThrow('whole seconds since 1970')
    const { stdout } = await run('git', ['log', '-1', '--format=%ct'], { cwd: root })
    expect(await sourceDate(root, {})).toBe(Number(stdout))
  })
})

it('does not cut a path that is too long for the oldest format', async () => {
  const path = `${'a'.repeat(90)}/${'b'.repeat(120)}`
  const work = await mkdtemp(join(tmpdir(), 'gitlab-for-jira-tar-'))
  await writeFile(join(work, 'long.tar'), await tar([{ path, content: Buffer.from('text') }], 0))
  expect((await run('tar', ['-tf', join(work, 'long.tar')])).stdout).toBe(`${path}\n`)
  await rm(work, { recursive: true })
})
