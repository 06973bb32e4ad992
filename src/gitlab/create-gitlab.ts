// On the other side: an unmodified GitLab, 15.7 or later, as host (it serves this page) and as instance (it holds the
// groups); often both are one. Its answers are described in GitLab's HTTP contract, whose sections are cited here.
import type { HostFrame } from '../domain/host-frame.ts'
import type { Instance } from '../domain/instance.ts'
import type { FirstCalls, GitLab } from '../domain/ports.ts'
import type { Bearer } from './bearer.ts'
import { createChooseCall } from './choose-call.ts'
import { createGroupCalls } from './group-calls.ts'
import { createLinkCalls } from './link-calls.ts'
import { createSettingsCalls } from './settings-calls.ts'
import { createUserCalls } from './user-calls.ts'

export type GitLabOptions = {
  readonly host: Instance
  readonly bearer: Bearer
  readonly vouched: HostFrame['vouched']
  /** They were there before. */
  readonly first: FirstCalls
}

/** GitLab's HTTP contract as a port. */
export function createGitLab({ host, bearer, vouched, first }: GitLabOptions): GitLab {
  return {
    ...first,
    ...createChooseCall(vouched, host),
    ...createLinkCalls(vouched, bearer),
    ...createGroupCalls(bearer),
    ...createUserCalls(bearer),
    ...createSettingsCalls(bearer),
  }
}
