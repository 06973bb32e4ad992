import type { Readings } from '../domain/connection-check.ts'
import type { Failure } from '../domain/failure.ts'
import type { Instance } from '../domain/instance.ts'
import { firstFailure, judgeConnection } from '../domain/judge-connection.ts'
import type { Probes } from '../domain/ports.ts'
import { probeInstance } from './probe-instance.ts'

/** What a connection check would find on the way of a call by `method` to `instance`; null where it finds nothing. */
export async function whatACheckFinds(probes: Probes, instance: Instance, host: Instance, method: string): Promise<Failure | null> {
  let readings: Readings = { links: null, metadata: null, jiraGroups: null }
  await probeInstance(probes, instance, new AbortController().signal, (reading) => {
    readings = { ...readings, ...reading }
  })
  return firstFailure(judgeConnection(readings, { instance, host, isChosen: true, user: null, appKey: null }), method)
}
