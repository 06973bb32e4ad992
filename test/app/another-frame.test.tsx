import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Flag, HostFrame } from '../../src/domain/host-frame.ts'
import type { Http } from '../../src/http/create-http.ts'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp } from './world-app.tsx'

/** A frame that is neither Jira Connect's nor none: it vouches out of the page's sight, and lets no link out. */
function frameInMemory({ jira }: World) {
  const opened: string[] = []
  const flags: Flag[] = []
  const ada = jira.users.find(({ displayName }) => displayName.startsWith('Ada'))?.accountId ?? ''
  const frame = ({ requestJson }: Http): HostFrame => ({
    siteUrl: 'https://forged.atlassian.net',
    appKey: null,
    arrival: null,
    locale: () => Promise.resolve('de-DE'),
    followColorMode: () => {
      document.documentElement.dataset['colorMode'] = 'dark'
    },
    userGroups: () => Promise.resolve(['org-admins']),
    showFlag: (flag) => flags.push(flag),
    reload: () => undefined,
    opensWindows: true,
    openPage: (url) => opened.push(url),
    jiraRequest: async (url) => (await jira.rest(ada, { url })).json() as Promise<unknown>,
    vouched: async (exchange, by = 'header') => {
      const jwt = await jira.contextToken(ada, {})
      const json = exchange.body && 'json' in exchange.body ? exchange.body.json : {}
      return requestJson(
        by === 'header'
          ? { ...exchange, headers: { ...exchange.headers, Authorization: `JWT ${jwt}` } }
          : { ...exchange, body: { json: { ...(json as object), jwt } } },
      )
    },
  })
  return { frame, opened, flags }
}

it('a frame of another kind is all that the page needs to start, speak and open pages in it', async () => {
  const world = appWorld()
  const { frame, opened, flags } = frameInMemory(world)
  const app = await openApp(world, { bridge: 'missing', frame })

  expect(await screen.findByRole('heading', { name: 'Erste Schritte' })).toBeTruthy()
  expect(screen.getByText('forged.atlassian.net')).toBeTruthy()
  expect(document.documentElement.dataset['colorMode']).toBe('dark')

  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'gitlab.localhost:8080' })
  await app.user.click(link)
  link.focus()
  await app.user.keyboard('{Enter}')
  expect(opened).toEqual([link.href, link.href])
  expect(flags).toEqual([])
  expect(app.jira.tokensAsked()).toBe(0)
})
