import type { CheckTarget, ConnectionCheck, Readings } from '../domain/connection-check.ts'
import type { HostFrame } from '../domain/host-frame.ts'
import { isSameInstance } from '../domain/instance.ts'
import { judgeConnection } from '../domain/judge-connection.ts'
import { variable } from '../domain/observable.ts'
import type { GitLab, Probes } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { limited } from './limited.ts'
import { probeInstance } from './probe-instance.ts'

export type CheckOptions = {
  readonly gitlab: Pick<GitLab, 'linkedGroups' | 'linkableGroups' | 'version'>
  readonly probes: Probes
  readonly frame: Pick<HostFrame, 'userGroups' | 'appKey'>
  /** Of each question that carries a credential: a person waits for the slowest. */
  readonly limitSeconds: (url: URL) => number
}

type Target = Pick<CheckTarget, 'instance' | 'host' | 'isChosen'> & { readonly session: Session | null }

/**
 * Asks everything at once. Only an instance that the server has confirmed as chosen gets Jira's token, and the access
 * token only the one that gave it; any other address gets no credential at all.
 */
export function checkConnection(options: CheckOptions, { session, ...asked }: Target): ConnectionCheck {
  const { instance, host, isChosen } = asked
  const target: CheckTarget = { ...asked, user: session?.user ?? null, appKey: options.frame.appKey }
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
  void options.probes.descriptor(host, signal).then((descriptor) => {
    note({ descriptor })
  })
  void options.frame.userGroups().then((jiraGroups) => {
    note({ jiraGroups })
  })
  const within = limited(options.limitSeconds, signal, instance)
  if (isChosen) {
    void within((limit) => options.gitlab.linkedGroups(instance, limit)).then((links) => {
      if ('failure' in links) note({ links })
      else note({ links: links.isSiteKnown ? { count: links.subscriptions.length } : null })
    })
  } else note({ links: null })
  if (isChosen && session && isSameInstance(session.instance, instance)) {
    void within(async (limit) => ({ version: await options.gitlab.version(session, limit) })).then((metadata) => {
      note({ metadata })
    })
    const oneGroup = { search: '', page: 1, perPage: 1, topLevelOnly: true }
    void within((limit) => options.gitlab.linkableGroups(session, oneGroup, limit)).then((groups) => {
      note({ groupsOrigin: 'failure' in groups ? null : groups.otherOrigin })
    })
  } else note({ metadata: null, groupsOrigin: null })

  return {
    current: verdicts.current,
    subscribe: verdicts.subscribe,
    stop: () => {
      ending.abort()
    },
  }
}
