import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, createLogger, type Plugin } from 'vite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Budgets, enforceBudgets } from '../scripts/build/budgets.ts'
import { firstVisit } from '../scripts/build/first-visit.ts'

const roomy: Budgets = {
  page: 'index.html',
  firstVisit: { scripts: 2, start: 100_000, js: 100_000, css: 100_000 },
  roomJs: 100_000,
  allJs: 100_000,
  otherLanguages: /none/,
}

/** Gzip makes nothing smaller of it than three quarters. */
const noise = (bytes: number): string => JSON.stringify(randomBytes(bytes).toString('base64'))

let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'budgets-'))
  const files = {
    'index.html': '<!doctype html><script type="module" src="./main.js"></script>',
    'main.js': `import './main.css'; console.log(${noise(4000)}); import('./screen.js'); import('./other.js')`,
    'main.css': `body::before { content: ${noise(2000)} }`,
    'screen.js': `console.log(${noise(8000)})`,
    'other.js': `console.log(${noise(16_000)})`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
})

afterEach(() => {
  rmSync(root, { recursive: true })
})

async function report(budgets: Budgets, ...others: Plugin[]): Promise<string> {
  const lines: string[] = []
  const info = (line: string): void => {
    lines.push(line)
  }
  const customLogger = { ...createLogger('silent'), info }
  const plugins = [...others, enforceBudgets(budgets)]
  await build({ root, base: './', configFile: false, logLevel: 'silent', customLogger, plugins })
  return lines.join('\n')
}

it('counts what a user downloads: a first visit, what is opened later on top of it, and all there is', async () => {
  const table = await report(roomy)

  expect(table).toMatch(/first visit, JS +[45]\.\d kB/)
  expect(table).toMatch(/first visit, CSS +2\.\d kB/)
  expect(table).toMatch(/other, JS +1[67]\.\d kB[^]*screen, JS +8\.\d kB/)
  expect(table).toMatch(/all JS +(28|29|30)\.\d kB/)
})

it('counts the script that runs first apart from the one that the head only fetches', async () => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><script async type="module" src="./start.js"></script>')
  writeFileSync(join(root, 'start.js'), `console.log(${noise(2000)}); import('./main.js')`)
  const table = await report(roomy, firstVisit(join(root, 'main.js')))

  expect(table).toMatch(/start script, JS +[23]\.\d kB/)
  expect(table).toMatch(/first visit, JS +[678]\.\d kB/)
})

it('counts the heaviest only where a user loads one of several', async () => {
  const table = await report({ ...roomy, otherLanguages: /(screen|other)\.js$/ })

  expect(table).toMatch(/all JS +2[01]\.\d kB/)
})

it.each([
  [{ firstVisit: { ...roomy.firstVisit, start: 4000 } }, 'start script, JS'],
  [{ firstVisit: { ...roomy.firstVisit, js: 4000 } }, 'first visit, JS'],
  [{ firstVisit: { ...roomy.firstVisit, css: 2000 } }, 'first visit, CSS'],
  [{ roomJs: 16_000 }, 'other, JS'],
  [{ allJs: 28_000 }, 'all JS'],
])('fails the build above %j', async (tight, name) => {
  await expect(report({ ...roomy, ...tight })).rejects.toThrow(`Over budget: ${name}.`)
})

it('fails where a first visit asks for more scripts than are meant', async () => {
  await expect(report({ ...roomy, firstVisit: { ...roomy.firstVisit, scripts: 0 } })).rejects.toThrow(
    /asks for too many scripts: assets\/index-.*js\./,
  )
})

it('fails where it measures nothing, because the page has another name', async () => {
  await expect(report({ ...roomy, page: 'renamed.html' })).rejects.toThrow('There is no renamed.html in the build.')
})

it('lets the head only fetch the style sheet: the start script asks first, and puts it to use then', async () => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><script async type="module" src="./start.js"></script>')
  writeFileSync(join(root, 'start.js'), `console.log('asks'); import('./main.js')`)
  await build({ root, base: './', configFile: false, logLevel: 'silent', plugins: [firstVisit(join(root, 'main.js'))] })

  const html = readFileSync(join(root, 'dist/index.html'), 'utf8')
  expect(html).toMatch(/<link rel="preload" as="style" href="[^"]+\.css">/)
  expect(html).not.toContain('rel="stylesheet"')
})

it('has those compiled as they come that are needed at once, or ahead, and no others', async () => {
  await build({ root, base: './', configFile: false, logLevel: 'silent', plugins: [firstVisit(join(root, 'main.js'), ['screen'])] })

  const assets = join(root, 'dist/assets')
  const hinted = readdirSync(assets).filter((name) => readFileSync(join(assets, name), 'utf8').startsWith('//# allFunctionsCalledOnLoad\n'))
  expect(new Set(hinted.map((name) => name.split('-')[0]))).toEqual(new Set(['index', 'screen']))
})
