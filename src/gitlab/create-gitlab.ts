// On the other side: an unmodified GitLab, 15.7 or later, as host (it serves this page) and as instance (it holds the
// groups); often both are one. Its answers are described in GitLab's HTTP contract, whose sections are cited here.
import type { GitLab } from '../domain/ports.ts'
import type { Bearer } from './bearer.ts'
import { createGroupCalls } from './group-calls.ts'
import { createInstallationCalls, type InstallationOptions } from './installation-calls.ts'
import { createLinkedGroupsCalls } from './linked-groups-calls.ts'
import { createUserCalls } from './user-calls.ts'

/** GitLab's HTTP contract as a port. */
export function createGitLab({ bearer, ...options }: InstallationOptions & { readonly bearer: Bearer }): GitLab {
  return {
    ...createInstallationCalls(options),
    ...createLinkedGroupsCalls(options.vouched, bearer),
    ...createGroupCalls(bearer),
    ...createUserCalls(bearer),
  }
}
