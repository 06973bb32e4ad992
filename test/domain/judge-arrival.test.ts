import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArrivalVerdict, Development, DevelopmentEntry, MergeRequest } from '../../src/domain/data-arrival.ts'
import { judgeArrival, type Answered, type ArrivalFindings, type GroupFindings } from '../../src/domain/judge-arrival.ts'

const now = new Date('2026-11-26T12:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)

const appKey = 'gitlab-jira-connect-gitlab.com'
const gitlab = { type: `oAuth-${appKey}`, name: 'GitLab' }
const github = { type: 'GitHub', name: 'GitHub' }

const entry = (minutes: number | null, ...tools: DevelopmentEntry['tools']): DevelopmentEntry => ({
  kind: 'pullrequest',
  lastUpdated: minutes === null ? null : minutesAgo(minutes),
  tools,
})

const work = (about: { keys?: string[]; branchKeys?: string[]; created?: number; updated?: number; iid?: number }): MergeRequest => ({
  reference: `acme/app!${String(about.iid ?? 12)}`,
  webUrl: null,
  issueKeys: about.keys ?? ['OPS-3'],
  branchKeys: about.branchKeys ?? [],
  createdAt: minutesAgo(about.created ?? 60),
  updatedAt: minutesAgo(about.updated ?? about.created ?? 60),
})

const projects = { answer: { keys: ['OPS', 'WEB'], isAll: true } }

type About = Partial<Omit<GroupFindings, 'issues' | 'mergeRequests'>> & {
  readonly work?: readonly MergeRequest[]
  readonly issues?: Readonly<Record<string, Answered<Development>>>
  readonly mergeRequests?: GroupFindings['mergeRequests']
}

/** A group that was linked two hours ago. */
function group({ work: some = [work({})], issues = {}, ...about }: About = {}): GroupFindings {
  return {
    linkedAt: minutesAgo(120),
    mergeRequests: { answer: some },
    projectCount: 20,
    ...about,
    issues: new Map(Object.entries(issues)),
  }
}

const findings = (about: Partial<ArrivalFindings> = {}): ArrivalFindings => ({
  now,
  appKey,
  gitlabVersion: '17.5.0',
  projects,
  issues: { answer: [] },
  linkedAt: [minutesAgo(120)],
  isSignedIn: true,
  group: null,
  ...about,
})

const groupVerdict = (about: About, others: Partial<ArrivalFindings> = {}): ArrivalVerdict | null =>
  judgeArrival(findings({ ...others, group: group(about) })).group

const siteVerdict = (about: Partial<ArrivalFindings>): ArrivalVerdict => judgeArrival(findings(about)).site

/** In a few letters. */
function short(verdict: ArrivalVerdict | null): string {
  if (verdict?.state === 'not-yet') return `not-yet ${verdict.reasons.map(({ kind }) => kind).join(' ')}`
  if (verdict?.state === 'cannot-tell') return `cannot-tell ${verdict.why.kind}`
  return verdict?.state ?? 'none'
}

const shows = (...entries: DevelopmentEntry[]): Answered<Development> => ({ answer: entries })

describe('a group', () => {
  it('sends what arrives where an issue shows GitLab’s data since its link', () => {
    const mergeRequest = work({})
    expect(groupVerdict({ work: [mergeRequest], issues: { 'OPS-3': shows(entry(59, gitlab)) } })).toEqual({
      state: 'arrives',
      shown: { key: 'OPS-3', since: minutesAgo(59) },
      named: mergeRequest,
    })
  })

  it.each<[string, string, About]>([
    ['other tools at the issue', 'nothing', { issues: { 'OPS-3': shows(entry(5, github)) } }],
    ['nothing at the issue', 'nothing', { issues: { 'OPS-3': shows() } }],
    ['data from before the link', 'nothing', { issues: { 'OPS-3': shows(entry(600, gitlab)) } }],
    ['data from before the merge request', 'nothing', { work: [work({ created: 30 })], issues: { 'OPS-3': shows(entry(100, gitlab)) } }],
    [
      'data from before the link at an issue that older work names',
      'cannot-tell older',
      { work: [work({ created: 900, updated: 30 })], issues: { 'OPS-3': shows(entry(600, gitlab)) } },
    ],
    ['several tools with one time', 'cannot-tell shared', { issues: { 'OPS-3': shows(entry(5, gitlab, github)) } }],
    [
      'a branch from before the link, and merge requests with another tool',
      'cannot-tell shared',
      { issues: { 'OPS-3': shows({ ...entry(600, gitlab), kind: 'branch' }, entry(5, gitlab, github)) } },
    ],
    [
      'a branch from before the link, and another tool before that',
      'nothing',
      { issues: { 'OPS-3': shows({ ...entry(600, gitlab), kind: 'branch' }, entry(700, gitlab, github)) } },
    ],
    [
      'a branch from before the link, and merge requests without a time',
      'cannot-tell time',
      { issues: { 'OPS-3': shows({ ...entry(600, gitlab), kind: 'branch' }, entry(null, gitlab)) } },
    ],
    [
      'merge requests from before the link, and a branch without a time',
      'nothing',
      { issues: { 'OPS-3': shows(entry(600, gitlab), { ...entry(null, gitlab), kind: 'branch' }) } },
    ],
    ['a time that cannot be read', 'cannot-tell time', { issues: { 'OPS-3': shows(entry(null, gitlab)) } }],
    ['a time that is yet to come', 'cannot-tell time', { issues: { 'OPS-3': shows(entry(-60 * 24 * 400, gitlab)) } }],
    [
      'data of another app of that name',
      'cannot-tell other-gitlab',
      { issues: { 'OPS-3': shows(entry(5, { type: 'oAuth-x', name: 'GitLab' })) } },
    ],
    ['data of an unknown form', 'cannot-tell form', { issues: { 'OPS-3': { answer: null } } }],
    ['data of nobody', 'cannot-tell form', { issues: { 'OPS-3': shows(entry(5)) } }],
    ['an issue that may not be seen', 'cannot-tell hidden', { issues: { 'OPS-3': { why: { kind: 'hidden', keys: ['OPS-3'] } } } }],
    ['a silent Jira', 'cannot-tell silent', { issues: { 'OPS-3': { why: { kind: 'silent' } } } }],
    ['an issue that was not asked about', 'cannot-tell no-evidence', {}],
    ['work of five minutes ago', 'not-yet recent', { work: [work({ created: 5 })], issues: { 'OPS-3': shows() } }],
    ['work that was changed five minutes ago', 'not-yet recent', { work: [work({ updated: 5 })], issues: { 'OPS-3': shows() } }],
    ['no work', 'not-yet no-work', { work: [] }],
    ['work from before the link', 'not-yet no-work', { work: [work({ created: 900 })] }],
    ['no key', 'not-yet no-key', { work: [work({ keys: [] })] }],
    [
      'data at an issue that a branch names',
      'arrives',
      { work: [work({ keys: [], branchKeys: ['OPS-3'] })], issues: { 'OPS-3': shows(entry(90, gitlab)) } },
    ],
    [
      'data from before the link at an issue that a branch names',
      'cannot-tell branch-only',
      { work: [work({ keys: [], branchKeys: ['OPS-3'] })], issues: { 'OPS-3': shows(entry(600, gitlab)) } },
    ],
    [
      'nothing at an issue that a branch names',
      'cannot-tell branch-only',
      { work: [work({ keys: [], branchKeys: ['OPS-3'] })], issues: { 'OPS-3': shows() } },
    ],
    [
      'nothing at an issue that a branch names, its first sync not over',
      'not-yet first-batch',
      { projectCount: 4000, work: [work({ keys: [], branchKeys: ['OPS-3'] })], issues: { 'OPS-3': shows() } },
    ],
    [
      'a branch that names an issue that may not be seen, beside what is missing',
      'nothing',
      {
        work: [work({ branchKeys: ['OPS-4'] })],
        issues: { 'OPS-3': shows(), 'OPS-4': { why: { kind: 'hidden', keys: ['OPS-4'] } } },
      },
    ],
    ['a branch with a key of no project', 'not-yet no-such-issue', { work: [work({ keys: [], branchKeys: ['UTF-8'] })] }],
    ['a key of no project', 'not-yet no-such-issue', { work: [work({ keys: ['UTF-8'] })] }],
    [
      'its first sync not over',
      'not-yet first-batch recent',
      { projectCount: 4000, work: [work({ created: 900, updated: 60 })], issues: { 'OPS-3': shows() } },
    ],
    ['its first sync not over, and no key', 'not-yet first-batch no-key', { projectCount: 4000, work: [work({ keys: [] })] }],
    ['no time of its link', 'cannot-tell no-link-time', { linkedAt: null }],
    ['no answer of GitLab', 'cannot-tell failure', { mergeRequests: { why: { kind: 'failure', failure: { kind: 'offline' } } } }],
  ])('with %s: %s', (_what, verdict, about) => {
    expect(short(groupVerdict(about))).toBe(verdict)
  })

  it('whose newest work is missing says what arrived last', () => {
    const [missing, arrived] = [work({ created: 30, keys: ['OPS-4'] }), work({ created: 100, iid: 11 })]
    const issues = { 'OPS-3': shows(entry(99, gitlab)), 'OPS-4': shows() }
    expect(groupVerdict({ work: [missing, arrived], issues })).toEqual({
      state: 'nothing',
      missing: [{ mergeRequest: missing, key: 'OPS-4' }],
      before: { key: 'OPS-3', since: minutesAgo(99) },
    })
  })

  it('with an issue that says nothing for sure is not called broken', () => {
    const issues = { 'OPS-3': shows(), 'OPS-4': shows(entry(3, gitlab, github)) }
    expect(short(groupVerdict({ work: [work({ keys: ['OPS-3', 'OPS-4'] })], issues }))).toBe('cannot-tell shared')
  })

  it.each<[string, string, DevelopmentEntry[], string]>([
    ['nothing, and a search finds it', 'cannot-tell not-shown', [], 'OPS-3'],
    ['a build alone, and a search finds it', 'cannot-tell not-shown', [{ ...entry(5, github), kind: 'build' }], 'OPS-3'],
    ['another tool’s merge requests, which a search finds', 'nothing', [entry(5, github)], 'OPS-3'],
    ['nothing, and a search finds others', 'nothing', [], 'OPS-4'],
  ])('with an issue that shows %s: %s', (_what, verdict, shown, found) => {
    const issues = { answer: [{ key: found, development: shown }] }
    expect(short(groupVerdict({ issues: { 'OPS-3': shows(...shown) } }, { issues }))).toBe(verdict)
  })

  it('of a GitLab that sends no past branches says so', () => {
    expect(short(groupVerdict({ work: [] }, { gitlabVersion: '15.10.2-ee' }))).toBe('not-yet no-work past-branches')
  })

  it('cannot be told of where Jira says nothing, or has no projects', () => {
    expect(short(groupVerdict({}, { projects: { why: { kind: 'refused' } } }))).toBe('cannot-tell refused')
    expect(short(groupVerdict({}, { projects: { answer: { keys: [], isAll: true } } }))).toBe('cannot-tell no-projects')
  })
})

describe('the site', () => {
  const found = (...entries: DevelopmentEntry[]) => ({ answer: [{ key: 'WEB-1', development: entries }] })

  it.each<[string, string, Partial<ArrivalFindings>]>([
    ['with data since its first link', 'arrives', { issues: found(entry(5, gitlab)), linkedAt: [minutesAgo(3), minutesAgo(60), null] }],
    ['with data from before its first link', 'cannot-tell older', { issues: found(entry(300, gitlab)) }],
    ['with data of last month', 'cannot-tell older', { issues: found(entry(60 * 24 * 30, gitlab)), linkedAt: [minutesAgo(60 * 24 * 90)] }],
    ['with data of other tools, and nobody signed in', 'cannot-tell signed-out', { issues: found(entry(5, github)), isSignedIn: false }],
    ['with data of other tools', 'cannot-tell no-evidence', { issues: found(entry(5, github)) }],
    ['with data that is unclear', 'cannot-tell shared', { issues: found(entry(5, gitlab, github)) }],
    ['without the clause', 'cannot-tell no-jira-software', { issues: { why: { kind: 'no-jira-software' } } }],
    ['without links', 'not-yet nothing-linked', { linkedAt: [] }],
    ['without times of links', 'cannot-tell no-link-time', { linkedAt: [null], issues: found(entry(5, gitlab)) }],
    ['whose group’s work is missing', 'nothing', { group: group({ issues: { 'OPS-3': shows() } }), issues: found(entry(90, gitlab)) }],
    [
      'whose group’s work is missing, but not another’s',
      'arrives',
      { group: group({ issues: { 'OPS-3': shows() } }), issues: found(entry(5, gitlab)) },
    ],
    ['whose group has not begun', 'not-yet no-work', { group: group({ work: [] }) }],
    [
      'whose group’s data arrives',
      'arrives',
      { group: group({ issues: { 'OPS-3': shows(entry(3, gitlab)) } }), issues: { why: { kind: 'busy' } } },
    ],
  ])('%s: %s', (_what, verdict, about) => {
    expect(short(siteVerdict(about))).toBe(verdict)
  })
})

describe('whatever is found', () => {
  const tool = fc.constantFrom(
    gitlab,
    github,
    { type: 'oAuth-gitlab-jira-connect-git.acme.com', name: 'GitLab (git.acme.com)' },
    { type: '', name: '' },
  )
  const date = fc.oneof(fc.integer({ min: -400, max: 3000 }).map(minutesAgo), fc.constant(new Date(NaN)))
  const development = fc.option(
    fc.array(
      fc.record({
        kind: fc.constantFrom('pullrequest', 'build', 'x'),
        lastUpdated: fc.option(date),
        tools: fc.array(tool, { maxLength: 3 }),
      }),
      {
        maxLength: 3,
      },
    ),
  )
  const key = fc.constantFrom('OPS-3', 'OPS-4', 'WEB-1', 'UTF-8')
  const why = fc.constantFrom<Answered<never>>({ why: { kind: 'silent' } }, { why: { kind: 'hidden', keys: ['OPS-3'] } })
  const anyFindings: fc.Arbitrary<ArrivalFindings> = fc.record({
    now: fc.constant(now),
    appKey: fc.constant(appKey),
    gitlabVersion: fc.option(fc.constantFrom('15.7.0', '17.0', 'x')),
    projects: fc.oneof(why, fc.record({ answer: fc.record({ keys: fc.subarray(['OPS', 'WEB']), isAll: fc.boolean() }) })),
    issues: fc.oneof(why, fc.record({ answer: fc.array(fc.record({ key, development }), { maxLength: 4 }) })),
    linkedAt: fc.array(fc.option(date), { maxLength: 3 }),
    isSignedIn: fc.boolean(),
    group: fc.option(
      fc.record({
        linkedAt: fc.option(date),
        projectCount: fc.option(fc.nat(20_000)),
        mergeRequests: fc.oneof(
          why,
          fc.record({
            answer: fc.array(
              fc.record({
                reference: fc.string(),
                webUrl: fc.constant(null),
                issueKeys: fc.uniqueArray(key, { maxLength: 3 }),
                branchKeys: fc.uniqueArray(key, { maxLength: 2 }),
                createdAt: date,
                updatedAt: date,
              }),
              { maxLength: 5 },
            ),
          }),
        ),
        issues: fc
          .array(fc.tuple(key, fc.oneof(why, fc.record({ answer: development }))), { maxLength: 4 })
          .map((pairs) => new Map<string, Answered<Development>>(pairs)),
      }),
    ),
  })

  it('there is a verdict, and “arrives” only with data that is certainly this app’s and newer than the link', () => {
    fc.assert(
      fc.property(anyFindings, (some) => {
        const { group: ofGroup, site } = judgeArrival(some)
        if (ofGroup?.state === 'arrives') {
          const { shown, named } = ofGroup
          const issue = some.group?.issues.get(shown.key)
          expect([...(named?.issueKeys ?? []), ...(named?.branchKeys ?? [])]).toContain(shown.key)
          expect(isCertain(issue && 'answer' in issue ? issue.answer : null, shown.since)).toBe(true)
          expect(shown.since > (some.group?.linkedAt ?? now)).toBe(true)
          expect((named?.updatedAt ?? now) > (some.group?.linkedAt ?? now)).toBe(true)
        }
        if (site.state === 'arrives' && site.named === null) {
          const issues = 'answer' in some.issues ? some.issues.answer : []
          expect(issues.some(({ key: at, development: value }) => at === site.shown.key && isCertain(value, site.shown.since))).toBe(true)
        }
        for (const verdict of [ofGroup, site]) if (verdict?.state === 'not-yet') expect(verdict.reasons).not.toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  const isCertain = (value: Development, since: Date): boolean =>
    value?.some(
      ({ tools, lastUpdated }) =>
        lastUpdated?.getTime() === since.getTime() && tools.length > 0 && tools.every(({ type }) => type === gitlab.type),
    ) === true
})
