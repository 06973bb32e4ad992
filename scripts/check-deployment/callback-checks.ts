import { type Answer, isHtml, valueOf } from './ask.ts'
import { type Deployed, nginxSaysSo } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'

const place = 'in the location of the callback page'

/** GitLab's own page is as good (docs/deploy/README.md); what both need is their opener. */
export async function checkCallback({ base, ask }: Deployed): Promise<Finding[]> {
  const page = await ask(`${base}/-/jira_connect/oauth_callbacks`, { headers: { Accept: 'text/html' } })
  const served = finding(
    'sign-in: the callback page is served',
    page.status === 200 && isHtml(page),
    `The status is ${page.status}.`,
    nginxSaysSo(page) ? `${kit.settings}: $jira_page_files` : `${kit.server}: location /`,
  )
  return served.flaw === null ? [served, checkOpener(page), ...(isOurs(page) ? checkOurs(page) : [])] : [served]
}

const isOurs = ({ body }: Answer): boolean => body.includes(' data-words="')

function checkOpener(page: Answer): Finding {
  const policy = valueOf(page, 'cross-origin-opener-policy')
  return finding(
    'sign-in: the callback page can answer its opener',
    policy === null || policy.startsWith('unsafe-none'),
    `Cross-Origin-Opener-Policy is ${policy ?? ''}, so the page in Jira never hears of the sign-in.`,
    `${kit.page}: remove add_header Cross-Origin-Opener-Policy, ${place}`,
  )
}

function checkOurs(page: Answer): Finding[] {
  const policy = valueOf(page, 'content-security-policy') ?? ''
  const caching = valueOf(page, 'cache-control') ?? ''
  return [
    finding(
      'sign-in: the callback page’s policy',
      /script-src 'self'(;|$)/.test(policy) &&
        /style-src 'self'(;|$)/.test(policy) &&
        /img-src 'self'(;|$)/.test(policy) &&
        !policy.includes('unsafe-'),
      policy === '' ? 'There is no Content-Security-Policy.' : `It is ${policy}.`,
      `${kit.page}: add_header Content-Security-Policy, ${place}`,
    ),
    finding(
      'sign-in: the callback page is not stored by browsers',
      caching.includes('no-store'),
      caching === '' ? 'There is no Cache-Control.' : `Cache-Control is ${caching}.`,
      `${kit.page}: add_header Cache-Control, ${place}`,
    ),
  ]
}
