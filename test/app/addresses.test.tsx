import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

let world: World
let app: OpenApp
beforeEach(async () => {
  world = appWorld()
  app = await openApp(world, { typingPauseMs: 0 })
  await app.signIn()
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await screen.findByRole('list', { name: 'Groups' })
})

const paste = async (text: string) => {
  await app.user.click(screen.getByRole('searchbox', { name: 'Search groups' }))
  await app.user.paste(text)
}

const foundGroup = async () => within(await screen.findByRole('list', { name: 'Group at this address' })).getByRole('listitem')

describe('what is pasted into the search', () => {
  it.each([
    ['the address of a group', () => `${world.gitlabCom.url}/groups/acme/platform`],
    ['the address of a page within', () => `${world.gitlabCom.url}/groups/acme/platform/-/issues?state=opened`],
    ['a full path', () => 'acme/platform'],
    ['an id', () => String(world.gitlabCom.group('acme/platform').id)],
  ])('%s finds that group, first in the list', async (_what, text) => {
    await paste(text())
    expect((await foundGroup()).textContent).toContain('acme/platform')
    await app.user.click(screen.getByRole('button', { name: 'Link Acme / Platform' }))
    await screen.findByText('Linked', { exact: true })
    expect(world.gitlabCom.subscriptions()).toEqual(['acme/platform'])
  })

  it.each([
    ['a page of a project', () => `${world.gitlabCom.url}/acme/website/shop/-/merge_requests/3`],
    ['a clone address', () => 'git@gitlab.localhost:acme/website/shop.git'],
  ])('%s leads to the project’s group', async (_what, text) => {
    await paste(text())
    await screen.findByRole('heading', { name: 'acme/website/shop is a project: link its group acme/website' })
    expect((await foundGroup()).textContent).toContain('acme/website')
  })

  it.each([
    ['borealis/aurora', 'borealis/aurora is a project: link its group borealis'],
    ['/groups/borealis', 'borealis exists, but @mara is a Developer there'],
    ['/groups/open-source', 'open-source exists, but @mara is no member there'],
    ['/private/works', 'private/works was not found, or is not visible to @mara'],
    ['/users/dev', 'dev is a personal namespace: it cannot be linked'],
    ['https://github.com/acme/platform', 'This address is on github.com'],
    ['/dashboard', 'This address belongs to no group'],
  ])('%s is explained', async (address, title) => {
    await paste(address.startsWith('/') ? `${world.gitlabCom.url}${address}` : address)
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy()
    expect(screen.queryByRole('list', { name: 'Group at this address' })).toBeNull()
  })

  it('a number that is no id of a group is searched for, and said not to be found', async () => {
    await paste('987654321')
    expect(await screen.findByRole('heading', { name: 'No group found for “987654321”' })).toBeTruthy()
  })

  it('a short name finds the group of exactly that name, and the rule says so', async () => {
    world.gitlabCom.changeGroup('atlas', { name: 'AT' })
    await paste('at')
    await waitFor(() => {
      expect(within(screen.getByRole('list', { name: 'Groups' })).getAllByRole('listitem')).toHaveLength(1)
    })
    expect(screen.getByRole('button', { name: 'Link AT' })).toBeTruthy()
    expect(screen.getByText(/a shorter text finds only a group of exactly that name or path/).className).toContain('hint-now')
  })
})
