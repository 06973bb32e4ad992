import { appKeyFor, calledHost, hostInName, otherHostsIn } from '../../src/domain/app-descriptor.ts'
import { type Answer, jsonOf } from './ask.ts'
import type { Deployed, Descriptor } from './deployed.ts'
import { finding, kit, type Finding } from './finding.ts'
import { whyNotReached } from './gitlab-checks.ts'

const path = '/-/jira_connect/app_descriptor.json'

const untouched = `${kit.gitlab} and ${kit.server}: remove sub_filter, in location /`

/** Contract 8. Jira and GitLab know each other by the app key: once rewritten, no group can be linked. */
export async function checkDescriptor({ base, ask, gitlabPastNginx, keptDescriptor }: Deployed): Promise<Finding[]> {
  const shown = await ask(`${base}${path}`)
  const descriptor = jsonOf(shown)
  if (shown.status !== 200 || descriptor === null) {
    return [finding('descriptor: GitLab answers', false, ...whyNotReached(shown))]
  }
  const findings = [checkKey(shown, descriptor), checkBaseUrl(base, descriptor), checkNames(base, descriptor)]
  if (keptDescriptor !== null) findings.push(compareWithKept(descriptor, keptDescriptor))
  if (gitlabPastNginx === null) return findings
  const { host, protocol } = new URL(base)
  const headers = { Host: host, 'X-Forwarded-Proto': protocol.replace(':', '') }
  return [...findings, compare(descriptor, await ask(`${gitlabPastNginx}${path}`, { headers }))]
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function checkKey({ body }: Answer, { key, name }: Descriptor): Finding {
  const expected = appKeyFor(hostInName({ name: text(name) }))
  const inAction = /addonkey=([^"&]*)/.exec(body)?.[1]
  const others = [expected, ...(inAction === undefined ? [] : [inAction])].filter((other) => other !== key)
  return finding(
    'descriptor: the app key is GitLab’s own',
    others.length === 0,
    `The key is ${text(key)}, but elsewhere in the same descriptor it is ${others.join(' and ')}: something rewrites it.`,
    untouched,
  )
}

/** Jira calls this address (contract 8). */
function checkBaseUrl(base: string, { baseUrl }: Descriptor): Finding {
  return finding(
    'descriptor: its address is this host',
    calledHost({ baseUrl: text(baseUrl) }) === new URL(base).hostname,
    `GitLab takes itself for ${text(baseUrl)}.`,
    `${kit.gitlab}: proxy_set_header Host`,
  )
}

/** With a proxy URL GitLab names that host, path included, and takes no call that Jira has signed (contract 8, 1.11). */
function checkNames(base: string, { key, name }: Descriptor): Finding {
  const others = otherHostsIn({ key: text(key), name: text(name) }, new URL(base).hostname)
  return finding(
    'descriptor: key and name are those of this host',
    others.length === 0,
    `They name ${others.join(' and ')}: GitLab has a Jira Connect Proxy URL, or another external_url.`,
    'GitLab: Admin > Settings > General > GitLab for Jira App > Jira Connect Proxy URL has to be blank on a host that is its own app; ' +
      'external_url in gitlab.rb is the name that Jira uses',
  )
}

/** Jira goes on with what it read when the app was installed. */
function compareWithKept(descriptor: Descriptor, kept: Descriptor): Finding {
  const changed = differences(kept, descriptor)
  return finding(
    'descriptor: is the one that was kept',
    changed.length === 0,
    `It differs in ${changed.join(', ')}.`,
    'Jira: install the app again from its present descriptor (way C) or deploy its Forge manifest again (way B), and keep the new copy; ' +
      'installing again may empty development panels',
  )
}

/** Where two JSON values differ, such as `modules.jiraDevelopmentTool.url`. */
function differences(one: unknown, other: unknown, place = ''): string[] {
  if (!isObject(one) || !isObject(other)) return one === other ? [] : [place]
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return names.flatMap((name) => differences(one[name], other[name], place === '' ? name : `${place}.${name}`))
}

const isObject = (value: unknown): value is Descriptor => typeof value === 'object' && value !== null

function compare({ key }: Descriptor, own: Answer): Finding {
  const promise = 'descriptor: the app key arrives as GitLab sent it'
  const sent = text(jsonOf(own)?.['key'])
  if (sent === '') return finding(promise, false, `Past nginx, GitLab answers ${own.status}.`, 'the address given with --gitlab')
  return finding(promise, key === sent, `GitLab sent ${sent}, and ${text(key)} arrived.`, untouched)
}
