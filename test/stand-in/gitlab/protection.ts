/** Who must approve a deployment to an environment of a project. */
export type ProtectedEnvironment = { readonly name: string; readonly approvers: readonly number[]; readonly requiredApprovals: number }

export type Protection = ReturnType<typeof createProtection>

/** What is around a project's deployments: people who are members of it alone, and its protected environments. */
export function createProtection() {
  const members = new Map<number, Map<number, number>>()
  const environments = new Map<number, ProtectedEnvironment[]>()
  return {
    memberLevel: (projectId: number, userId: number): number => members.get(projectId)?.get(userId) ?? 0,
    addMember(projectId: number, userId: number, level: number): void {
      members.set(projectId, new Map([...(members.get(projectId) ?? []), [userId, level]]))
    },
    environment: (projectId: number, name: string): ProtectedEnvironment | undefined =>
      environments.get(projectId)?.find((one) => one.name === name),
    protect(projectId: number, environment: ProtectedEnvironment): void {
      environments.set(projectId, [...(environments.get(projectId) ?? []), environment])
    },
  }
}
