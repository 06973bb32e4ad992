import type { CheckTarget, Readings } from '../domain/connection-check.ts'
import { AppError, failureOf, isFailure } from '../domain/failure.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import { firstFailure, isGitLab, judgeConnection } from '../domain/judge-connection.ts'
import { variable } from '../domain/observable.ts'
import type { GitLab } from '../domain/ports.ts'
import type { ConnectionCheck, Probes } from '../domain/self-managed.ts'
import type { Session } from '../domain/session.ts'

export type CheckOptions = {
  readonly gitlab: Pick<GitLab, 'linkedGroups' | 'version'>
  readonly probes: Probes
  readonly jiraGroups: () => Promise<readonly string[] | null>
  readonly limitSeconds: (url: URL) => number
}

type Target = CheckTarget & { readonly session: Session | null }

/**
 * Asks everything at once. Only an instance that the server has confirmed as chosen gets Jira's token, and the access
 * token only the one that gave it; any other address gets no credential at all.
 */
export function checkConnection(options: CheckOptions, target: Target): ConnectionCheck {
  const { instance, session, isChosen } = target
  const ending = new AbortController()
  const { signal } = ending
  let readings: Readings = {}
  const verdicts = variable(judgeConnection(readings, target))
  const note = (reading: Partial<Readings>): void => {
    if (signal.aborted) return
    readings = { ...readings, ...reading }
    verdicts.set(judgeConnection(readings, target))
  }

  void probe(options.probes, instance, signal, note)
  void options.jiraGroups().then((jiraGroups) => {
    note({ jiraGroups })
  })
  const within = limited(options.limitSeconds, signal, instance)
  if (isChosen) {
    void within((limit) => options.gitlab.linkedGroups(instance, limit)).then((links) => {
      note({ links: 'failure' in links ? links : { count: links.subscriptions.length } })
    })
  } else note({ links: null })
  if (isChosen && session && isSameInstance(session.instance, instance)) {
    void within(async (limit) => ({ version: await options.gitlab.version(instance, session.grant, limit) })).then((metadata) => {
      note({ metadata })
    })
  } else note({ metadata: null })

  return {
    current: verdicts.current,
    subscribe: verdicts.subscribe,
    stop: () => {
      ending.abort()
    },
  }
}

/** What is behind an `unreachable`, which is all that the browser says: by the questions that need no credential. */
export async function explainUnreachable(probes: Probes, host: Instance, instance: Instance, error: unknown): Promise<unknown> {
  if (!isFailure(error, 'unreachable')) return error
  let readings: Readings = { links: null, metadata: null, jiraGroups: null }
  await probe(probes, instance, new AbortController().signal, (reading) => {
    readings = { ...readings, ...reading }
  })
  const failure = firstFailure(judgeConnection(readings, { instance, host, isChosen: true, username: null }))
  return failure ? new AppError(failure, { cause: error, call: error instanceof AppError ? error.call : null }) : error
}

async function probe(
  { version, door, linkRoute, applicationId, localNetwork }: Probes,
  instance: Instance,
  signal: AbortSignal,
  note: (reading: Readings) => void,
): Promise<void> {
  const root: Instance = { baseUrl: new URL('/', instance.baseUrl).href }
  const versionReading = version(instance, signal)
  const steps: readonly Promise<Readings>[] = [
    versionReading.then((reading) => ({ version: reading })),
    door(instance, signal).then((reading) => ({ door: reading })),
    linkRoute(instance, signal).then((reading) => ({ linkRoute: reading })),
    applicationId(instance, signal).then((reading) => ({ applicationId: reading })),
    localNetwork().then((permission) => ({ localNetwork: permission })),
    // Whether a path that was pasted with the address is one too many.
    versionReading.then(async (reading) => {
      const isFound = isGitLab(reading) || isSameInstance(root, instance)
      return { versionAtRoot: isFound ? null : await version(root, signal) }
    }),
  ]
  await Promise.all(steps.map((step) => step.then(note)))
}

/** Ends a call at its limit, and makes its failure a value. */
const limited =
  (limitSeconds: CheckOptions['limitSeconds'], signal: AbortSignal, { baseUrl }: Instance) =>
  async <T extends object>(call: (limit: AbortSignal) => Promise<T>) => {
    const seconds = limitSeconds(new URL(baseUrl))
    const limit = AbortSignal.timeout(seconds * 1000)
    try {
      return await call(AbortSignal.any([signal, limit]))
    } catch (error) {
      const failure = failureOf(error)
      if (failure) return { failure }
      if (!limit.aborted && !signal.aborted) throw error
      return { failure: { kind: 'timeout', origin: new URL(baseUrl).origin, seconds } as const }
    }
  }
