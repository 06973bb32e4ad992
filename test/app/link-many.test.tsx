import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const linkCall = /^POST .*jira_connect\/subscriptions$/

const openDialog = async (world: World): Promise<OpenApp> => {
  const app = await openApp(world)
  await app.signIn()
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await screen.findByRole('list', { name: 'Groups' })
  return app
}

const button = (name: string | RegExp) => screen.findByRole('button', { name })

const press = async (app: OpenApp, name: string | RegExp) => {
  await app.user.click(await button(name))
}

const search = async (app: OpenApp, text: string) => {
  const field = screen.getByRole('searchbox', { name: 'Search groups' })
  await app.user.clear(field)
  await app.user.type(field, text)
}

const choose = async (app: OpenApp, name: string) => {
  await app.user.click(await screen.findByRole('checkbox', { name: `Choose ${name}` }))
}

const teams = (count: number): World => {
  const world = appWorld()
  world.gitlabCom.addGroups(count)
  return world
}

const progress = () => screen.getByRole('progressbar', { name: 'Groups linked' })

describe('a choice', () => {
  it('lasts over searches and pages, is shown as a list, and is linked in one go', async () => {
    const world = teams(30)
    const app = await openDialog(world)
    await choose(app, 'Atlas')
    await search(app, 'team')
    await choose(app, 'Team 00002')
    await press(app, 'Next')
    await choose(app, 'Team 00013')
    await press(app, 'Show choice')
    const list = screen.getByRole('list', { name: 'Chosen groups' })
    expect(within(list).getAllByRole('listitem')).toHaveLength(3)
    await app.user.click(within(list).getByRole('button', { name: 'Leave out Team 00002' }))
    await press(app, 'Back to search')
    expect(screen.getByRole('searchbox', { name: 'Search groups' })).toHaveProperty('value', 'team')

    await press(app, 'Link 2 groups')
    await screen.findByRole('heading', { name: '2 groups linked' })
    const paths = world.gitlabCom.subscriptions()
    expect(paths).toHaveLength(2)
    expect(paths).toEqual(expect.arrayContaining(['atlas', expect.stringContaining('team-00013')]))
    await press(app, 'Back to groups')
    expect(screen.getByText('Page 2 of 3, 30 groups')).toBeTruthy()
    expect(await screen.findByText('Linked', { exact: true })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search groups' }))
  })

  it('of all that a search finds leaves out what is linked or covered', async () => {
    const world = teams(150)
    world.gitlabCom.link(world.gitlabCom.groups.find(({ name }) => name === 'Team 00140')?.fullPath ?? '')
    const app = await openDialog(world)
    await search(app, 'team')
    await press(app, 'Choose all 150')
    expect(await button('Link 149 groups')).toBeTruthy()
    const pages = app.network.callsTo(/per_page=100/)
    expect(pages.every((call) => call.includes('search=team'))).toBe(true)
    await press(app, 'Clear')
    expect(screen.queryByRole('button', { name: /^Link \d+ groups/ })).toBeNull()
  })

  it('of all that a search finds brings nothing back that was left out while it was read', async () => {
    const app = await openDialog(teams(150))
    await choose(app, 'Atlas')
    await search(app, 'team')
    await screen.findByText(/150 groups$/)
    const release = app.network.hold(/per_page=100/)
    await press(app, 'Choose all 150')
    await press(app, 'Clear')
    release()
    expect(await button('Link 150 groups')).toBeTruthy()
  })

  it('of all that a search finds ends with the failure of a page, and can be tried again', async () => {
    const world = teams(1_000)
    const app = await openDialog(world)
    await search(app, 'team')
    await button('Choose all 1,000')
    const isReading = () => screen.queryByText(/^Reading the groups/)
    // The page that was asked for before the one that fails answers after it.
    const release = app.network.hold(/page=1&per_page=100/)
    const heal = world.faults.add({ where: { path: /page=2&per_page=100/ }, answer: { status: 403 } })
    await press(app, 'Choose all 1,000')
    const tryAgain = await button('Try again')
    const callsBefore = app.network.callsTo(/per_page=100/).length
    expect(isReading()).toBeNull()
    release()
    await app.user.hover(tryAgain)
    expect(isReading()).toBeNull()
    expect(app.network.callsTo(/per_page=100/)).toHaveLength(callsBefore)
    expect(callsBefore).toBeLessThanOrEqual(5)

    heal()
    await app.user.click(tryAgain)
    expect(await button('Link 1,000 groups')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('is not thrown away without asking', async () => {
    const app = await openDialog(appWorld())
    await choose(app, 'Atlas')
    const ask = /^1 chosen group is not linked yet/
    await app.user.keyboard('{Escape}')
    expect((await screen.findByRole('alert')).textContent).toMatch(ask)
    await press(app, 'Keep choosing')
    expect(screen.queryByText(ask)).toBeNull()
    expect(await button('Link 1 group')).toBeTruthy()

    await press(app, 'Done')
    await choose(app, 'Acme')
    expect(screen.queryByText(ask), 'a question about another choice').toBeNull()
    await press(app, 'Done')
    await press(app, 'Close without linking')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(app.network.callsTo(linkCall)).toEqual([])
  })

  it('of a group and its subgroup is pointed out as redundant', async () => {
    const app = await openDialog(appWorld())
    for (const name of ['Acme', 'Acme / Platform', 'Atlas']) await choose(app, name)
    await press(app, 'Show choice')
    expect(screen.getByRole('heading', { name: '1 chosen group covered by another one' })).toBeTruthy()
    await press(app, 'Leave out 1 covered group')
    const list = screen.getByRole('list', { name: 'Chosen groups' })
    expect(within(list).queryByText('Platform')).toBeNull()
    expect(await button('Link 2 groups')).toBeTruthy()
  })
})

describe('linking many', () => {
  it('goes on after failures, says which and why, and retries only those', async () => {
    const world = teams(12)
    const app = await openDialog(world)
    await search(app, 'team')
    await press(app, 'Choose all 12')
    const refused = { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }
    world.faults.add({ where: { method: 'POST', path: /subscriptions$/ }, times: 3, answer: refused })
    await press(app, 'Link 12 groups')
    await screen.findByRole('heading', { name: '9 of 12 groups linked' })
    expect(screen.getByText('9 linked, 3 failed')).toBeTruthy()
    expect(screen.getAllByText(/^Failed: team-.* cannot be linked by @mara$/)).toHaveLength(3)
    expect(screen.getAllByText(/for the Maintainer role/)).not.toEqual([])
    expect(app.network.callsTo(linkCall)).toHaveLength(12)

    await press(app, 'Retry 3 failed')
    await screen.findByRole('heading', { name: '12 groups linked' })
    expect(app.network.callsTo(linkCall)).toHaveLength(15)
    expect(world.gitlabCom.subscriptions()).toHaveLength(12)
    expect(progress().getAttribute('aria-valuenow')).toBe(progress().getAttribute('aria-valuemax'))
  })

  it('can be paused and stopped; closing asks first', async () => {
    const world = teams(20)
    const app = await openDialog(world)
    await search(app, 'team')
    await press(app, 'Choose all 20')
    const release = app.network.hold(linkCall)
    await press(app, 'Link 20 groups')
    await press(app, 'Pause')
    await screen.findByRole('heading', { name: 'Linking 20 groups: paused' })
    expect(document.activeElement).not.toBe(document.body)

    await app.user.keyboard('{Escape}')
    expect(await screen.findByText(/Closing stops it/)).toBeTruthy()
    await press(app, 'Keep working')
    expect(screen.queryByText(/Closing stops it/)).toBeNull()
    await app.user.click(screen.getAllByRole('button', { name: 'Close' })[0] ?? document.body)
    await press(app, 'Stop and close')
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    release()
    // What was under way when it was stopped has been done, and is shown.
    await screen.findByRole('heading', { name: 'Linked groups 4' })
    expect(world.gitlabCom.subscriptions()).toHaveLength(4)
    expect(app.network.callsTo(linkCall)).toHaveLength(4)
  })

  it('takes a double click for one: its second click closes nothing', async () => {
    const app = await openDialog(teams(20))
    await search(app, 'team')
    await press(app, 'Choose all 20')
    const release = app.network.hold(linkCall)
    const secondClick = { detail: 2 }
    await press(app, 'Link 20 groups')
    await screen.findByRole('heading', { name: 'Linking 20 groups' })
    const close = screen.getAllByRole('button', { name: 'Close' }).at(-1) ?? document.body
    fireEvent.click(close, secondClick)
    expect(screen.queryByText(/Closing stops it/)).toBeNull()
    await app.user.click(close)
    fireEvent.click(await button('Stop and close'), secondClick)
    expect(screen.getByText(/Closing stops it/)).toBeTruthy()
    await press(app, 'Keep working')
    release()
    await screen.findByRole('heading', { name: '20 groups linked' })
  })

  it('asks to sign in where the sign-in ends in the middle, and goes on where it stopped', async () => {
    const world = teams(20)
    const app = await openDialog(world)
    await search(app, 'team')
    await press(app, 'Choose all 20')
    const release = app.network.hold(linkCall)
    await press(app, 'Link 20 groups')
    await waitFor(() => {
      expect(world.gitlabCom.subscriptions()).toHaveLength(4)
    })
    world.gitlabCom.revokeTokens()
    release()
    await screen.findByRole('heading', { name: 'Linking 20 groups: stopped at a failure' })
    expect(screen.getByText(/^4 linked, 16 to go/)).toBeTruthy()
    await press(app, 'Sign in again')
    await app.popup().answer()
    await screen.findByRole('heading', { name: '20 groups linked' })
    expect(world.gitlabCom.subscriptions()).toHaveLength(20)
    expect(app.popups).toHaveLength(2)
  })

  it('stops before all fail where it is the Jira user who may not link', async () => {
    const world = teams(20)
    const app = await openApp(world, { as: 'Paul' })
    await app.signIn()
    await press(app, 'Link groups')
    await screen.findByRole('list', { name: 'Groups' })
    await search(app, 'team')
    await press(app, 'Choose all 20')
    await press(app, 'Link 20 groups')
    expect(await screen.findByRole('heading', { name: 'Your Jira user may not change this' })).toBeTruthy()
    expect(await button('Go on')).toBeTruthy()
    expect(app.network.callsTo(linkCall).length).toBeLessThanOrEqual(4)
  })
})

describe('in German', () => {
  it('groups are chosen and linked, with a result for each', async () => {
    const world = teams(1_200)
    world.gitlabCom.link('acme/platform')
    const app = await openApp(world, { locale: 'de_DE' })
    await press(app, /^Bei .* anmelden$/)
    await app.popup().answer()
    await press(app, /^(Gruppen verknüpfen|Link groups)$/)
    await press(app, 'Acme verknüpfen')
    expect(await screen.findByText(/^Schließt 1 verknüpfte Untergruppe ein \(acme\/platform\)/)).toBeTruthy()
    await app.user.type(screen.getByRole('searchbox', { name: 'Gruppen suchen' }), 'team')
    expect(await button('Alle 1.200 auswählen')).toBeTruthy()
    await app.user.click(await screen.findByRole('checkbox', { name: 'Team 00001 auswählen' }))
    await app.user.click(screen.getByRole('checkbox', { name: 'Team 00002 auswählen' }))
    await press(app, '2 Gruppen verknüpfen')
    await screen.findByRole('heading', { name: '2 Gruppen verknüpft' })
    expect(screen.getByText('2 verknüpft')).toBeTruthy()
    expect(app.jira.flags.map(({ title }) => title)).toEqual(['Gruppe verknüpft', '2 Gruppen verknüpft'])
  })
})

describe('the tree', () => {
  it('shows what a link covers at once, and offers to unlink what became redundant', async () => {
    const world = appWorld()
    world.gitlabCom.link('acme/platform')
    const app = await openDialog(world)
    await search(app, 'acme')
    await press(app, 'Link Acme')
    await screen.findByText((_text, element) => element?.textContent === 'Acme / Website: Covered by Acme')
    expect(screen.queryByRole('button', { name: 'Link Acme / Website' })).toBeNull()
    expect(screen.getByRole('checkbox', { name: 'Choose Acme / Website' })).toHaveProperty('disabled', true)
    expect(screen.getByText(/Covers 1 linked subgroup \(acme\/platform\)/)).toBeTruthy()

    await app.user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Unlink 1 redundant group' }))
    await screen.findByRole('heading', { name: '1 group unlinked' })
    expect(world.gitlabCom.subscriptions()).toEqual(['acme'])
    await press(app, 'Back to groups')
    await screen.findByText((_text, element) => element?.textContent === 'Acme / Platform: Covered by Acme')
  })

  it('names what it cannot unlink, because GitLab does not tell its link from that of a namesake', async () => {
    const world = appWorld()
    const { gitlabCom } = world
    for (const path of ['acme/website', 'acme/platform', 'cumulus/labs']) gitlabCom.link(path)
    gitlabCom.changeGroup('cumulus', { name: 'Acme' })
    gitlabCom.changeGroup('cumulus/labs', { name: 'Platform' })
    Object.assign(gitlabCom.group('cumulus/labs'), { description: gitlabCom.group('acme/platform').description })
    const app = await openDialog(world)
    await search(app, 'acme')
    await app.user.click((await screen.findAllByRole('button', { name: 'Link Acme' }))[0] ?? document.body)
    const dialog = within(screen.getByRole('dialog'))
    await dialog.findByText(/Covers 2 linked subgroups/)
    expect(dialog.getByText(/same name, so these stay linked: acme\/platform\. Unlink them in the list/)).toBeTruthy()
    await app.user.click(dialog.getByRole('button', { name: 'Unlink 1 redundant group' }))
    await screen.findByRole('heading', { name: '1 group unlinked' })
    expect(gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'acme/platform', 'cumulus/labs'])
    await press(app, 'Back to groups')
    expect(await dialog.findByText(/Covers 1 linked subgroup/)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: /redundant/ })).toBeNull()
  })

  it('unlinks all namesakes where all are redundant', async () => {
    const world = appWorld()
    const { gitlabCom } = world
    for (const path of ['acme/website', 'acme/platform']) {
      gitlabCom.link(path)
      gitlabCom.changeGroup(path, { name: 'Twin' })
      Object.assign(gitlabCom.group(path), { hasAvatar: false })
    }
    const app = await openDialog(world)
    await search(app, 'acme')
    await press(app, 'Link Acme')
    await app.user.click(await within(screen.getByRole('dialog')).findByRole('button', { name: 'Unlink 2 redundant groups' }))
    await screen.findByRole('heading', { name: '2 groups unlinked' })
    expect(gitlabCom.subscriptions()).toEqual(['acme'])
  })
})
