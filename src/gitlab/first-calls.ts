import type { FirstCalls } from '../domain/ports.ts'
import { createInstallationCalls, type InstallationOptions } from './installation-calls.ts'
import { createLinkedGroupsCalls } from './linked-groups-calls.ts'

/** What of GitLab's contract is asked before anything can be shown. */
export const createFirstCalls = (options: InstallationOptions): FirstCalls => ({
  ...createInstallationCalls(options),
  ...createLinkedGroupsCalls(options.vouched),
})
