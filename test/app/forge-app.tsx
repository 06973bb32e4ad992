import { render } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { forgePageOf } from '../../scripts/build/forge/forge-page.ts'
import { begin } from '../../src/begin/begin.ts'
import { createForgeServices } from '../../src/forge/forge-services.ts'
import { opensWindows } from '../../src/gitlab/forge-config.ts'
import { forgeHost } from '../../src/gitlab/forge-host.ts'
import { forgeFrameOf } from '../../src/jira/forge-frame.ts'
import { App } from '../../src/ui/shell/app.tsx'
import { ForgeNotice } from '../../src/ui/shell/forge-notice.tsx'
import { prepare } from '../../src/ui/shell/prepare.ts'
import { forgeLanguages, forgeWords } from '../../src/ui/words/forge-languages.ts'
import { forgeAppPath } from '../stand-in/forge/cdn.ts'
import { forgeCommandsFor } from '../stand-in/forge/commands-for.ts'
import type { ForgeCommands } from '../stand-in/jira/page/forge-commands.ts'
import { createWorld, type World } from '../stand-in/world.ts'
import { createPageNetwork, type PageNetwork } from './page-network.ts'

/** A world whose self-managed GitLab has an app of its own inside Forge. */
export const forgeWorld = (): World =>
  createWorld({ way: 'forge', forgeApp: async () => new Response(forgePageOf(await readFile('index.html', 'utf8'))) })

export type ForgeApp = {
  readonly user: UserEvent
  readonly network: PageNetwork
  /** What the page asked of Jira, by the names of the commands. */
  readonly commands: readonly string[]
  /** Addresses that Jira opened in tabs. */
  readonly tabs: readonly string[]
  readonly flags: readonly string[]
}

export type ForgeAppOptions = {
  readonly as?: 'Ada' | 'Paul'
  /** Instead of what the manifest command wrote into the page. */
  readonly config?: object
  /** Null: Atlassian's script did not come. Else it may answer in place of Jira. */
  readonly bridge?: ((command: string, answer: ForgeCommands, payload: unknown) => Promise<unknown>) | null
}

/** Opens the whole app inside Forge. The test fails where a token of Atlassian's got into the frame. */
export async function openForgeApp(world: World, { as = 'Ada', bridge, config }: ForgeAppOptions = {}): Promise<ForgeApp> {
  const accountId = world.jira.users.find(({ displayName }) => displayName.startsWith(as))?.accountId ?? ''
  const commands: string[] = []
  const tabs: string[] = []
  const flags: string[] = []
  const unknown: string[] = []
  const told: string[] = []
  const answer = forgeCommandsFor(world, { accountId, tabs, flags, unknown })
  const scope = window as { __bridge?: unknown }
  scope.__bridge = {
    callBridge: async (command: string, payload: unknown) => {
      commands.push(command)
      const result = await (bridge ? bridge(command, answer, payload) : answer(command, payload))
      told.push(JSON.stringify(result ?? null))
      return result
    },
  }
  if (bridge === null) delete scope.__bridge
  const address = `${world.forgeCdn}${forgeAppPath}index.html`
  const served = await world.fetch(new Request(address))
  ;(globalThis as unknown as { jsdom: { reconfigure(options: { url: string }): void } }).jsdom.reconfigure({ url: address })
  const html = new DOMParser().parseFromString(await served.text(), 'text/html')
  document.head.innerHTML = html.head.innerHTML
  document.body.innerHTML = html.body.innerHTML
  if (config) document.getElementById('page-config')?.replaceChildren(JSON.stringify(config))
  const container = document.getElementById('app')
  if (!container) throw new Error('The page has no element with the id app')
  const network = createPageNetwork(world, window, served.headers.get('content-security-policy'))
  onTestFinished(() => {
    delete scope.__bridge
    const shown = document.body.innerHTML
    const seen = [...told, shown, ...network.addresses]
    expect(
      [...world.forge.tokens].filter((token) => seen.some((text) => text.includes(token))),
      'tokens of Atlassian’s in the frame',
    ).toEqual([])
    expect(unknown, 'commands that Jira does not know').toEqual([])
    expect(world.unexpected, 'requests that nobody expected').toEqual([])
  })
  const page = {
    window,
    fetch: network.fetch,
    frameOf: await forgeFrameOf(window, opensWindows(document)),
    hostOf: forgeHost,
    languages: forgeLanguages,
    pause: () => setImmediate<undefined>(),
  }
  const begun = begin(page)
  const props = await prepare(createForgeServices(page, begun), begun.language)
  const words = await forgeWords('en')
  render(
    <>
      <ForgeNotice words={words} isUnknown={begun.gitlab.isUnknown} />
      <App {...props} />
    </>,
    { container },
  )
  return { user: userEvent.setup(), network, commands, tabs, flags }
}
