import { isSameInstance, type Instance } from '../domain/instance.ts'
import type { GitLab, Start } from '../domain/ports.ts'

/**
 * What the page shows first. The host's list is asked for together with the installation, since the host is the
 * instance for nearly everybody; where it is not, the list comes from the chosen instance (contract 6).
 */
export async function start(gitlab: GitLab, host: Instance, signal?: AbortSignal): Promise<Start> {
  const hostList = gitlab.linkedGroups(host, signal)
  // Judged only if it is used: on a host that merely forwards, its own list may fail without harm.
  hostList.catch(() => undefined)
  const { chosenInstance } = await gitlab.installation(signal)
  const instance = chosenInstance ?? host
  return {
    instance,
    linkedGroups: await (isSameInstance(instance, host) ? hostList : gitlab.linkedGroups(instance, signal)),
  }
}
