import type { Installation } from '../installations.ts'
import type { User } from '../users.ts'

/** The user's word that a Jira user links for them. */
export type Delegation = { readonly user: User; readonly accountId: string; readonly cloudId: string; readonly untilMs: number }

/** What GitLab keeps for pages inside Forge, beside the rows that all apps share. */
export type ForgeState = {
  /** By Forge's id of the installation. */
  readonly rows: Map<string, Installation>
  readonly systemTokens: Map<string, string>
  readonly delegations: Map<string, Delegation>
}

export const createForgeState = (): ForgeState => ({ rows: new Map(), systemTokens: new Map(), delegations: new Map() })
