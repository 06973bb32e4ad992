import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type InlineConfig } from 'vite'
import manifest from '../../package.json' with { type: 'json' }
import { checksums, filesBelow } from './archive-files.ts'
import { billOfMaterials } from './bill-of-materials.ts'
import { compressFiles, gzip } from './compress.ts'
import { sourceDate } from './source-date.ts'
import { type ArchiveFile, tar } from './tar.ts'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const name = `gitlab-for-jira-${manifest.version}`

/** The page, with a compressed file beside each asset. */
async function page(work: string): Promise<ArchiveFile[]> {
  const outDir = join(work, 'dist')
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  await compressFiles(join(outDir, 'assets'))
  return filesBelow(outDir, 'dist/')
}

/** The page inside Forge, an experiment: the command for the manifest puts it beside that. */
async function forgePage(work: string): Promise<ArchiveFile[]> {
  const outDir = join(work, 'dist-forge')
  await build({ configFile: join(root, 'scripts/build/forge/vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  return filesBelow(outDir, 'dist-forge/')
}

/** The commands that a deployer needs, each as one file for node. */
async function tools(work: string): Promise<ArchiveFile[]> {
  const outDir = join(work, 'tools')
  const input = { 'check-deployment': 'scripts/check-deployment/main.ts', manifest: 'scripts/manifest/main.ts' }
  const output = { entryFileNames: '[name].mjs' }
  const config: InlineConfig = {
    root,
    configFile: false,
    logLevel: 'warn',
    // With the library inside, under an address that does not depend on where npm keeps it.
    ssr: { noExternal: true },
    resolve: { preserveSymlinks: true },
    build: { outDir, ssr: true, target: 'node20', minify: false, rolldownOptions: { input, output } },
  }
  await build(config)
  return filesBelow(outDir, 'tools/')
}

async function documents(): Promise<ArchiveFile[]> {
  const file = async (path: string, from: string): Promise<ArchiveFile> => ({ path, content: await readFile(join(root, from)) })
  return [
    await file('README.md', 'docs/deploy/README.md'),
    await file('install.md', 'docs/install.md'),
    ...(await Promise.all(['nginx', 'docker', 'kubernetes'].map((kit) => filesBelow(join(root, 'docs/deploy', kit), `${kit}/`)))).flat(),
  ]
}

// Vite believes an inherited value, and would make a development build of it.
process.env['NODE_ENV'] = 'production'
await mkdir(join(root, '.cache'), { recursive: true })
const work = await mkdtemp(join(root, '.cache/package-'))
try {
  const time = await sourceDate(root)
  const bom: ArchiveFile = { path: 'sbom.cdx.json', content: billOfMaterials(time) }
  const files = [...(await page(work)), ...(await forgePage(work)), ...(await tools(work)), ...(await documents()), bom]
  const listed = [...files, { path: 'SHA256SUMS', content: Buffer.from(checksums(files)) }]
  const inFolder = listed.map(({ path, content }) => ({ path: `${name}/${path}`, content }))
  const archive = gzip(await tar(inFolder, time))
  const target = join(root, 'release', `${name}.tar.gz`)
  await mkdir(join(root, 'release'), { recursive: true })
  await writeFile(target, archive)
  console.log(`release/${name}.tar.gz   ${listed.length} files, ${(archive.byteLength / 1000).toFixed(0)} kB`)
} finally {
  await rm(work, { recursive: true })
}
