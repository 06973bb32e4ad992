import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const press = async (app: OpenApp, name: string | RegExp) => {
  await app.user.click(await screen.findByRole('button', { name }))
}

const linked = (...paths: readonly string[]): World => {
  const world = appWorld()
  for (const path of paths) world.gitlabCom.link(path)
  return world
}

const signedIn = async (world: World): Promise<OpenApp> => {
  const app = await openApp(world)
  await app.signIn()
  return app
}

const rowsNamed = async (name: string) =>
  (await screen.findAllByRole('button', { name: `Unlink ${name}` })).map((one) => one.closest('tr')?.textContent ?? '')

/** Jira shows the frame again, as after a look at another tab: the page asks GitLab anew once its list is a minute old. */
const lookAgain = async (app: OpenApp) => {
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await press(app, 'Link Atlas')
  await screen.findByText((_text, element) => element?.textContent === 'Atlas: Linked')
  await press(app, 'Done')
}

describe('what is known of each link', () => {
  it('same-named groups have the paths that are theirs, or say that GitLab does not tell', async () => {
    const world = linked('design', 'design-archive')
    await signedIn(world)
    await waitFor(async () => {
      expect(await rowsNamed('Design')).toEqual([expect.stringContaining('design ·'), expect.stringContaining('design-archive ·')])
    })
  })

  it('namesakes that differ in nothing are never confused, and unlinking one tells which it was', async () => {
    const world = linked('acme/website', 'acme/platform', 'atlas')
    world.gitlabCom.changeGroup('acme/platform', { name: 'Twin' })
    world.gitlabCom.changeGroup('acme/website', { name: 'Twin' })
    Object.assign(world.gitlabCom.group('acme/website'), { hasAvatar: false })
    const app = await signedIn(world)
    await waitFor(async () => {
      const rows = await rowsNamed('Acme / Twin')
      expect(rows.every((row) => row.includes('GitLab does not tell which'))).toBe(true)
    })
    await app.user.click((await screen.findAllByRole('button', { name: 'Unlink Acme / Twin' }))[0] ?? document.body)
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/2 linked groups could be this one/)).toBeTruthy()
    await app.user.click(within(dialog).getByRole('button', { name: 'Unlink' }))
    await screen.findByRole('heading', { name: 'Acme / Twin is unlinked' })
    const [gone] = ['acme/platform', 'acme/website'].filter((path) => !world.gitlabCom.subscriptions().includes(path))
    expect(await screen.findByText(`GitLab sends no more data of ${String(gone)} to this Jira site.`)).toBeTruthy()
    // The one that is left over is known now.
    await waitFor(async () => {
      expect(await rowsNamed('Acme / Twin')).toEqual([expect.stringContaining(world.gitlabCom.subscriptions()[0] ?? '')])
    })
  })

  it('hidden, renamed, moved and vanished groups are told apart', async () => {
    const world = linked('private-works', 'acme/platform', 'cumulus/labs', 'borealis', 'design')
    const app = await signedIn(world)
    await screen.findByText('Still linked, but not visible to @mara')
    world.gitlabCom.changeGroup('acme/platform', { name: 'Base', path: 'base' })
    world.gitlabCom.changeGroup('cumulus/labs', { parent: world.gitlabCom.group('acme') })
    world.gitlabCom.changeGroup('borealis', { parent: world.gitlabCom.group('acme') })
    world.gitlabCom.removeGroup('design')
    await lookAgain(app)
    await screen.findByText('Renamed: was Acme / Platform')
    await screen.findByText('Moved: was Cumulus / Labs')
    await screen.findByText('Moved: was Borealis')
    await screen.findByRole('heading', { name: '1 group no longer linked' })
    expect(screen.getByText(/^Design: somebody unlinked it elsewhere, or deleted the group/)).toBeTruthy()
    // The paths follow.
    expect(await screen.findByText('acme/base')).toBeTruthy()
    expect(await screen.findByText('acme/labs')).toBeTruthy()
  })

  it('a failure to look them up leaves the list as it is, and can be tried again', async () => {
    const world = linked('atlas', 'design')
    const repair = world.faults.add({ where: { path: /\/api\/v4\/groups\// }, answer: 'malformed-json' })
    const app = await signedIn(world)
    await screen.findByText(/Paths and addresses of 2 linked groups are not known/)
    expect(screen.getByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    repair()
    await press(app, 'Try again')
    expect(await screen.findByRole('link', { name: 'Atlas' })).toBeTruthy()
  })
})

describe('unlinking', () => {
  it('of a parent says which groups stop and which go on', async () => {
    const app = await signedIn(linked('acme', 'acme/website'))
    await screen.findByRole('link', { name: 'Acme' })
    await press(app, 'Unlink Acme')
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText('Stops with it: acme/platform, acme/platform/tools.')).toBeTruthy()
    expect(within(dialog).getByText('Goes on by its own link: acme/website.')).toBeTruthy()
  })

  it('of a covered group says that nothing stops', async () => {
    const app = await signedIn(linked('acme', 'acme/website'))
    await screen.findByText(/Also covered by/)
    await press(app, 'Unlink Acme / Website')
    expect(within(await screen.findByRole('dialog')).getByText(/stays linked and covers/)).toBeTruthy()
  })

  it('of many has a result for each, and can be undone together', async () => {
    const world = appWorld()
    world.gitlabCom.addGroups(30)
    const teams = world.gitlabCom.groups.filter(({ name }) => name.startsWith('Team')).map(({ fullPath }) => fullPath)
    for (const path of teams) world.gitlabCom.link(path)
    const app = await signedIn(world)
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all linked groups on this page' }))
    await press(app, 'Choose all 30')
    await app.user.click(screen.getByRole('checkbox', { name: 'Choose Team 00001' }))
    await press(app, 'Unlink 29 groups')
    const dialog = await screen.findByRole('dialog', { name: 'Unlink 29 groups?' })
    expect(within(dialog).getByText('and 19 more')).toBeTruthy()
    expect(within(dialog).getByText(/^Service IDs and deployment gating no longer act/)).toBeTruthy()
    await app.user.click(within(dialog).getByRole('button', { name: 'Unlink 29 groups' }))
    await screen.findByRole('heading', { name: '29 groups unlinked' })
    expect(world.gitlabCom.subscriptions()).toEqual(teams.slice(0, 1))
    await press(app, 'Done')

    await press(app, 'Undo')
    await screen.findByRole('heading', { name: '29 groups linked' }, { timeout: 5_000 })
    expect(await screen.findByText(/check in Service management whether GitLab has kept them/)).toBeTruthy()
    expect(world.gitlabCom.subscriptions().toSorted()).toEqual(teams.toSorted())
    expect(await screen.findByRole('heading', { name: 'Linked groups 30' })).toBeTruthy()
  })

  it('of several can be undone for those that the user can see, and says which', async () => {
    const world = linked('atlas', 'private-works')
    const app = await signedIn(world)
    await screen.findByText('Still linked, but not visible to @mara')
    for (const name of ['Atlas', 'Private works']) await app.user.click(screen.getByRole('checkbox', { name: `Choose ${name}` }))
    await press(app, 'Unlink 2 groups')
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink 2 groups' }))
    await screen.findByRole('heading', { name: '2 groups unlinked' })
    await press(app, 'Done')
    await press(app, 'Undo')
    await screen.findByRole('heading', { name: '1 group linked' })
    expect(within(screen.getByRole('list', { name: 'Results' })).getByRole('listitem').textContent).toBe('atlasLinked')
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
  })

  it('of several says which subgroups go on by their own links', async () => {
    const app = await signedIn(linked('acme', 'acme/website', 'atlas'))
    await screen.findByText(/Also covered by/)
    for (const name of ['Acme', 'Atlas']) await app.user.click(screen.getByRole('checkbox', { name: `Choose ${name}` }))
    await press(app, 'Unlink 2 groups')
    expect(within(await screen.findByRole('dialog')).getByText('Goes on by its own link: acme/website.')).toBeTruthy()
  })

  it('of redundant links is offered where the list has some', async () => {
    const world = linked('acme', 'acme/website', 'acme/platform')
    const app = await signedIn(world)
    await screen.findByRole('heading', { name: '2 redundant links' })
    await press(app, 'Unlink 2 redundant groups')
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByText(/still covered by a linked group above/)).toBeTruthy()
    await app.user.click(within(dialog).getByRole('button', { name: 'Unlink 2 groups' }))
    await screen.findByRole('heading', { name: '2 groups unlinked' })
    expect(world.gitlabCom.subscriptions()).toEqual(['acme'])
  })
})

describe('a long list', () => {
  const thirty = (): World => {
    const world = appWorld()
    world.gitlabCom.addGroups(30)
    const createdAt = new Date(Date.now() - 400 * 24 * 3600 * 1000)
    for (const { name, fullPath } of world.gitlabCom.groups) if (name.startsWith('Team')) world.gitlabCom.link(fullPath, { createdAt })
    return world
  }

  it('offers all that a search finds, however many were chosen before', async () => {
    const app = await signedIn(thirty())
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all linked groups on this page' }))
    await app.user.type(screen.getByRole('searchbox', { name: 'Search linked groups' }), 'team 0002')
    await press(app, 'Choose all 11')
    expect(await screen.findByRole('button', { name: 'Unlink 29 groups' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Choose all/ })).toBeNull()
  })

  it('counts projects only when somebody asks for it', async () => {
    const app = await signedIn(thirty())
    await screen.findByRole('link', { name: 'Team 00001' })
    await waitFor(() => {
      expect(screen.queryByText(/^Reading paths/)).toBeNull()
    })
    expect(app.network.callsTo(/\/projects/)).toEqual([])
    await press(app, 'Count the projects')
    await screen.findByText('Projects')
    await waitFor(() => {
      expect(app.network.callsTo(/\/projects/)).toHaveLength(30)
    })
  })

  it('ends its count with the first failure', async () => {
    const world = thirty()
    world.faults.add({ where: { path: /\/projects\?/ }, answer: { status: 403 } })
    const app = await signedIn(world)
    await press(app, 'Count the projects')
    await waitFor(() => {
      expect(app.network.callsTo(/\/projects/)).not.toEqual([])
    })
    await app.user.type(screen.getByRole('searchbox', { name: 'Search linked groups' }), 'team')
    // Two at once: the second may have begun, no third.
    expect(app.network.callsTo(/\/projects/).length).toBeLessThanOrEqual(2)
  })
})

describe('the list as a whole', () => {
  it('has a summary, in which no project counts twice', async () => {
    const world = linked('acme', 'acme/website')
    world.gitlabCom.link('atlas', { createdAt: new Date(Date.now() - 400 * 24 * 3600 * 1000) })
    await signedIn(world)
    // Acme has 50 with all its subgroups, Atlas 5.
    await waitFor(() => {
      expect(screen.getByText('Projects').parentElement?.textContent).toBe('Projects55')
    })
    expect(screen.getByText('Oldest link').parentElement?.textContent).toContain('last year')
    expect(screen.getByText('Newest link').parentElement?.textContent).toContain('just now')
  })

  it('can be copied as CSV', async () => {
    const app = await signedIn(linked('acme', 'atlas'))
    await screen.findByRole('link', { name: 'Atlas' })
    await app.user.click(within(await screen.findByRole('group', { name: 'Export the list' })).getByRole('button', { name: 'Copy' }))
    const [head, acme] = (await navigator.clipboard.readText()).split('\r\n')
    expect(head).toContain('Group,Path,Group ID')
    expect(acme).toMatch(/^Acme,acme,\d+,http:\/\/gitlab\.localhost:8080\/groups\/acme,private,,\d*,\d{4}-/)
  })

  it('says what happens next after the first link, until it is dismissed, and again when asked', async () => {
    const world = appWorld()
    const app = await signedIn(world)
    expect(screen.queryByRole('heading', { name: 'What happens next' })).toBeNull()
    await lookAgain(app)
    await screen.findByRole('heading', { name: 'What happens next' })
    expect(screen.getByText(/Mention an issue key/)).toBeTruthy()
    await press(app, 'Dismiss')
    expect(screen.queryByRole('heading', { name: 'What happens next' })).toBeNull()
    await press(app, 'What happens next?')
    expect(await screen.findByRole('heading', { name: 'What happens next' })).toBeTruthy()
  })

  it('says nothing of the kind to somebody who comes back', async () => {
    await signedIn(linked('atlas'))
    expect(screen.queryByRole('heading', { name: 'What happens next' })).toBeNull()
  })
})
