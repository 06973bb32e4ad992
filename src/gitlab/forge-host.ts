import type { HostFrame } from '../domain/host-frame.ts'
import type { Instance } from '../domain/instance.ts'
import type { Http } from '../http/create-http.ts'
import { createForgeFirstCalls, type ForgeOptions } from './forge-calls.ts'
import { readForgeConfig } from './forge-config.ts'

export type ForgeFirstCalls = ReturnType<typeof createForgeFirstCalls> & Pick<ForgeOptions, 'config'>

/** The GitLab that this Forge app was made for. Where the page does not say which, every call tells so. */
export function forgeHost(
  { location, document }: Window,
  { frame }: { readonly frame: Pick<HostFrame, 'vouched'> & { readonly viaServers: Http['requestJson'] } },
): { readonly host: Instance; readonly gitlab: ForgeFirstCalls } {
  const config = () => readForgeConfig(document)
  const gitlab = { config, ...createForgeFirstCalls({ config, vouched: frame.vouched, viaServers: frame.viaServers }) }
  try {
    return { host: config().host, gitlab }
  } catch {
    return { host: { baseUrl: `${location.origin}/` }, gitlab }
  }
}
