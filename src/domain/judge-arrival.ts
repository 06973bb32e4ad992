import type {
  Arrival,
  ArrivalVerdict,
  Development,
  DevelopmentTool,
  IssueDevelopment,
  JiraProjects,
  MergeRequest,
  NamedIssue,
  NotTold,
  NotYet,
  Shown,
  Unclear,
} from './data-arrival.ts'
import { isOlderThan } from './gitlab-version.ts'
import { projectKeyOf } from './issue-keys.ts'
import { minutesOfSyncLeft } from './sync-estimate.ts'

/** What was answered to a question, or why there was no answer. */
export type Answered<T> = { readonly answer: T } | { readonly why: NotTold }

/** What is known of one linked group. */
export type GroupFindings = {
  readonly linkedAt: Date | null
  readonly mergeRequests: Answered<readonly MergeRequest[]>
  /** Null where GitLab counts no further, or does not say. */
  readonly projectCount: number | null
  /** By issue key, of those that were asked about. */
  readonly issues: ReadonlyMap<string, Answered<Development>>
}

export type ArrivalFindings = {
  readonly now: Date
  /** Key of the app at Jira. */
  readonly appKey: string
  readonly gitlabVersion: string | null
  readonly projects: Answered<JiraProjects>
  /** Issues with development data, of whatever tool. */
  readonly issues: Answered<readonly IssueDevelopment[]>
  /** Of every linked group. */
  readonly linkedAt: readonly (Date | null)[]
  readonly isSignedIn: boolean
  readonly group: GroupFindings | null
}

const minuteMs = 60_000

/** Jira works on what it gets in the background, and its field is a copy: of younger work nothing can be missing. */
const settledMinutes = 10

/** Between the clocks of two servers. */
const skewMs = minuteMs

/** What is older says little about now. */
const freshMs = 7 * 24 * 60 * minuteMs

/** The first version that sends branches from before the link (contract 9). */
const pastBranchesSince = '15.11'

/** What one issue shows of this app's GitLab. `unsure`: why something newer may be there as well. */
type Reading =
  | { readonly kind: 'shown'; readonly since: Date; readonly unsure: 'shared' | 'time' | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: Unclear }

/** Nothing is guessed: what is not known for sure makes a verdict `cannot-tell`. */
export function judgeArrival(findings: ArrivalFindings): Arrival {
  const group = findings.group && judgeGroup(findings, findings.group)
  return { group, site: judgeSite(findings, group), lookedAt: findings.now }
}

/**
 * A time counts only where GitLab is the only tool of its kind of data, since all tools have one together (contract
 * after-linking, The Development field).
 */
function readingOf(development: Development, { appKey, now }: Pick<ArrivalFindings, 'appKey' | 'now'>): Reading {
  if (!development) return { kind: 'form' }
  const isOwn = ({ type }: DevelopmentTool): boolean => type === `oAuth-${appKey}`
  const own = development.filter(({ tools }) => tools.some(isOwn))
  const ownAlone = own.filter(({ tools }) => tools.every(isOwn))
  const times = ownAlone.flatMap(({ lastUpdated }) => lastUpdated?.getTime() ?? []).filter((time) => time < now.getTime() + freshMs)
  if (times.length > 0) {
    const since = Math.max(...times)
    const isShared = own.some((entry) => !ownAlone.includes(entry) && !((entry.lastUpdated?.getTime() ?? Infinity) <= since))
    // Branches often come without a time; a merge request that arrives brings its own.
    const isTimeless = ownAlone.some(({ kind, lastUpdated }) => kind === 'pullrequest' && lastUpdated === null)
    return { kind: 'shown', since: new Date(since), unsure: isShared ? 'shared' : isTimeless ? 'time' : null }
  }
  if (own.length > 0) return { kind: ownAlone.length > 0 ? 'time' : 'shared' }
  if (development.some(({ tools }) => tools.some(isCalledGitLab))) return { kind: 'other-gitlab' }
  return { kind: development.some(({ tools }) => tools.length === 0) ? 'form' : 'nothing' }
}

const isCalledGitLab = ({ type, name }: DevelopmentTool): boolean => /gitlab/i.test(`${type} ${name}`)

const cannotTell = (why: NotTold): ArrivalVerdict => ({ state: 'cannot-tell', why })

function judgeGroup(findings: ArrivalFindings, group: GroupFindings): ArrivalVerdict {
  const { projects, now } = findings
  const { linkedAt, mergeRequests, projectCount } = group
  if ('why' in projects) return cannotTell(projects.why)
  if (projects.answer.isAll && projects.answer.keys.length === 0) return cannotTell({ kind: 'no-projects' })
  if ('why' in mergeRequests) return cannotTell(mergeRequests.why)
  if (!linkedAt) return cannotTell({ kind: 'no-link-time' })

  const work = workSince(linkedAt, mergeRequests.answer)
  const minutesLeft = minutesOfSyncLeft(projectCount, linkedAt, now)
  const evidence = work.flatMap((mergeRequest) =>
    [...mergeRequest.issueKeys, ...mergeRequest.branchKeys].map((key) =>
      weigh({ mergeRequest, key }, { findings, group, linkedAt, isFirstSyncOver: minutesLeft === 0 }),
    ),
  )
  return judgeEvidence(evidence) ?? notYet(findings, work, evidence, minutesLeft)
}

/** Merge requests that were changed since the link, the latest first. */
const workSince = (linkedAt: Date, mergeRequests: readonly MergeRequest[]): readonly MergeRequest[] =>
  mergeRequests
    .filter(({ updatedAt }) => updatedAt.getTime() > linkedAt.getTime())
    .toSorted((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())

/** What one merge request and an issue that it names say together. */
type Evidence = { readonly named: NamedIssue } & (
  | { readonly says: 'arrived'; readonly shown: Shown }
  | { readonly says: 'older'; readonly shown: Shown }
  /** `shown`: what the issue shows is older than the merge request. */
  | { readonly says: 'missing'; readonly shown: Shown | null }
  | { readonly says: 'recent' }
  | { readonly says: 'not-asked' }
  /** Only a branch names the issue, which shows nothing since the link. */
  | { readonly says: 'unproven' }
  | { readonly says: 'no-issue' }
  | { readonly says: 'unclear'; readonly why: NotTold }
)

type Circumstances = {
  readonly findings: ArrivalFindings
  readonly group: GroupFindings
  readonly linkedAt: Date
  readonly isFirstSyncOver: boolean
}

function weigh(named: NamedIssue, { findings, group, linkedAt, isFirstSyncOver }: Circumstances): Evidence {
  const { key, mergeRequest } = named
  const asked = group.issues.get(key)
  const isKnown = isOfKnownProject(key, findings.projects)
  if (!asked) return { named, says: isKnown === false ? 'no-issue' : 'not-asked' }
  const isByBranch = mergeRequest.branchKeys.includes(key)
  if ('why' in asked) {
    if (asked.why.kind === 'hidden' && isKnown === false) return { named, says: 'no-issue' }
    return isByBranch ? { named, says: 'unproven' } : { named, says: 'unclear', why: asked.why }
  }
  const reading = readingOf(asked.answer, findings)
  if (isByBranch) {
    const isSinceLink = reading.kind === 'shown' && reading.since.getTime() > linkedAt.getTime()
    return isSinceLink ? { named, says: 'arrived', shown: { key, since: reading.since } } : { named, says: 'unproven' }
  }
  if (reading.kind !== 'shown' && reading.kind !== 'nothing') return { named, says: 'unclear', why: { kind: reading.kind, key } }

  const shown = reading.kind === 'shown' ? { key, since: reading.since } : null
  // Only of what began after the link is it certain that Jira had to hear: a comment on older work reaches nobody.
  const isNew = mergeRequest.createdAt.getTime() > linkedAt.getTime()
  const isCurrent = shown !== null && shown.since.getTime() > (isNew ? mergeRequest.createdAt.getTime() - skewMs : linkedAt.getTime())
  if (shown && isCurrent && shown.since.getTime() > linkedAt.getTime()) return { named, says: 'arrived', shown }
  if (shown && !isNew) return { named, says: 'older', shown }
  // The key may have come into the title or description with the last change.
  const isSettled = findings.now.getTime() - mergeRequest.updatedAt.getTime() > settledMinutes * minuteMs
  if (!isSettled || !(isNew || isFirstSyncOver)) return { named, says: 'recent' }
  if (reading.kind === 'shown' && reading.unsure) return { named, says: 'unclear', why: { kind: reading.unsure, key } }
  if (!showsWhatSearchFinds(asked.answer) && isFound(key, findings.issues))
    return { named, says: 'unclear', why: { kind: 'not-shown', key } }
  return { named, says: 'missing', shown }
}

/** What a search finds issues by (contract after-linking, JQL). The field is a copy, which may lag behind it. */
const showsWhatSearchFinds = (development: Development): boolean =>
  development?.some(({ kind }) => kind === 'pullrequest' || kind === 'repository') ?? false

const isFound = (issueKey: string, issues: ArrivalFindings['issues']): boolean =>
  'answer' in issues && issues.answer.some(({ key }) => key === issueKey)

/** Null where the projects that Jira has told of are not all. */
function isOfKnownProject(key: string, projects: ArrivalFindings['projects']): boolean | null {
  if ('why' in projects) return null
  const { keys, isAll } = projects.answer
  return keys.includes(projectKeyOf(key)) || (isAll ? false : null)
}

const says =
  <What extends Evidence['says']>(what: What) =>
  (evidence: Evidence): evidence is Extract<Evidence, { says: What }> =>
    evidence.says === what

/** Null where nothing has arrived that should have, or is known to be missing. */
function judgeEvidence(evidence: readonly Evidence[]): ArrivalVerdict | null {
  const arrived = latestOf(evidence.filter(says('arrived')))
  const missing = evidence
    .filter(says('missing'))
    .filter(({ named: { mergeRequest } }) => !arrived || mergeRequest.createdAt > arrived.shown.since)
  if (arrived && missing.length === 0) return { state: 'arrives', shown: arrived.shown, named: arrived.named.mergeRequest }
  // What is unclear may be what has arrived.
  const unclear = evidence.find(says('unclear'))
  if (unclear) return cannotTell(unclear.why)
  if (missing.length === 0) return null
  const before = latestShown([...missing.flatMap(({ shown }) => shown ?? []), ...(arrived ? [arrived.shown] : [])])
  return { state: 'nothing', missing: missing.map(({ named }) => named), before }
}

function notYet(
  findings: ArrivalFindings,
  work: readonly MergeRequest[],
  evidence: readonly Evidence[],
  minutesLeft: number,
): ArrivalVerdict {
  const { gitlabVersion: version, group } = findings
  const [recent] = evidence.filter(says('recent'))
  const older = latestOf(evidence.filter(says('older')))
  const isFirstBatchDue = minutesLeft === 0
  if (!recent && older && isFirstBatchDue) return cannotTell({ kind: 'older', shown: older.shown })
  if (!recent && evidence.some(says('not-asked'))) return cannotTell({ kind: 'no-evidence', issues: group?.issues.size ?? 0 })
  const unproven = [...new Set(evidence.filter(says('unproven')).map(({ named }) => named.key))]
  if (!recent && unproven.length > 0 && isFirstBatchDue) return cannotTell({ kind: 'branch-only', keys: unproven })
  const strangeKeys = [...new Set(evidence.filter(says('no-issue')).map(({ named }) => named.key))]
  const reasons: NotYet[] = []
  if (!isFirstBatchDue) reasons.push({ kind: 'first-batch', minutes: group?.projectCount ? minutesLeft : null })
  if (recent) reasons.push({ kind: 'recent', named: recent.named, minutes: settledMinutes })
  else if (work.length === 0) reasons.push({ kind: 'no-work' })
  else if (strangeKeys.length > 0) reasons.push({ kind: 'no-such-issue', keys: strangeKeys })
  else if (!older && unproven.length === 0) reasons.push({ kind: 'no-key', mergeRequests: work.length })
  if (version !== null && isOlderThan(version, pastBranchesSince)) reasons.push({ kind: 'past-branches', version })
  return { state: 'not-yet', reasons }
}

const latestOf = <T extends { readonly shown: Shown }>(all: readonly T[]): T | undefined =>
  all.toSorted((one, other) => other.shown.since.getTime() - one.shown.since.getTime())[0]

const latestShown = (all: readonly Shown[]): Shown | null => latestOf(all.map((shown) => ({ shown })))?.shown ?? null

/** What Jira shows of all groups together, and where it shows nothing, what was found of the one that was looked at. */
function judgeSite(findings: ArrivalFindings, group: ArrivalVerdict | null): ArrivalVerdict {
  const { issues, linkedAt, now, isSignedIn } = findings
  if (linkedAt.length === 0) return { state: 'not-yet', reasons: [{ kind: 'nothing-linked' }] }
  if (group?.state === 'arrives') return group
  if ('why' in issues) return group?.state === 'nothing' ? group : cannotTell(issues.why)
  const readings = issues.answer.map(({ key, development }) => ({ key, reading: readingOf(development, findings) }))
  const shown = latestShown(readings.flatMap(({ key, reading }) => (reading.kind === 'shown' ? { key, since: reading.since } : [])))
  if (group?.state === 'nothing') {
    const isOvertaken = shown !== null && group.missing.every(({ mergeRequest }) => mergeRequest.updatedAt < shown.since)
    if (!isOvertaken) return group
  }
  const dates = linkedAt.flatMap((date) => date?.getTime() ?? [])
  if (shown) {
    if (dates.length === 0) return cannotTell({ kind: 'no-link-time' })
    const isSinceLink = shown.since.getTime() > Math.min(...dates)
    const isFresh = now.getTime() - shown.since.getTime() < freshMs
    return isSinceLink && isFresh ? { state: 'arrives', shown, named: null } : cannotTell({ kind: 'older', shown })
  }
  const unclear = readings.flatMap(({ key, reading: { kind } }) => (kind === 'shown' || kind === 'nothing' ? [] : [{ kind, key }]))[0]
  if (unclear) return cannotTell(unclear)
  if (group) return group
  return cannotTell({ kind: isSignedIn ? 'no-evidence' : 'signed-out', issues: issues.answer.length })
}
