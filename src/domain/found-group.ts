import type { Group } from './group.ts'

/** A group that is there, and whether the signed-in user may link it. */
export type FoundGroup =
  | { readonly kind: 'linkable'; readonly group: Group }
  /** `role`: what the user is there instead, as GitLab calls it; null for no member. */
  | { readonly kind: 'role-too-low'; readonly group: Group; readonly role: string | null }
  /** Not there, or hidden from the user: GitLab's answer is the same for both. */
  | { readonly kind: 'not-found'; readonly path: string }

/** What an address leads to. */
export type FoundByAddress =
  | FoundGroup
  | { readonly kind: 'project'; readonly projectPath: string; readonly owner: FoundGroup }
  | { readonly kind: 'personal-namespace'; readonly username: string }

const roleNames: Readonly<Record<number, string>> = {
  5: 'Minimal Access',
  10: 'Guest',
  15: 'Planner',
  20: 'Reporter',
  30: 'Developer',
  40: 'Maintainer',
  50: 'Owner',
}

/** Maintainer: from this access level on a group may be linked (contract 1.6). */
export const minAccessLevel = 40

/** GitLab's name for an access level; null for none. */
export const roleName = (accessLevel: number): string | null =>
  accessLevel === 0 ? null : (roleNames[accessLevel] ?? `access level ${String(accessLevel)}`)
