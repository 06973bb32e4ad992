import { type Answer, isHtml, valueOf } from './ask.ts'
import { assetsOf, type Deployed, isOurPage } from './deployed.ts'
import { finding, firstFlaw, kit, type Finding, type Flaw } from './finding.ts'

type Asset = { readonly name: string; readonly answer: Answer }

type Rule = readonly [promise: string, isKept: (answer: Answer, name: string) => boolean, what: string, change: string]

const place = 'in the location of the assets'

const rules: readonly Rule[] = [
  [
    'assets: all are there',
    ({ status }) => status === 200,
    'is not there',
    `${kit.settings}: $jira_page_files has to be the whole dist/ of one release`,
  ],
  [
    'assets: have their type',
    (answer, name) => typeOf(name).test(valueOf(answer, 'content-type') ?? ''),
    'has another Content-Type, and browsers refuse it',
    `${kit.page}: types, ${place}`,
  ],
  [
    'assets: are kept for a year',
    (answer) => /(?=.*\bpublic\b)(?=.*\bimmutable\b)(?=.*\bmax-age=31536000\b)/.test(valueOf(answer, 'cache-control') ?? ''),
    'has another Cache-Control than public, max-age=31536000, immutable',
    `${kit.page}: add_header Cache-Control, ${place}`,
  ],
  [
    'assets: come compressed',
    (answer) => ['gzip', 'br'].includes(valueOf(answer, 'content-encoding') ?? ''),
    'comes uncompressed',
    `${kit.page}: gzip_static, ${place}; the .gz files of the release beside the assets`,
  ],
  [
    'assets: caches keep both forms apart',
    (answer) => valueOf(answer, 'content-encoding') === null || /\baccept-encoding\b/i.test(valueOf(answer, 'vary') ?? ''),
    'has no Vary: Accept-Encoding',
    `${kit.page}: gzip_vary, ${place}`,
  ],
  [
    'assets: X-Content-Type-Options',
    (answer) => valueOf(answer, 'x-content-type-options') === 'nosniff',
    'lacks nosniff',
    `${kit.page}: add_header X-Content-Type-Options, ${place}`,
  ],
]

const typeOf = (name: string): RegExp => {
  if (name.endsWith('.css')) return /^text\/css\b/
  return name.endsWith('.svg') ? /^image\/svg\+xml\b/ : /^(text|application)\/javascript\b/
}

/** Checks what the page loads at its start, and one name that no release has. */
export async function checkAssets({ base, ask }: Deployed, page: Answer): Promise<Finding[]> {
  const urls = assetsOf(page, `${base}/-/jira_connect/subscriptions`)
  const assets = await Promise.all(
    urls.map(async (url): Promise<Asset> => ({
      name: url.slice(url.lastIndexOf('/') + 1),
      answer: await ask(url, { headers: { 'Accept-Encoding': 'gzip, br' } }),
    })),
  )
  const there = assets.filter(({ answer }) => answer.status === 200)
  const kept = rules.map(([promise, isKept, what, change], index) => {
    const flawOf = ({ name, answer }: Asset): Flaw | null => (isKept(answer, name) ? null : { what: `${name} ${what}.`, change })
    return firstFlaw(promise, (index === 0 ? assets : there).map(flawOf))
  })
  return [checkAddresses(urls), ...kept, checkMissing(await ask(`${base}/-/jira_connect/assets/no-such-asset-00000000.js`))]
}

/** Served as something else, a missing part of the page would be kept for a year as if it were that part. */
function checkMissing(answer: Answer): Finding {
  const promise = 'assets: a name that is not there is answered with 404'
  if (answer.status === 200 && isHtml(answer)) {
    const what = isOurPage(answer) ? 'The page itself answers.' : 'A page answers.'
    return finding(promise, false, what, `${kit.page}: remove try_files or error_page 404, ${place}`)
  }
  if (answer.status !== 404) return finding(promise, false, `The status is ${answer.status}.`, `${kit.page}: alias, ${place}`)
  const caching = valueOf(answer, 'cache-control')
  return finding(
    promise,
    /\bno-store\b/.test(caching ?? ''),
    caching === null ? 'Caches may keep the error for hours.' : `Caches may keep the error: Cache-Control is ${caching}.`,
    `${kit.page}: error_page 404 @jira_no_asset, ${place}`,
  )
}

/** A module is what its whole address is: a script that is asked for by two of them runs twice. */
function checkAddresses(urls: readonly string[]): Finding {
  const rewritten = urls.filter((url) => url.includes('?'))
  return finding(
    'assets: their addresses are those of the release',
    rewritten.length === 0,
    `The page names ${rewritten
      .map((url) => new URL(url))
      .map(({ pathname, search }) => `${pathname.slice(pathname.lastIndexOf('/') + 1)}${search}`)
      .join(', ')}.`,
    `${kit.page} and whatever stands before it: nothing adds a query to the addresses in the page`,
  )
}
