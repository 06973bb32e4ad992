import { AppError } from '../domain/failure.ts'
import { isSameInstance } from '../domain/instance.ts'
import type { GitLab, Start } from '../domain/ports.ts'
import { linkedGroups, type LinkedGroupsOptions } from './linked-groups.ts'

export type StartOptions = LinkedGroupsOptions & {
  readonly gitlab: GitLab
  /** Signing in needs it for PKCE; asked first, because finding out after sign-in would be too late. */
  readonly hasWebCrypto: boolean
}

/**
 * What the page shows first. The host's list is asked for together with the installation, since the host is the
 * instance for nearly everybody; where it is not, the list comes from the chosen instance (contract 6).
 */
export async function start(options: StartOptions): Promise<Start> {
  const { gitlab, host, hasWebCrypto } = options
  if (!hasWebCrypto) throw new AppError({ kind: 'web-crypto-missing' })
  // A page configuration that cannot be read is said at once, not where it is first needed.
  gitlab.canChooseInstance()
  const hostList = gitlab.linkedGroups(host)
  // Judged only if it is used: on a host that merely forwards, its own list may fail without harm.
  hostList.catch(() => undefined)
  const { chosenInstance } = await gitlab.installation()
  const instance = chosenInstance ?? host
  return { instance, linkedGroups: await (isSameInstance(instance, host) ? hostList : linkedGroups(options, instance)) }
}
