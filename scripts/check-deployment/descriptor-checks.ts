import { type Answer, jsonOf } from './ask.ts'
import type { Deployed } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'
import { whyNotReached } from './gitlab-checks.ts'

const path = '/-/jira_connect/app_descriptor.json'

const untouched = `${kit.gitlab} and ${kit.server}: remove sub_filter, in location /`

/** Contract 8. Jira and GitLab know each other by the app key: once rewritten, no group can be linked. */
export async function checkDescriptor({ base, ask, gitlabPastNginx }: Deployed): Promise<Finding[]> {
  const shown = await ask(`${base}${path}`)
  const descriptor = jsonOf(shown)
  if (shown.status !== 200 || descriptor === null) {
    return [finding('descriptor: GitLab answers', false, ...whyNotReached(shown))]
  }
  const findings = [checkKey(shown, descriptor), checkBaseUrl(base, descriptor)]
  if (gitlabPastNginx === null) return findings
  const { host, protocol } = new URL(base)
  const headers = { Host: host, 'X-Forwarded-Proto': protocol.replace(':', '') }
  return [...findings, compare(descriptor, await ask(`${gitlabPastNginx}${path}`, { headers }))]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const hostIn = (name: string): string => /\((.+)\)$/.exec(name)?.[1] ?? ''

function checkKey({ body }: Answer, { key, name }: Readonly<Record<string, unknown>>): Finding {
  const expected = `gitlab-jira-connect-${hostIn(text(name))}`.slice(0, 64)
  const inAction = /addonkey=([^"&]*)/.exec(body)?.[1]
  const others = [expected, ...(inAction === undefined ? [] : [inAction])].filter((other) => other !== key)
  return finding(
    'descriptor: the app key is GitLab’s own',
    others.length === 0,
    `The key is ${text(key)}, but elsewhere in the same descriptor it is ${others.join(' and ')}: something rewrites it.`,
    untouched,
  )
}

/** Jira calls this address: its host is this one, or the one whose name the key has (contract 8). */
function checkBaseUrl(base: string, { baseUrl, name }: Readonly<Record<string, unknown>>): Finding {
  const { hostname } = new URL(base)
  const called = URL.canParse(text(baseUrl)) ? new URL(text(baseUrl)).hostname : ''
  return finding(
    'descriptor: its address is this host',
    called === hostname || `${hostIn(text(name))}/`.startsWith(`${called}/`),
    `GitLab takes itself for ${text(baseUrl)}.`,
    `${kit.gitlab}: proxy_set_header Host`,
  )
}

function compare({ key }: Readonly<Record<string, unknown>>, own: Answer): Finding {
  const promise = 'descriptor: the app key arrives as GitLab sent it'
  const sent = text(jsonOf(own)?.['key'])
  if (sent === '') return finding(promise, false, `Past nginx, GitLab answers ${own.status}.`, 'the address given with --gitlab')
  return finding(promise, key === sent, `GitLab sent ${sent}, and ${text(key)} arrived.`, untouched)
}
