import type { Clock } from '../clock.ts'
import { roleIn, roles, type Group, type GroupTree } from './groups.ts'
import type { InstallationTable } from './installations.ts'
import type { ProjectPlace } from './projects/projects.ts'
import type { GitLabSettings } from './settings.ts'
import { administers, type User } from './users.ts'

/** Of the integration "GitLab for Jira Cloud app", as its row has them; null was never set. */
export type IntegrationValues = {
  readonly serviceIds: string | null
  readonly isGating: boolean | null
  readonly environments: string | null
}

/** A group, or a project in one. */
export type IntegrationOwner = { readonly group: Group; readonly project: Pick<ProjectPlace, 'id'> | null }

export type IntegrationState = {
  readonly id: number
  readonly createdAt: number
  readonly updatedAt: number
  readonly isActive: boolean
  readonly isInherited: boolean
  readonly values: IntegrationValues
}

type Row = {
  readonly id: number
  readonly createdAt: number
  updatedAt: number
  values: IntegrationValues
  /** As they have arrived below by now. */
  valuesBelow: IntegrationValues
}

const nothing: IntegrationValues = { serviceIds: null, isGating: null, environments: null }

export type Integrations = ReturnType<typeof createIntegrations>

export type IntegrationsOptions = {
  readonly tree: GroupTree
  readonly table: InstallationTable
  readonly clock: Clock
  readonly enqueue: (job: () => Promise<unknown>, delaySeconds?: number) => void
}

/**
 * The integration of every group and project (contract service-management, The integration). Only what does not inherit has
 * a row here: the others have that of the nearest group above, as far as its values have arrived.
 */
export function createIntegrations({ tree, table, clock, enqueue }: IntegrationsOptions) {
  const rows = new Map<string, Row>()
  let lastId = 900_000

  const keyOf = ({ group, project }: IntegrationOwner): string => (project ? `project:${String(project.id)}` : `group:${String(group.id)}`)
  const linked = ({ group }: IntegrationOwner): boolean =>
    table.subscriptions.some(({ groupId }) => {
      const above = tree.findById(groupId)
      return above !== undefined && tree.isInside(group, above)
    })

  function rowAbove({ group, project }: IntegrationOwner): Row | null {
    for (let above = project ? group : group.parent; above; above = above.parent) {
      const row = rows.get(keyOf({ group: above, project: null }))
      if (row) return row
    }
    return null
  }

  function newRow(values: IntegrationValues): Row {
    const now = clock.now()
    return { id: (lastId += 1), createdAt: now, updatedAt: now, values, valuesBelow: values }
  }

  function find(owner: IntegrationOwner): IntegrationState | null {
    const own = rows.get(keyOf(owner))
    const above = rowAbove(owner)
    const row = own ?? above
    if (!row) return null
    const { id, createdAt, updatedAt } = row
    return { id, createdAt, updatedAt, isActive: linked(owner), isInherited: !own, values: own ? own.values : row.valuesBelow }
  }

  return {
    /** Null where nothing was ever linked here or above. */
    find,
    /** As linking does it: what is there already goes on. */
    activate(group: Group): void {
      const owner = { group, project: null }
      // Covered by a link above it inherits, like everything there.
      if (!rows.has(keyOf(owner)) && !rowAbove(owner)) rows.set(keyOf(owner), newRow(nothing))
    },
    /** Own values; below, they arrive a little later. */
    save(owner: IntegrationOwner, values: Partial<IntegrationValues>): void {
      const before = find(owner)
      const row = rows.get(keyOf(owner)) ?? newRow(before?.values ?? nothing)
      rows.set(keyOf(owner), row)
      row.values = { ...row.values, ...values }
      row.updatedAt = clock.now()
      enqueue(() => {
        row.valuesBelow = row.values
        return Promise.resolve()
      })
    },
    /** False where there is nothing above. */
    inherit(owner: IntegrationOwner): boolean {
      if (!rowAbove(owner)) return false
      rows.delete(keyOf(owner))
      return true
    },
    /** As a GitLab that makes its rows anew when a group is linked again. */
    forget(group: Group): void {
      for (const key of [...rows.keys()]) {
        const [kind, id = ''] = key.split(':')
        const owner = tree.findById(kind === 'group' ? Number(id) : Math.floor(Number(id) / 1000))
        if (owner && tree.isInside(owner, group)) rows.delete(key)
      }
    },
  }
}

/** Whether Jira Service Management is asked about deployments to this tier. */
export const isGated = ({ values }: IntegrationState, tier: string): boolean =>
  values.isGating === true && namesIn(values.environments).includes(tier)

/** Of a list as GitLab stores it. */
export const namesIn = (list: string | null): string[] => (list ?? '').split(',').flatMap((name) => name.trim() || [])

/** A Maintainer may link a group, and not set this there (contract service-management, The integration). */
export const mayConfigure = (settings: GitLabSettings, { group, project }: IntegrationOwner, user: User): boolean =>
  administers(settings, user) || roleIn(group, user.id) >= (project ? roles.maintainer : roles.owner)
