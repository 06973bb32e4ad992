import { type Answer, hasYearOfHttps, isHtml, jsonOf, valueOf } from './ask.ts'
import { configTextOf, isOurPage, nginxSaysSo } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'
import { checkChoice, checkPolicy } from './policy-checks.ts'

export type PageCheck = {
  readonly findings: readonly Finding[]
  /** Null where another page answers. */
  readonly page: Answer | null
}

/** `page` is what the address of the page was answered with, below `base`. */
export function checkPage(page: Answer, base: string): PageCheck {
  const isThere = page.status === 200 && isHtml(page) && isOurPage(page)
  const served = finding('page: is served to Jira’s frame', isThere, ...whyNotServed(page))
  if (!isThere) return { findings: [served], page: null }
  return { findings: [served, ...checkHeaders(page), ...checkPolicy(page, base), ...checkConfig(page)], page }
}

function whyNotServed(page: Answer): [what: string, change: string] {
  if (nginxSaysSo(page)) {
    return [`nginx answers ${page.status}: it does not find the files of the release.`, `${kit.settings}: $jira_page_files`]
  }
  return [
    `GitLab answers in its place, with status ${page.status}.`,
    `${kit.settings}: $jira_gitlab_root; ${kit.server}: the include of ${kit.page}`,
  ]
}

function checkHeaders(page: Answer): Finding[] {
  const header = (name: string) => valueOf(page, name)
  const change = (name: string) => `${kit.page}: add_header ${name}, in the location of the page`
  const [frameOptions, hsts, referrer, caching] = [
    header('x-frame-options'),
    header('strict-transport-security'),
    header('referrer-policy'),
    header('cache-control'),
  ]
  const firstPolicy = (referrer ?? '').split(',')[0]?.trim().toLowerCase() ?? ''
  return [
    finding(
      'page: no X-Frame-Options',
      frameOptions === null,
      `It is ${frameOptions ?? ''}, and Jira’s frame stays empty.`,
      `${kit.page}: remove add_header X-Frame-Options, in the location of the page`,
    ),
    finding(
      'page: Strict-Transport-Security of a year',
      hasYearOfHttps(page),
      hsts === null ? 'There is none.' : `It is ${hsts}.`,
      change('Strict-Transport-Security'),
    ),
    finding(
      'page: Referrer-Policy',
      !['', 'no-referrer-when-downgrade', 'unsafe-url'].includes(firstPolicy),
      referrer === null ? 'There is none.' : `It is ${referrer}, which Atlassian does not accept.`,
      change('Referrer-Policy'),
    ),
    finding(
      'page: is not stored by browsers',
      /\bno-store\b/.test(caching ?? '') && /\bno-cache\b/.test(caching ?? ''),
      caching === null ? 'There is no Cache-Control.' : `Cache-Control is ${caching}.`,
      change('Cache-Control'),
    ),
    finding(
      'page: X-Content-Type-Options',
      header('x-content-type-options') === 'nosniff',
      'It is not nosniff.',
      change('X-Content-Type-Options'),
    ),
  ]
}

function checkConfig(page: Answer): Finding[] {
  const text = configTextOf(page)
  const config = jsonOf({ body: text })
  const check = (isKept: boolean, what: string): Finding =>
    finding('page: its configuration can be read', isKept, what, `${kit.settings}: $jira_application_id, $jira_can_choose_instance`)
  if (config === null) return [check(false, `The page-config block is not JSON: ${text.trim()}`)]
  const { oauthApplicationId = '', canChooseInstance = false } = config
  if (typeof oauthApplicationId !== 'string') return [check(false, 'oauthApplicationId is not a text.')]
  if (typeof canChooseInstance !== 'boolean') return [check(false, 'canChooseInstance is neither true nor false.')]
  return [check(true, ''), checkChoice(page, canChooseInstance)]
}
