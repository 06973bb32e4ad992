import { type Answer, valuesOf } from './ask.ts'
import { assetSourceOf } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'

type Policy = ReadonlyMap<string, readonly string[]>

const atlassian = 'https://connect-cdn.atl-paas.net'
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
const anywhere = ['*', 'http:', 'https:', 'data:', 'blob:']
const inline = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'"]

const pageDirective = (name: string): string => `${kit.page}: ${name} in the Content-Security-Policy of the page`

type Rule = {
  readonly directive: string
  readonly needs: readonly string[]
  readonly forbids: readonly string[]
  readonly change: string
}

const rule = (directive: string, needs: readonly string[], forbids: readonly string[], change = pageDirective(directive)): Rule => ({
  directive,
  needs,
  forbids,
  change,
})

const rulesFor = (base: string): readonly Rule[] => [
  rule('default-src', ["'none'"], []),
  rule('script-src', [assetSourceOf(base), `${atlassian}/all.js`], ["'self'", atlassian, ...anywhere, ...inline]),
  rule('style-src', ["'self'", emptyStyle, atlassian], [...anywhere, ...inline]),
  rule('img-src', ["'self'"], ['*', 'http:', 'data:', 'blob:']),
  rule('connect-src', ["'self'"], ['*', 'http:'], `${kit.settings}: $jira_instances`),
  rule('base-uri', ["'none'"], []),
  rule('form-action', ["'none'"], []),
]

export function checkPolicy(page: Answer, base: string): Finding[] {
  const policies = valuesOf(page, 'content-security-policy')
  const [text] = policies
  const isOne = policies.length === 1
  const count = finding(
    'page: one Content-Security-Policy',
    isOne,
    `There are ${policies.length}.${policies.length > 1 ? ' Browsers apply all of them, so the strictest of each wins.' : ''}`,
    `${kit.page}: add_header Content-Security-Policy, in the location of the page`,
  )
  if (text === undefined || !isOne) return [count]
  const policy = parsePolicy(text)
  return [count, ...rulesFor(base).map((each) => checkRule(policy, each)), checkFrameAncestors(policy)]
}

/** Other GitLabs are in the policy exactly where the page lets admins choose one: for requests, and for pictures alike. */
export function checkChoice(page: Answer, canChooseInstance: boolean): Finding {
  const policy = parsePolicy(valuesOf(page, 'content-security-policy')[0] ?? '')
  const [requests, pictures] = ['connect-src', 'img-src'].map((name) => (policy.get(name) ?? []).filter((source) => source !== "'self'"))
  const others = requests ?? []
  const promise = 'page: may talk to the instances that admins can choose, and to no others'
  const flaw = (what: string): Finding => finding(promise, false, what, `${kit.settings}: $jira_instances`)
  if (canChooseInstance && others.length === 0) return flaw('canChooseInstance is true, but connect-src allows no other GitLab.')
  if (!canChooseInstance && others.length > 0) return flaw(`Admins can choose no other GitLab, but connect-src allows ${others.join(' ')}.`)
  if (others.join(' ') === (pictures ?? []).join(' ')) return finding(promise, true, '', '')
  return flaw(`img-src allows ${(pictures ?? []).join(' ') || 'no other GitLab'}, where connect-src allows ${others.join(' ') || 'none'}.`)
}

function parsePolicy(text: string): Policy {
  const directives = text.split(';').map((directive) => directive.trim().split(/\s+/))
  return new Map(directives.map(([name = '', ...sources]) => [name.toLowerCase(), sources]))
}

function checkRule(policy: Policy, { directive, needs, forbids, change }: Rule): Finding {
  const sources = policy.get(directive) ?? []
  const missing = needs.filter((source) => !sources.includes(source))
  const tooMuch = forbids.filter((source) => sources.includes(source))
  const faults = [
    ...(missing.length > 0 ? [`lacks ${missing.join(' ')}`] : []),
    ...(tooMuch.length > 0 ? [`allows ${tooMuch.join(' ')}`] : []),
  ]
  return finding(`page: policy, ${directive}`, faults.length === 0, `${directive} ${faults.join(' and ')}.`, change)
}

const jiraHost = /^https:\/\/([\w*-]+\.)+(atlassian\.net|jira\.com|atlassian-us-gov-mod\.net)$/

/**
 * An empty frame and "App is not responding" is all that a wrong list shows (contract jira, Security headers that
 * Atlassian asks of apps).
 */
function checkFrameAncestors(policy: Policy): Finding {
  const sources = policy.get('frame-ancestors') ?? []
  const change = `${kit.settings}: $jira_sites`
  const promise = 'page: policy, frame-ancestors'
  const open = sources.filter((source) => anywhere.includes(source) || /^https?:\/\/\*$/.test(source))
  if (open.length > 0) return finding(promise, false, `frame-ancestors allows ${open.join(' ')}: any site may show the page.`, change)
  if (!sources.some((source) => jiraHost.test(source))) {
    return finding(promise, false, 'frame-ancestors names no Jira site, so Jira’s frame stays empty.', change)
  }
  const lacksOlderSites = sources.includes('https://*.atlassian.net') && !sources.includes('https://*.jira.com')
  return finding(promise, !lacksOlderSites, 'frame-ancestors lacks https://*.jira.com, where some sites are.', change)
}
