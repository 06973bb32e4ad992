import type { HostFrame } from '../domain/host-frame.ts'
import type { Instance } from '../domain/instance.ts'
import type { FirstCalls } from '../domain/ports.ts'
import type { Http } from '../http/create-http.ts'
import { createInstallationCalls, type InstallationOptions } from './installation-calls.ts'
import { createLinkedGroupsCalls } from './linked-groups-calls.ts'
import { hostOf, readPageConfig } from './page-config.ts'

/** What of GitLab's contract is asked before anything can be shown. */
export const createFirstCalls = (options: InstallationOptions): FirstCalls => ({
  ...createInstallationCalls(options),
  ...createLinkedGroupsCalls(options.vouched),
})

/** The GitLab that serves this page is the host. */
export function servingGitLab(
  { location, document }: Window,
  { http, frame: { vouched } }: { readonly http: Http; readonly frame: Pick<HostFrame, 'vouched'> },
): { readonly host: Instance; readonly gitlab: FirstCalls } {
  const host = hostOf(new URL(location.href))
  return { host, gitlab: createFirstCalls({ http, vouched, host, pageConfig: () => readPageConfig(document, host) }) }
}
