import { lazyPart } from '../domain/load-part.ts'
import type { GitLab } from '../domain/ports.ts'
import { createVouchedCalls, type GitLabOptions } from './vouched-calls.ts'

/** GitLab's HTTP contract as a port. What only a signed-in user needs is loaded with the first such call. */
export function createGitLab(options: GitLabOptions): GitLab {
  const signedIn = lazyPart(async () => (await import('./bearer-calls.ts')).createBearerCalls(options))
  return {
    ...createVouchedCalls(options),
    currentUser: async (...call) => (await signedIn()).currentUser(...call),
    linkableGroups: async (...call) => (await signedIn()).linkableGroups(...call),
    groupById: async (...call) => (await signedIn()).groupById(...call),
    groupByPath: async (...call) => (await signedIn()).groupByPath(...call),
    accessLevel: async (...call) => (await signedIn()).accessLevel(...call),
    projectByPath: async (...call) => (await signedIn()).projectByPath(...call),
    hasUser: async (...call) => (await signedIn()).hasUser(...call),
    projectCount: async (...call) => (await signedIn()).projectCount(...call),
    link: async (...call) => (await signedIn()).link(...call),
  }
}
