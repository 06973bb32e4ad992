import type { GitLab } from './gitlab.ts'
import type { Group } from './groups.ts'
import type { Installation, Subscription } from './installations.ts'

/** The row of the link, and the integration that comes with it; null where the group is linked already. */
export function linkGroup(
  { table, integrations, settings }: GitLab,
  installation: Installation,
  group: Group,
  createdAt: Date,
): Subscription | null {
  const row = table.link(installation, group.id, createdAt)
  if (!row) return null
  if (settings.forgetsIntegrations) integrations.forget(group)
  integrations.activate(group)
  return row
}
