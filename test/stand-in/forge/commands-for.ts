import { browserFetch } from '../browser-fetch.ts'
import { createForgeCommands, type ForgeCommands } from '../jira/page/forge-commands.ts'
import type { World } from '../world.ts'

/** Jira's side of the bridge, with the stand-in behind it. */
export function forgeCommandsFor(
  world: World,
  { accountId, tabs, flags, unknown }: { accountId: string; tabs: string[]; flags: string[]; unknown: string[] },
): ForgeCommands {
  const { jira, forge } = world
  return createForgeCommands({
    context: () => Promise.resolve({ accountId, cloudId: forge.cloudId, siteUrl: jira.origin, locale: 'en-US' }),
    invocationToken: () => forge.invocationToken(accountId),
    invoke: (invocation) => forge.invoke(accountId, invocation),
    rest: async (url) => {
      const answer = await jira.rest(accountId, { url }, forge.mayAsk)
      return { status: answer.status, body: await answer.text() }
    },
    fetch: browserFetch(world, { pageOrigin: jira.origin }),
    remote: new URL(world.selfManaged.url).origin,
    showFlag: ({ title }) => flags.push(String(title)),
    closeFlag: () => undefined,
    openTab: (url) => tabs.push(url),
    reload: () => undefined,
    unknown: (command) => unknown.push(command),
  })
}
