import type { Readings } from '../domain/connection-check.ts'
import { isSameInstance, type Instance } from '../domain/instance.ts'
import { isGitLab } from '../domain/judge-connection.ts'
import type { Probes } from '../domain/ports.ts'

/** Asks everything at once that needs no credential; `note` gets each answer as it comes. */
export async function probeInstance(
  probes: Probes,
  instance: Instance,
  signal: AbortSignal,
  note: (reading: Readings) => void,
): Promise<void> {
  const { version, door, linkRoute, applicationId, versionByPreflight, applicationIdByPreflight, unlinkRoute, listRoute } = probes
  const root: Instance = { baseUrl: new URL('/', instance.baseUrl).href }
  const versionReading = version(instance, signal)
  const steps: readonly Promise<Readings>[] = [
    versionReading.then((reading) => ({ version: reading })),
    door(instance, signal).then((reading) => ({ door: reading })),
    linkRoute(instance, signal).then((reading) => ({ linkRoute: reading })),
    applicationId(instance, signal).then((reading) => ({ applicationId: reading })),
    versionByPreflight(instance, signal).then((reading) => ({ versionByPreflight: reading })),
    applicationIdByPreflight(instance, signal).then((reading) => ({ applicationIdByPreflight: reading })),
    unlinkRoute(instance, signal).then(async (reading) => ({
      unlinkRoute: reading,
      // Whether anything on the way refuses DELETE, or this GitLab lets nobody read what it answers here.
      listRoute: reading.kind === 'answered' ? null : await listRoute(instance, signal),
    })),
    probes.localNetwork().then((permission) => ({ localNetwork: permission })),
    // Whether a path that was pasted with the address is one too many.
    versionReading.then(async (reading) => {
      const isFound = isGitLab(reading) || isSameInstance(root, instance)
      return { versionAtRoot: isFound ? null : await version(root, signal) }
    }),
  ]
  await Promise.all(steps.map((step) => step.then(note)))
}
