import type { CheckFact, CheckTarget, LocalNetworkPermission, NotKnown, Reading, Readings, Verdict, Verdicts } from './connection-check.ts'
import { appDescriptorIn, calledHost, otherHostsIn } from './app-descriptor.ts'
import type { Failure } from './failure.ts'
import { isOlderThan, oldestVersion, versionGaps } from './gitlab-version.ts'
import { adminGroupIn } from './jira-user-requirements.ts'
import { endpoint, instanceAddress, instanceName, isGitLabCom, isSameInstance, type Instance } from './instance.ts'
import { isLocalAddress } from './host-name.ts'

const running: Verdict = { state: 'running' }
const works = (fact: CheckFact = { kind: 'plain' }): Verdict => ({ state: 'works', fact })
const fails = (failure: Failure): Verdict => ({ state: 'fails', failure })
const unknown = (why: NotKnown): Verdict => ({ state: 'unknown', why })

/** What the readings so far say about every step. A cause is claimed only where nothing else explains the readings. */
export function judgeConnection(readings: Readings, target: CheckTarget): Verdicts {
  const policy = judgePolicy(readings, target)
  const heard = policy.state === 'works' ? judgeReach(readings, target) : dependentOn(policy)
  const localNetwork = judgeLocalNetwork(heard, readings)
  const reach = localNetwork.state === 'fails' ? dependentOn(localNetwork) : heard
  const gitlab = judgeGitLab(readings, target, reach)
  const isHost = isSameInstance(target.instance, target.host)
  const blank = judgeBlankProxyUrl(readings, target)
  const proxyUrl = isHost ? blank : judgeProxyUrl(readings, target, gitlab)
  const preflight = judgePreflight(readings, target, gitlab, proxyUrl)
  return {
    ...(!isHost && { 'page-policy': policy, 'local-network': localNetwork, reach }),
    gitlab,
    'proxy-url': proxyUrl,
    ...(!isHost && {
      'application-id': judgeApplicationId(readings, target, proxyUrl),
      preflight,
      unlinking: judgeUnlinking(readings, target, preflight, proxyUrl),
    }),
    version: judgeVersion(readings, target, gitlab),
    user: target.user === null ? unknown(signInTime(target)) : works({ kind: 'user', username: target.user.username }),
    'own-name': judgeOwnName(readings, target),
    descriptor: judgeDescriptor(readings, target, blank),
    ...(!isHost && { 'host-view': unknown(target.isChosen ? 'host-asked-at-save' : 'host-asks-at-save') }),
    ...(!isHost &&
      !isGitLabCom(target.host) && { 'public-key-storage': unknown(target.isChosen ? 'keys-fetched-at-save' : 'keys-asked-at-save') }),
    'jira-site': judgeJiraSite(readings, isHost ? gitlab : proxyUrl),
    'jira-groups': judgeJiraGroups(readings),
  }
}

/**
 * The first thing that is wrong with what the browser sees on the way of a call by `method`, or null. In the order in which
 * one causes the next.
 */
export function firstFailure(verdicts: Verdicts, method: string): Failure | null {
  const ofAll = ['page-policy', 'local-network', 'reach', 'gitlab', 'proxy-url', 'preflight', 'application-id'] as const
  for (const step of method === 'DELETE' ? ([...ofAll, 'unlinking'] as const) : ofAll) {
    const verdict = verdicts[step]
    if (verdict?.state === 'fails') return verdict.failure
  }
  return null
}

/** A step that cannot be judged because of another waits with it, or says that it depends on it. */
const dependentOn = (earlier: Verdict): Verdict => (earlier.state === 'running' ? running : unknown('needs-earlier-step'))

function judgePolicy({ version, door }: Readings, { instance, host, isChosen }: CheckTarget): Verdict {
  const readings = [version, door]
  if (readings.some((reading) => reading?.kind === 'blocked')) {
    if (!isChosen) return unknown('policy-before-save')
    return fails({ kind: 'blocked-by-page-policy', instance: instanceAddress(instance), host: instanceName(host) })
  }
  return readings.some((reading) => reading !== undefined) ? works() : running
}

function judgeReach({ version, door, localNetwork }: Readings, { instance, host }: CheckTarget): Verdict {
  if (version?.kind === 'answered' || door?.kind === 'opaque') return works()
  if (!version || !door || localNetwork === undefined) return running
  const { origin } = new URL(instance.baseUrl)
  if (door.kind === 'offline') return fails({ kind: 'offline' })
  if (door.kind === 'timeout') return fails({ kind: 'no-answer', origin, seconds: door.seconds })
  // The browser decides about local addresses as soon as it has the connection, so a slow failure is something else.
  const isAtOnce = door.kind === 'failed' && door.afterMs < decidedWithinMs
  if (!isGuarded(localNetwork) || !isAtOnce) return fails({ kind: 'no-connection', origin })
  const page = new URL(host.baseUrl).origin
  return fails({ kind: isLocalAddress(instance) ? 'local-network-denied' : 'no-connection-or-local', origin, page })
}

const decidedWithinMs = 2000

/** In a frame that was not given the permission, Chromium says `prompt` too, and never asks (measured in 156). */
const isGuarded = (permission: LocalNetworkPermission): boolean => permission === 'denied' || permission === 'prompt'

function judgeLocalNetwork(reach: Verdict, { localNetwork }: Readings): Verdict {
  if (reach.state !== 'fails') return reach.state === 'works' ? works() : dependentOn(reach)
  if (reach.failure.kind === 'local-network-denied') return reach
  if (reach.failure.kind === 'no-connection-or-local') return unknown('may-be-local')
  return localNetwork !== undefined && isGuarded(localNetwork) ? unknown('needs-earlier-step') : works()
}

function judgeGitLab(readings: Readings, { instance }: CheckTarget, reach: Verdict): Verdict {
  const { version, versionAtRoot, linkRoute } = readings
  if (reach.state !== 'works') return dependentOn(reach)
  if (!version || versionAtRoot === undefined) return running
  const address = instanceAddress(instance)
  const failure = failureIn(version)
  if (failure?.kind === 'rate-limited') return unknown('busy')
  const redirect = redirectIn(version) ?? (linkRoute ? redirectIn(linkRoute) : null)
  if (redirect) return fails(redirect)
  if (!isGitLab(version)) {
    if (versionAtRoot && isGitLab(versionAtRoot)) {
      return fails({ kind: 'gitlab-elsewhere', address, foundAt: new URL(instance.baseUrl).origin })
    }
    if (failure && inFrontOfGitLab.has(failure.kind)) return fails(failure)
    return fails(version.kind === 'answered' ? { kind: 'not-gitlab', address } : { kind: 'answer-unreadable', address })
  }
  if (!linkRoute) return running
  // Only GitLab itself knows what it does not know.
  if (failureIn(linkRoute)?.kind === 'not-found') return fails({ kind: 'linking-not-offered', instance: instanceName(instance) })
  // Without a user GitLab misses the parameters, if not the user (contract 1.6). A firewall that lets nobody ask lets nobody link.
  const instead = insteadOfRefusal(linkRoute, ({ status }) => status === 400)
  return instead ? fails(instead) : works()
}

/**
 * What was answered instead of GitLab's refusal of a question that carries nobody's word, by whatever evidence it counts as
 * GitLab's; null where that came, or somebody asks to wait.
 */
function insteadOfRefusal(reading: Reading, isDue: (answer: Answered) => boolean): Failure | null {
  if (reading.kind !== 'answered') return null
  const { failure, origin, status, isGitLabs } = reading
  if (!failure) return { kind: 'unexpected-answer', origin, status, flaw: 'shape' }
  if (failure.kind === 'rate-limited' || isDue(reading)) return null
  return isGitLabs && !isInFront(failure) ? null : failure
}

type Answered = Extract<Reading, { kind: 'answered' }>

/** What sends a question elsewhere sends every call of the page there, and the page follows with none. */
function redirectIn(reading: Reading): Failure | null {
  if (reading.kind !== 'answered' || reading.leadsTo === null) return null
  return { kind: 'redirected', origin: reading.origin, leadsTo: reading.leadsTo }
}

const failureIn = (reading: Reading): Failure | null => (reading.kind === 'answered' ? reading.failure : null)

/** What tells who stands before GitLab, or that GitLab itself does not want to answer now. */
const inFrontOfGitLab: ReadonlySet<Failure['kind']> = new Set([
  'challenged',
  'firewall-refused',
  'answered-in-front',
  'sign-in-wall',
  'address-banned',
  'maintenance',
  'server-error',
  // By a page: what an address does is heard before.
  'redirected',
])

const isInFront = ({ kind }: Failure): boolean => inFrontOfGitLab.has(kind) || kind === 'not-passed-on'

/** GitLab tells its version to signed-in users only, and everybody else so in its own words (contract 1.6). */
export function isGitLab(reading: Reading): boolean {
  if (reading.kind !== 'answered') return false
  const { status, json, isGitLabs } = reading
  return status === 200 ? typeof valueIn(json, 'version') === 'string' : isGitLabs && (status === 401 || status === 403)
}

const valueIn = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[key] : undefined

function judgeProxyUrl({ applicationId }: Readings, { instance, host }: CheckTarget, gitlab: Verdict): Verdict {
  const redirect = applicationId ? redirectIn(applicationId) : null
  if (applicationId?.kind === 'answered' && !redirect) return works()
  if (gitlab.state !== 'works') return dependentOn(gitlab)
  if (redirect) return fails(redirect)
  if (!applicationId) return running
  if (applicationId.kind === 'timeout') {
    return fails({ kind: 'timeout', origin: new URL(instance.baseUrl).origin, seconds: applicationId.seconds })
  }
  return fails({ kind: 'proxy-url-differs', instance: instanceName(instance), proxyUrl: instanceAddress(host) })
}

function judgeApplicationId({ applicationId }: Readings, { instance }: CheckTarget, proxyUrl: Verdict): Verdict {
  if (applicationId?.kind !== 'answered' || proxyUrl.state !== 'works') return dependentOn(proxyUrl)
  const { status, json, failure } = applicationId
  if (failure) return failure.kind === 'rate-limited' ? unknown('busy') : fails(failure)
  const id = valueIn(json, 'application_id')
  if (id === null || id === '') return fails({ kind: 'application-id-missing', instance: instanceName(instance) })
  return typeof id === 'string'
    ? works()
    : fails({ kind: 'unexpected-answer', origin: new URL(instance.baseUrl).origin, status, flaw: 'shape' })
}

/** By what answers without a preflight and does not after one. */
function judgePreflight(readings: Readings, { instance }: CheckTarget, gitlab: Verdict, proxyUrl: Verdict): Verdict {
  const { versionByPreflight, applicationIdByPreflight, linkRoute } = readings
  if (gitlab.state !== 'works') return dependentOn(gitlab)
  if (versionByPreflight && isLost(versionByPreflight)) return refusedPreflight(instance, 'OPTIONS', 'api/')
  if (!versionByPreflight || proxyUrl.state === 'running') return running
  if (proxyUrl.state !== 'works') return works()
  if (!applicationIdByPreflight) return running
  if (isLost(applicationIdByPreflight)) return refusedPreflight(instance, 'OPTIONS', '-/jira_connect/')
  // GET passes and is read, and POST is not.
  return linkRoute && isLost(linkRoute) ? fails({ kind: 'unreachable', origin: new URL(instance.baseUrl).origin }) : works()
}

/** By what DELETE is answered while GET is answered: what stands in front of GitLab may know no other methods than those of pages. */
function judgeUnlinking({ unlinkRoute, listRoute }: Readings, { instance }: CheckTarget, preflight: Verdict, proxyUrl: Verdict): Verdict {
  const earlier = [proxyUrl, preflight].find(({ state }) => state !== 'works')
  if (earlier) return dependentOn(earlier)
  if (!unlinkRoute || listRoute === undefined) return running
  // Without Jira's word GitLab says nothing (contract 1.4).
  const instead = redirectIn(unlinkRoute) ?? insteadOfRefusal(unlinkRoute, ({ failure }) => failure?.kind === 'context-token-refused')
  if (instead) return fails(instead)
  if (unlinkRoute.kind === 'answered') return works()
  const isGetAnswered = listRoute?.kind === 'answered'
  return isGetAnswered ? refusedPreflight(instance, 'DELETE', '-/jira_connect/subscriptions/') : unknown('refusals-hidden')
}

const isLost = ({ kind }: Reading): boolean => kind === 'failed' || kind === 'timeout'

const refusedPreflight = (instance: Instance, method: 'OPTIONS' | 'DELETE', path: string): Verdict =>
  fails({ kind: 'preflight-refused', instance: instanceName(instance), method, path: endpoint(instance, path).pathname })

const signInTime = ({ isChosen }: CheckTarget): NotKnown => (isChosen ? 'after-sign-in' : 'after-save')

function judgeVersion({ metadata }: Readings, target: CheckTarget, gitlab: Verdict): Verdict {
  if (metadata === undefined) return running
  if (metadata === null) return unknown(signInTime(target))
  if ('failure' in metadata) return unlessSaid(metadata.failure, gitlab)
  const { version } = metadata
  return isOlderThan(version, oldestVersion)
    ? fails({ kind: 'gitlab-too-old', instance: instanceName(target.instance), version })
    : works({
        kind: 'version',
        version,
        gaps: versionGaps(version, isSameInstance(target.instance, target.host) ? 'own-app' : 'behind-host'),
      })
}

/** A host has to be its own app: behind another one it believes nothing that Jira has signed (contract 1.11). */
function judgeBlankProxyUrl({ descriptor }: Readings, { host }: CheckTarget): Verdict {
  if (!descriptor) return running
  const said = descriptor.kind === 'answered' ? appDescriptorIn(descriptor.json) : null
  if (!said) return unknown('descriptor-unreadable')
  const { hostname } = new URL(host.baseUrl)
  const called = calledHost(said)
  const [named] = [...otherHostsIn(said, hostname), ...(called === hostname ? [] : [called])]
  return named === undefined ? works({ kind: 'proxy-url-blank' }) : fails({ kind: 'proxy-url-not-blank', host: instanceName(host), named })
}

function judgeDescriptor({ descriptor }: Readings, { host, instance, appKey }: CheckTarget, blank: Verdict): Verdict {
  // What is wrong with the setting of a host is said there.
  if (blank.state === 'fails' && isSameInstance(instance, host)) return dependentOn(blank)
  const said = descriptor?.kind === 'answered' ? appDescriptorIn(descriptor.json) : null
  if (!said || blank.state !== 'works') return blank
  if (appKey === null || appKey === said.key) return works()
  return fails({ kind: 'app-key-differs', host: instanceName(host), key: said.key, installedKey: appKey })
}

function judgeOwnName({ groupsOrigin }: Readings, target: CheckTarget): Verdict {
  const { instance, user } = target
  if (user === null) return unknown(signInTime(target))
  if (groupsOrigin === undefined) return running
  const ownName = user.ownOrigin === new URL(instance.baseUrl).origin ? groupsOrigin : (user.ownOrigin ?? groupsOrigin)
  return works(ownName === null ? undefined : { kind: 'other-name', ownName })
}

function judgeJiraGroups({ jiraGroups, metadata }: Readings): Verdict {
  if (jiraGroups === undefined) return running
  if (jiraGroups === null) return unknown('jira-does-not-tell')
  const group = adminGroupIn(jiraGroups, metadata && 'version' in metadata ? metadata.version : null)
  return group === undefined ? fails({ kind: 'jira-user-not-admin' }) : works({ kind: 'admin-group', group })
}

function judgeJiraSite({ links }: Readings, proxyUrl: Verdict): Verdict {
  if (links === undefined) return running
  if (links === null) return unknown('after-save')
  return 'failure' in links ? unlessSaid(links.failure, proxyUrl) : works({ kind: 'links', count: links.count })
}

/** What the server said is a finding; that it could not be heard is one only where no step above has found that. */
function unlessSaid(failure: Failure, above: Verdict): Verdict {
  if (above.state === 'works' || serversWords.has(failure.kind)) return fails(failure)
  return dependentOn(above)
}

const serversWords: ReadonlySet<Failure['kind']> = new Set([
  'context-token-refused',
  'signed-out',
  'server-error',
  'not-found',
  'rate-limited',
  'unexpected-answer',
  'refused',
  ...inFrontOfGitLab,
  'not-passed-on',
  'user-demand',
  'user-barred',
  'scope-too-small',
])
