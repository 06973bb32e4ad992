/** GitLab starts this many projects a minute, the first after one minute (contract 9). */
const projectsPerMinute = 20
const minuteMs = 60_000

/** GitLab counts no further than this. */
export const countedProjectsLimit = 10_000

/**
 * Whole minutes until the first sync of a group has been started for all its projects; 0 when that time is over.
 * An estimate, and to be called one: GitLab tells nobody how far it is. `projectCount` null: more than it counts.
 */
export function minutesOfSyncLeft(projectCount: number | null, linkedAt: Date, now: Date): number {
  const minutes = Math.ceil((projectCount ?? countedProjectsLimit) / projectsPerMinute)
  // The clocks of GitLab and of this browser differ: before its beginning nothing takes longer than the whole.
  const passedMs = Math.max(0, now.getTime() - linkedAt.getTime())
  return Math.max(0, Math.ceil(minutes - passedMs / minuteMs))
}

/** Longer ago than this, no group that GitLab can count is still in its first sync. */
export const isYoung = (linkedAt: Date, now: Date): boolean =>
  now.getTime() - linkedAt.getTime() < (countedProjectsLimit / projectsPerMinute) * minuteMs
