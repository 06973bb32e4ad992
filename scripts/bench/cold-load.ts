import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { launchBare, type Load } from './bare-browser.ts'
import { figure, median, type Figure } from './figure.ts'
import { serveOverLine, type Answer } from './slow-line.ts'

type Target = {
  readonly name: string
  readonly path: string
  /** There as soon as a person can do what they came for. */
  readonly ready: string
  readonly answers: ReadonlyMap<string, Answer>
}

const runs = 5
const root = '/-/jira_connect'
const fromHere = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

const json = (body: object): Answer => ({ type: 'application/json', body: brotliCompressSync(JSON.stringify(body)) })

function built(folder: string, below: string): [path: string, answer: Answer][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
    const type = types[extname(file)]
    if (type === undefined) return []
    const body = readFileSync(join(folder, file), 'utf8').replace('https://connect-cdn.atl-paas.net/all.js', './all.js')
    return [[`${below}/${file}`, { type, body: brotliCompressSync(body), isKept: type !== 'text/html' }]]
  })
}

/** GitLab's answers, as contract 1.3, 1.7 and 1.8 have them. */
function page(files: readonly [string, Answer][], name: string, links: number, ready: string): Target {
  const subscriptions = Array.from({ length: links }, (_, index) => ({
    created_at: new Date(Date.now() - (index + 2) * 24 * 3_600_000).toISOString(),
    unlink_path: `${root}/subscriptions/${String(index + 1)}`,
    group: { name: `Team ${String(index)}`, full_name: `Acme / Team ${String(index)}`, avatar_url: null, description: '' },
  }))
  const ids = Array.from(subscriptions, (_, index) => index + 1).join(',')
  const groupsPath = `/api/v4/groups?min_access_level=40${links > 0 ? `&skip_groups=${ids}` : ''}`
  return {
    name,
    path: `${root}/index.html`,
    ready,
    answers: new Map([
      ...files,
      [`${root}/all.js`, { type: 'text/javascript', body: brotliCompressSync('/* Jira’s side is there already. */') }],
      [`${root}/oauth_application_id`, json({ application_id: 'a'.repeat(64) })],
      [`${root}/installations`, json({ gitlab_com: true, instance_url: null })],
      [`${root}/subscriptions.json`, json({ groups_path: groupsPath, subscriptions_path: `${root}/subscriptions`, subscriptions })],
    ]),
  }
}

async function yardstick(): Promise<Target> {
  const outDir = fromHere('../../.cache/yardstick')
  await build({ root: fromHere('yardstick'), base: './', configFile: false, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
  const answers = new Map([...built(outDir, ''), ['/answer.json', json({ label: 'Continue' })] as const])
  return { name: 'yardstick', path: '/index.html', ready: 'button', answers }
}

/** What a page needs of Jira's bridge: a token that nobody reads here, and no time to wait for it. */
const bridge = `(${String((): void => {
  const part = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '')
  const now = Math.floor(Date.now() / 1000)
  const token = [part({ alg: 'HS256' }), part({ iss: 'bench', qsh: 'context-qsh', iat: now, exp: now + 900 }), 'c2ln'].join('.')
  type Callback = (value: unknown) => void
  const later = async (value: unknown, callback?: Callback): Promise<unknown> => {
    await Promise.resolve()
    callback?.(value)
    return value
  }
  Object.assign(window, {
    AP: {
      context: { getToken: (callback: Callback) => later(token, callback), getContext: (callback: Callback) => later({}, callback) },
      getLocation: (callback: Callback) => later('https://bench.atlassian.net/', callback),
      user: { getLocale: (callback: Callback) => later('en_US', callback), getCurrentUser: (callback: Callback) => later({}, callback) },
      navigator: { reload: () => undefined },
      request: () => Promise.resolve({ body: '{}' }),
      flag: { create: () => ({ close: () => undefined }) },
      theming: { initializeTheming: () => undefined },
    },
  })
})})()`

const what: readonly (readonly [name: string, of: (load: Load) => number, unit: Figure['unit']])[] = [
  ['first paint', ({ firstPaintMs }) => firstPaintMs, 'ms'],
  ['usable', ({ readyMs }) => readyMs, 'ms'],
  ['blocked', ({ blockingMs }) => blockingMs, 'ms'],
  ['layout shift', ({ layoutShift }) => layoutShift, ''],
  ['over the line', ({ kilobytes }) => kilobytes, 'kB'],
  ['requests', ({ requests }) => requests, 'requests'],
]

/** Cold loads in turn, so that a machine that grows slower does so for all: ours, and a page that does next to nothing. */
export async function benchColdLoad(): Promise<Figure[]> {
  const files = built('dist', root)
  const targets = [
    await yardstick(),
    page(files, 'start', 0, '.get-started button:not([aria-disabled])'),
    page(files, 'list of 20', 20, 'tbody tr:nth-child(20)'),
    page(files, 'list of 1,000', 1_000, 'tbody tr:nth-child(20)'),
  ]
  const loads = new Map<string, Load[]>()
  for (let run = 0; run < runs; run += 1) {
    for (const { name, path, ready, answers } of targets) {
      const line = await serveOverLine((asked) => answers.get(asked))
      const browser = await launchBare(`globalThis.__name ??= (named) => named; ${bridge}`)
      try {
        for (const visit of ['first visit', 'second visit']) {
          const key = `${visit}, ${name}`
          loads.set(key, [...(loads.get(key) ?? []), await browser.load(line.url + path, ready)])
        }
      } finally {
        await browser.close()
        line.close()
      }
    }
  }
  return Array.from(loads, ([key, measured]) => {
    const stick = loads.get(`${key.split(',')[0] ?? ''}, yardstick`) ?? []
    return what.map(([name, of, unit]): Figure => {
      const values = measured.map(of)
      const ratio = median(values) / median(stick.map(of))
      const title = `${key}: ${name}`
      const inTurn = unit === 'ms' && measured !== stick && Number.isFinite(ratio) ? { ratio: Math.round(ratio * 100) / 100 } : {}
      return {
        ...figure(title, median(values), unit, name === 'layout shift' ? 0 : undefined),
        range: [Math.min(...values), Math.max(...values)],
        ...inTurn,
      }
    })
  }).flat()
}
