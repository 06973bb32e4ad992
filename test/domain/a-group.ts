import type { Group } from '../../src/domain/group.ts'
import type { Subscription } from '../../src/domain/subscription.ts'

/** A group of which only these things matter. */
export const aGroup = (given: Partial<Group> & { readonly id: number }): Group => ({
  name: given.fullName ?? 'Group',
  fullName: 'Group',
  fullPath: `path-${String(given.id)}`,
  webUrl: null,
  avatarUrl: null,
  description: '',
  parentId: null,
  ending: null,
  visibility: 'private',
  ...given,
})

export const aSubscription = (given: Partial<Subscription> & { readonly id: string }): Subscription => ({
  groupName: given.groupFullName ?? 'Group',
  groupFullName: 'Group',
  groupAvatarUrl: null,
  groupDescription: '',
  createdAt: null,
  ...given,
})
