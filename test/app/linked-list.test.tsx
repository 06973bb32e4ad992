import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp } from './world-app.tsx'

const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000)

const shownNames = async (): Promise<(string | null)[]> => {
  const table = await screen.findByRole('table')
  return within(table)
    .getAllByRole('button', { name: /^Unlink / })
    .map((button) => button.getAttribute('aria-label'))
}

describe('after sign-in the list', () => {
  it('has the path of each group and leads to it in a new tab', async () => {
    const world = appWorld()
    world.gitlabCom.link('acme/platform')
    const app = await openApp(world)
    expect((await screen.findByText(/Platform/, { selector: 'bdi' })).closest('a')).toBeNull()
    await app.signIn()
    const link = await screen.findByRole('link', { name: 'Acme / Platform' })
    expect(link.getAttribute('href')).toBe(`${world.gitlabCom.url}/groups/acme/platform`)
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toBe('noopener noreferrer')
    expect(screen.getByText('acme/platform')).toBeTruthy()
  })

  it('estimates how long the first sync of a young link takes, and calls it an estimate', async () => {
    const world = appWorld()
    // 45 projects of its own and 2 of a subgroup: 20 a minute make three minutes.
    world.gitlabCom.link('acme/platform', { createdAt: minutesAgo(0.5) })
    world.gitlabCom.link('atlas', { createdAt: minutesAgo(60) })
    const app = await openApp(world)
    await app.signIn()
    expect(await screen.findByText('First sync of 47 projects: about 3 minutes left (estimate)')).toBeTruthy()
    await screen.findByRole('link', { name: 'Atlas' })
    expect(screen.getAllByText(/First sync/)).toHaveLength(1)
  })

  it('leaves out what the user cannot see of a group, and shows the group', async () => {
    const world = appWorld()
    world.gitlabCom.link('private-works')
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await app.signIn()
    expect(await screen.findByRole('link', { name: 'Atlas' })).toBeTruthy()
    expect(screen.getByText('Private works').closest('a')).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a list that does not fit', () => {
  const worldWith = (count: number): World => {
    const world = appWorld()
    world.gitlabCom.addGroups(count)
    const teams = world.gitlabCom.groups.filter(({ name }) => name.startsWith('Team'))
    teams.forEach(({ fullPath }, index) => {
      world.gitlabCom.link(fullPath, { createdAt: minutesAgo(60 * 24 * (index + 1)) })
    })
    return world
  }

  it('has pages', async () => {
    const app = await openApp(worldWith(45))
    const first = await shownNames()
    expect(first).toHaveLength(20)
    expect(first[0]).toBe('Unlink Team 00001')
    expect(await screen.findByText('Page 1 of 3, 45 linked groups')).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await shownNames()).toHaveLength(5)
  })

  it('shows the page before when the only row of the last one is gone', async () => {
    const app = await openApp(worldWith(21))
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Team 00021' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    await screen.findByRole('heading', { name: 'Team 00021 is unlinked' })
    expect(await shownNames()).toHaveLength(20)
    expect(screen.queryByText(/^Page /)).toBeNull()
  })

  it('can be searched, page 1 first, and says when nothing is found', async () => {
    const app = await openApp(worldWith(45))
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    const field = screen.getByRole('searchbox', { name: 'Search linked groups' })
    await app.user.type(field, 'team 0003')
    expect(await shownNames()).toHaveLength(11)
    expect(screen.getByText('11 found')).toBeTruthy()
    await app.user.type(field, '9')
    expect(await shownNames()).toEqual(['Unlink Team 00039'])
    await app.user.type(field, 'xyz')
    expect(await screen.findByText(/No linked group has “team 00039xyz”/)).toBeTruthy()
  })

  it('can be sorted by name and by date, both ways', async () => {
    const app = await openApp(worldWith(25))
    await screen.findByRole('table')
    await app.user.click(screen.getByRole('button', { name: 'Group' }))
    await waitFor(async () => {
      expect((await shownNames())[0]).toBe('Unlink Team 00025')
    })
    await app.user.click(screen.getByRole('button', { name: 'Created on' }))
    await waitFor(async () => {
      expect((await shownNames())[0]).toBe('Unlink Team 00025')
    })
    await app.user.click(screen.getByRole('button', { name: 'Created on' }))
    await waitFor(async () => {
      expect((await shownNames())[0]).toBe('Unlink Team 00001')
    })
  })
})

describe('a short list', () => {
  it('has neither search nor pages', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    await openApp(world)
    await screen.findByRole('table')
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})
