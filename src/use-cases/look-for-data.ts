import pMap from 'p-map'
import type { Arrival, JiraProjects, LookAt, MergeRequest, NotTold } from '../domain/data-arrival.ts'
import { AppError, type Failure } from '../domain/failure.ts'
import { appKeyOf } from '../domain/app-descriptor.ts'
import type { Instance } from '../domain/instance.ts'
import { projectKeyOf } from '../domain/issue-keys.ts'
import { judgeArrival, type Answered, type GroupFindings } from '../domain/judge-arrival.ts'
import type { GitLab, JiraCalls, MergeRequestCalls } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { limited } from './limited.ts'

export type LookOptions = {
  readonly gitlab: Pick<GitLab, 'projectCount'> & MergeRequestCalls
  readonly jira: (spend: () => void) => JiraCalls
  readonly host: Instance
  /** Of each question to GitLab: a person waits for the slowest. */
  readonly limitSeconds: (url: URL) => number
}

/** Of one look, tries and a token that is renewed on the way included. */
const mostRequests = 10

/** The search comes last, and is not given up for tries before it. */
const keptForSearch = 1

type Budget = ReturnType<typeof createBudget>

/** `spend` throws `spent` where no more than `kept` are left: of a known kind, since others may wait for the same token. */
function createBudget({ baseUrl }: Instance) {
  let left = mostRequests
  const spent: Failure = { kind: 'rate-limited', origin: new URL(baseUrl).origin, retryAfterSeconds: null }
  return {
    spent,
    left: () => left,
    spend: (kept: number) => () => {
      if (left <= kept) throw new AppError(spent)
      left -= 1
    },
  }
}

/** Finds out whether GitLab's data arrives in Jira, by at most ten questions. Whatever comes of them is a verdict. */
export async function lookForData(options: LookOptions, { linkedAt, session, group }: LookAt, signal: AbortSignal): Promise<Arrival> {
  const { host } = options
  const budget = createBudget(session?.instance ?? host)
  const jira = options.jira(budget.spend(0))
  const [field, projects, work] = await Promise.all([
    askJira(jira.developmentField).then(fieldThere),
    askJira(jira.projects),
    session && group ? workOf(options, budget, { session, group }, signal) : null,
  ])
  const named = work && 'answer' in field ? keysToAskFor(work.mergeRequests, projects) : []
  const keys = named.slice(0, budget.left() - keptForSearch)
  const [issues, asked] = await Promise.all([
    whereThere(field, (id) => jira.issuesWithDevelopment(id)),
    pMap(keys, async (key) => [key, await whereThere(field, (id) => jira.development(key, id), hiddenAs(key))] as const),
  ])
  signal.throwIfAborted()
  return judgeArrival({
    now: newestTime(work?.mergeRequests),
    appKey: appKeyOf(host),
    gitlabVersion: session?.gitlabVersion() ?? null,
    projects: 'why' in field ? field : projects,
    issues,
    linkedAt,
    isSignedIn: session !== null,
    group: work && { ...work, issues: new Map(asked), ...(named.length > 0 && keys.length === 0 && { mergeRequests: askedEnough }) },
  })
}

async function workOf(
  { gitlab, limitSeconds }: LookOptions,
  { spend, spent }: Budget,
  at: { readonly session: Session; readonly group: NonNullable<LookAt['group']> },
  signal: AbortSignal,
): Promise<Omit<GroupFindings, 'issues'>> {
  const { id, linkedAt } = at.group
  const session = { ...at.session, spend: spend(keptForSearch) }
  const within = limited(limitSeconds, signal, session.instance)
  const [mergeRequests, projects] = await Promise.all([
    within(async (limit) => ({ answer: await gitlab.mergeRequests(session, id, linkedAt, limit) })),
    within(async (limit) => ({ count: await gitlab.projectCount(session, id, limit) })),
  ])
  return {
    linkedAt,
    mergeRequests:
      'answer' in mergeRequests
        ? mergeRequests
        : mergeRequests.failure === spent
          ? askedEnough
          : { why: { kind: 'failure', failure: mergeRequests.failure } },
    projectCount: 'count' in projects ? projects.count : null,
  }
}

/** Tries left nothing for what they were for. */
const askedEnough = { why: { kind: 'asked-enough' } } as const

const fieldThere = (field: Answered<string | null>): Answered<string> => {
  if ('why' in field) return field
  return field.answer === null ? { why: { kind: 'no-jira-software' } } : { answer: field.answer }
}

const whereThere = async <T>(field: Answered<string>, ask: (id: string) => Promise<T>, whyNot = whyJiraDoesNotTell): Promise<Answered<T>> =>
  'why' in field ? field : askJira(() => ask(field.answer), whyNot)

async function askJira<T>(ask: () => Promise<T>, whyNot = whyJiraDoesNotTell): Promise<Answered<T>> {
  try {
    return { answer: await ask() }
  } catch (error) {
    if (error instanceof AppError) return { why: whyNot(error) }
    throw error
  }
}

/** An issue that is not there, may not be seen, or is in a project that this app may not see. */
const hiddenAs =
  (key: string) =>
  (error: AppError): NotTold =>
    [403, 404].includes(statusOf(error)) ? { kind: 'hidden', keys: [key] } : whyJiraDoesNotTell(error)

const statusOf = ({ failure }: AppError): number => ('status' in failure ? Number(failure.status) : 0)

/** A status alone does not tell why a search is refused (contract after-linking, JQL). */
function whyJiraDoesNotTell(error: AppError): NotTold {
  const { failure, call } = error
  if (failure.kind === 'jira-silent') return { kind: 'silent' }
  if (failure.kind === 'outside-jira' || failure.kind === 'not-found') return { kind: 'no-requests' }
  const status = statusOf(error)
  if (status === 401 || status === 403) return { kind: 'refused' }
  if (status === 404 || status === 410) return { kind: 'no-requests' }
  if (status === 429) return { kind: 'busy' }
  if (status !== 400) return { kind: 'no-data' }
  const reason = call?.serverMessage ?? ''
  return /field 'development' does not exist/i.test(reason) ? { kind: 'no-jira-software' } : { kind: 'search-refused', reason }
}

/** Those of known projects before those that may be of none, the first of each merge request before its others, and those of branches last. */
function keysToAskFor(mergeRequests: GroupFindings['mergeRequests'], projects: Answered<JiraProjects>): readonly string[] {
  if ('why' in mergeRequests) return []
  const { keys: known, isAll } = 'why' in projects ? { keys: [], isAll: false } : projects.answer
  const isKnown = (key: string): boolean => known.includes(projectKeyOf(key))
  const named = mergeRequests.answer
    .flatMap(({ issueKeys, branchKeys }) => [
      ...issueKeys.map((key, position) => ({ key, position })),
      ...branchKeys.map((key) => ({ key, position: Number.MAX_SAFE_INTEGER })),
    ])
    .filter(({ key }) => !isAll || isKnown(key))
    .toSorted((one, other) => Number(isKnown(other.key)) - Number(isKnown(one.key)) || one.position - other.position)
  return [...new Set(named.map(({ key }) => key))]
}

/** The clock of this computer may be behind: no time that a server has told is in the future. */
function newestTime(mergeRequests: GroupFindings['mergeRequests'] | undefined): Date {
  const told: readonly MergeRequest[] = mergeRequests && 'answer' in mergeRequests ? mergeRequests.answer : []
  return new Date(Math.max(Date.now(), ...told.map(({ updatedAt }) => updatedAt.getTime())))
}
