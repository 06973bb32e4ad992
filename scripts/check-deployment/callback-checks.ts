import { type Answer, hasYearOfHttps, isHtml, valueOf } from './ask.ts'
import { assetsOf, assetSourceOf, type Deployed, nginxSaysSo } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'

const place = 'in the location of the callback page'

/** GitLab's own page is as good (docs/deploy/README.md); what both need is their opener. */
export async function checkCallback({ base, ask }: Deployed): Promise<Finding[]> {
  const url = `${base}/-/jira_connect/oauth_callbacks`
  const page = await ask(url, { headers: { Accept: 'text/html' } })
  const served = finding(
    'sign-in: the callback page is served',
    page.status === 200 && isHtml(page),
    `The status is ${page.status}.`,
    nginxSaysSo(page) ? `${kit.settings}: $jira_page_files` : `${kit.server}: location /`,
  )
  return served.flaw === null ? [served, checkOpener(page), ...(isOurs(page, url) ? checkOurs(page, base) : [])] : [served]
}

/** GitLab's own page has its scripts elsewhere. */
const isOurs = (page: Answer, url: string): boolean => assetsOf(page, url).some((asset) => asset.includes('/-/jira_connect/assets/'))

function checkOpener(page: Answer): Finding {
  const policy = valueOf(page, 'cross-origin-opener-policy')
  return finding(
    'sign-in: the callback page can answer its opener',
    policy === null || policy.startsWith('unsafe-none'),
    `Cross-Origin-Opener-Policy is ${policy ?? ''}, so the page in Jira never hears of the sign-in.`,
    `${kit.page}: remove add_header Cross-Origin-Opener-Policy, ${place}`,
  )
}

/** As the kit has it, in any order. */
const policyOf = (base: string): readonly string[] => [
  "default-src 'none'",
  `script-src ${assetSourceOf(base)}`,
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
]

function checkOurs(page: Answer, base: string): Finding[] {
  const policy = valueOf(page, 'content-security-policy') ?? ''
  const caching = valueOf(page, 'cache-control') ?? ''
  const referrer = valueOf(page, 'referrer-policy')
  const directives = policy.split(';').map((directive) => directive.trim())
  return [
    finding(
      'sign-in: the callback page’s policy',
      policyOf(base).every((directive) => directives.includes(directive)),
      policy === '' ? 'There is no Content-Security-Policy.' : `It is ${policy}.`,
      `${kit.page}: add_header Content-Security-Policy, ${place}`,
    ),
    finding(
      'sign-in: the callback page is not stored by browsers',
      caching.includes('no-store'),
      caching === '' ? 'There is no Cache-Control.' : `Cache-Control is ${caching}.`,
      `${kit.page}: add_header Cache-Control, ${place}`,
    ),
    finding(
      'sign-in: the callback page tells nobody its address',
      referrer === 'no-referrer',
      referrer === null ? 'There is no Referrer-Policy.' : `Referrer-Policy is ${referrer}.`,
      `${kit.page}: add_header Referrer-Policy, ${place}`,
    ),
    finding(
      'sign-in: the callback page, X-Content-Type-Options',
      valueOf(page, 'x-content-type-options') === 'nosniff',
      'It is not nosniff.',
      `${kit.page}: add_header X-Content-Type-Options, ${place}`,
    ),
    finding(
      'sign-in: the callback page, Strict-Transport-Security',
      hasYearOfHttps(page),
      'It is not a year.',
      `${kit.page}: add_header Strict-Transport-Security, ${place}`,
    ),
  ]
}
