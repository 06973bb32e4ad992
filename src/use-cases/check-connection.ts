import type { CheckTarget, ConnectionCheck, Readings } from '../domain/connection-check.ts'
import { failureOf } from '../domain/failure.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import { judgeConnection } from '../domain/judge-connection.ts'
import { variable } from '../domain/observable.ts'
import type { GitLab, Probes } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { probeInstance } from './probe-instance.ts'

export type CheckOptions = {
  readonly gitlab: Pick<GitLab, 'linkedGroups' | 'version'>
  readonly probes: Probes
  readonly frame: Pick<HostFrame, 'userGroups'>
  /** Of each question that carries a credential: a person waits for the slowest. */
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

  void probeInstance(options.probes, instance, signal, note)
  void options.frame.userGroups().then((jiraGroups) => {
    note({ jiraGroups })
  })
  const within = limited(options.limitSeconds, signal, instance)
  if (isChosen) {
    void within((limit) => options.gitlab.linkedGroups(instance, limit)).then((links) => {
      note({ links: 'failure' in links ? links : { count: links.subscriptions.length } })
    })
  } else note({ links: null })
  if (isChosen && session && isSameInstance(session.instance, instance)) {
    void within(async (limit) => ({ version: await options.gitlab.version(session, limit) })).then((metadata) => {
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
