import { lateFunctions, lazyPart } from '../domain/load-part.ts'
import type { GitLab } from '../domain/ports.ts'
import { createVouchedCalls, type GitLabOptions } from './vouched-calls.ts'

/** GitLab's HTTP contract as a port. What only a signed-in user needs is loaded with the first such call. */
export function createGitLab(options: GitLabOptions): GitLab {
  const signedIn = lazyPart(async () => (await import('./bearer-calls.ts')).createBearerCalls(options))
  return {
    ...createVouchedCalls(options),
    ...lateFunctions(signedIn, [
      'currentUser',
      'version',
      'linkableGroups',
      'groupById',
      'groupByPath',
      'accessLevel',
      'projectByPath',
      'hasUser',
      'projectCount',
      'link',
    ]),
  }
}
