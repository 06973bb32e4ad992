// On the other side: an unmodified GitLab, 15.7 or later, as host (it serves this page) and as instance (it holds the
// groups); often both are one. Its answers are described in GitLab's HTTP contract, whose sections are cited here.
import type { ChooseCall, FirstCalls, GitLab, GroupCalls, LinkCalls } from '../domain/ports.ts'
import type { Bearer } from './bearer.ts'
import { createAdministratorCalls } from './administrator-calls.ts'
import { createUserCalls } from './user-calls.ts'

export type GitLabOptions = {
  readonly bearer: Bearer
  /** They were there before. */
  readonly first: FirstCalls
  /** What comes with what follows the first screen. */
  readonly later: ChooseCall & LinkCalls & GroupCalls
}

/** GitLab's HTTP contract as a port. */
export function createGitLab({ bearer, first, later }: GitLabOptions): GitLab {
  return {
    ...first,
    ...later,
    ...createUserCalls(bearer),
    ...createAdministratorCalls(bearer),
  }
}
