import type { Begun, Page } from '../begin/begin.ts'
import { createServices } from '../create-services.ts'
import { createForgeLinkCalls } from '../gitlab/forge-calls.ts'
import type { ForgeFirstCalls } from '../gitlab/forge-host.ts'
import type { ForgeFrame } from '../jira/forge-frame.ts'
import type { Services } from '../ui/services.tsx'

export type ForgePage = Page<ForgeFrame, ForgeFirstCalls>
export type ForgeBegun = Begun<ForgeFrame, ForgeFirstCalls>

/** Everything that the user interface gets, with what is spoken inside Forge. */
export function createForgeServices(page: ForgePage, begun: ForgeBegun): Services {
  const { frame, gitlab, http } = begun
  return createServices(page, begun, {
    laterBy: (bearer) => createForgeLinkCalls({ ...frame, config: gitlab.config, http, bearer }),
    sendForCode: frame.viaServers,
  })
}
