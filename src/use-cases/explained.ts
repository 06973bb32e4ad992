import type { Readings } from '../domain/connection-check.ts'
import { AppError, isFailure } from '../domain/failure.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import { firstFailure, judgeConnection } from '../domain/judge-connection.ts'
import type { Probes } from '../domain/ports.ts'
import { probeInstance } from './probe-instance.ts'

export type ExplainOptions = { readonly probes: Probes; readonly host: Instance }

/**
 * The outcome of a call to `instance`. Where that is `unreachable`, which is all that a browser says, it throws what a
 * connection check would find instead, by the questions that need no credential. The host has served this very page:
 * what a browser keeps quiet about lies on the way to another instance.
 */
export async function explained<T>({ probes, host }: ExplainOptions, instance: Instance, call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    if (!isFailure(error, 'unreachable') || isSameInstance(instance, host)) throw error
    let readings: Readings = { links: null, metadata: null, jiraGroups: null }
    await probeInstance(probes, instance, new AbortController().signal, (reading) => {
      readings = { ...readings, ...reading }
    })
    const failure = firstFailure(judgeConnection(readings, { instance, host, isChosen: true, username: null }))
    throw failure ? new AppError(failure, { cause: error, call: error instanceof AppError ? error.call : null }) : error
  }
}
