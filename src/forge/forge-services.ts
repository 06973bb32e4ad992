import type { Begun, Page } from '../begin/begin.ts'
import { createServices } from '../create-services.ts'
import { createForgeGitLab } from '../gitlab/forge-calls.ts'
import type { ForgeFirstCalls } from '../gitlab/forge-host.ts'
import type { ForgeFrame } from '../jira/forge-frame.ts'
import type { Services } from '../ui/services.tsx'

export type ForgePage = Page<ForgeFrame, ForgeFirstCalls>
export type ForgeBegun = Begun<ForgeFrame, ForgeFirstCalls>

/** Everything that the user interface gets, with what is spoken inside Forge. */
export function createForgeServices(page: ForgePage, begun: ForgeBegun): Services {
  const { frame, gitlab: first, http } = begun
  return createServices(page, begun, {
    gitlabBy: ({ bearer }) => createForgeGitLab({ ...frame, config: first.config, first, http, bearer }),
    sendForCode: frame.viaServers,
  })
}
