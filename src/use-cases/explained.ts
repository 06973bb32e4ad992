import { AppError, failureOf, type CallFacts, type Failure } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import { adminGroupIn } from '../domain/jira-user-requirements.ts'
import { lazyPart } from '../domain/load-part.ts'
import type { Probes } from '../domain/ports.ts'

/** Judging a connection is for those whose call failed, and for the screens about instances. */
const checking = lazyPart(() => import('./what-a-check-finds.ts'))

export type ExplainOptions = { readonly probes: Probes; readonly host: Instance; readonly frame: Pick<HostFrame, 'userGroups'> }

/** Throws what a call throws, with what this page can find out about it by questions that need no credential. */
export type Explain = <T>(call: () => Promise<T>) => Promise<T>

/** For calls to `instance`. What is found out for one counts for all that fail alike until one succeeds. */
export function explainer(options: ExplainOptions, instance: Instance): Explain {
  const found = new Map<Failure['kind'], Promise<Failure | null>>()
  return async (call) => {
    try {
      const result = await call()
      found.clear()
      return result
    } catch (error) {
      const failure = failureOf(error)
      if (!failure) throw error
      const finding = found.get(failure.kind) ?? findOut(options, instance, failure, error instanceof AppError ? error.call : null)
      found.set(failure.kind, finding)
      const cause = await finding
      throw cause ? new AppError(cause, { cause: error, call: error instanceof AppError ? error.call : null }) : error
    }
  }
}

/** The outcome of one call to `instance`, explained. */
export const explained = <T>(options: ExplainOptions, instance: Instance, call: () => Promise<T>): Promise<T> =>
  explainer(options, instance)(call)

/** Null where nothing more is known. */
async function findOut(
  { probes, host, frame }: ExplainOptions,
  instance: Instance,
  failure: Failure,
  call: CallFacts | null,
): Promise<Failure | null> {
  // All that a browser says. The host has served this very page: what is kept quiet lies on the way to another instance.
  if (failure.kind === 'unreachable')
    return isSameInstance(instance, host) ? null : (await checking()).whatACheckFinds(probes, instance, host, call?.method ?? 'GET')
  if (failure.kind === 'redirected') {
    const reading = await probes.version(instance, new AbortController().signal)
    const leadsTo = reading.kind === 'answered' ? reading.leadsTo : null
    return leadsTo === null ? null : { ...failure, leadsTo }
  }
  // GitLab asks Jira with rights of its own; this page can ask as the person.
  if (failure.kind === 'jira-user-not-admin' || failure.kind === 'jira-user-unreadable' || failure.kind === 'jira-user-refused') {
    const adminGroup = adminGroupIn((await frame.userGroups()) ?? [], null)
    return adminGroup === undefined ? null : { ...failure, adminGroup }
  }
  return null
}
