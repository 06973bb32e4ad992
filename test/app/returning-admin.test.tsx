import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 3600 * 1000)

const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByRole('button', { name: `Unlink ${name}` })).closest('tr')
  if (!row) throw new Error(`${name} has no row`)
  return row
}

const unlink = async (app: OpenApp, name: string) => {
  await app.user.click(await screen.findByRole('button', { name: `Unlink ${name}` }))
  const dialog = await screen.findByRole('dialog', { name: `Unlink ${name}?` })
  await app.user.click(within(dialog).getByRole('button', { name: 'Unlink' }))
}

describe('before any sign-in', () => {
  it('shows what is linked and since when', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas', { createdAt: daysAgo(3) })
    const createdAt = daysAgo(400)
    world.gitlabCom.link('acme/platform', { createdAt })
    const app = await openApp(world)
    expect(within(await rowOf('Atlas')).getByText('3 days ago')).toBeTruthy()
    const date = within(await rowOf('Acme / Platform')).getByText('last year')
    expect(date.getAttribute('datetime')).toBe(createdAt.toISOString())
    expect(date.getAttribute('title')).toMatch(/^\w+ \d+, \d{4} at \d+:\d+/)
    expect(screen.getByRole('heading', { name: 'Linked groups 2' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Sign in to GitLab' })).toBeTruthy()
    expect(app.network.callsTo(/\/api\//)).toEqual([])
    expect(app.popups).toEqual([])
  })

  it('says where those sign in who have no password', async () => {
    const world = chosen(appWorld(), ['atlas'])
    await openApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    expect(screen.getByText(/^Enterprise users/).textContent).toContain(`${world.selfManaged.url}/groups/…/-/saml/sso`)
  })

  it('unlinks a group, says what stops and what stays, and asks nobody to sign in', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    world.gitlabCom.link('acme')
    const app = await openApp(world)
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
    const dialog = await screen.findByRole('dialog', { name: 'Unlink Atlas?' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    expect(within(dialog).getByText(/stops sending development data/)).toBeTruthy()
    expect(within(dialog).getByText(/What Jira has received so far stays there/)).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas', 'acme'])

    await app.user.click(within(dialog).getByRole('button', { name: 'Unlink' }))
    const heading = await screen.findByRole('heading', { name: 'Atlas is unlinked' })
    expect(world.gitlabCom.subscriptions()).toEqual(['acme'])
    expect(screen.queryByRole('button', { name: 'Unlink Atlas' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Unlink Acme' })).toBeTruthy()
    await waitFor(() => {
      expect(document.activeElement?.contains(heading)).toBe(true)
    })
    expect(document.activeElement).not.toBe(document.body)
    expect(app.jira.flags).toContainEqual(expect.objectContaining({ title: 'Group unlinked', type: 'success' }))
    expect(app.popups).toEqual([])
  })

  it('leaves everything as it was when the person cancels', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    const button = await screen.findByRole('button', { name: 'Unlink Atlas' })
    for (const leave of [
      () => app.user.keyboard('{Escape}'),
      () => app.user.click(screen.getByRole('button', { name: 'Cancel' })),
      () => app.user.click(screen.getByRole('button', { name: 'Close' })),
    ]) {
      await app.user.click(button)
      await screen.findByRole('dialog')
      await leave()
      await waitFor(() => {
        expect(screen.queryByRole('dialog')).toBeNull()
      })
      await waitFor(() => {
        expect(document.activeElement).toBe(button)
      })
    }
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    expect(app.network.callsTo(/^DELETE/)).toEqual([])
  })

  it('sends one request for a double click', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    const release = app.network.hold(/^DELETE/)
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
    await app.user.dblClick(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    release()
    await screen.findByRole('heading', { name: 'Atlas is unlinked' })
    expect(app.network.callsTo(/^DELETE/)).toHaveLength(1)
  })

  it('says in the dialog why it could not unlink, and leaves the group in the list', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world, { as: 'Paul' })
    await unlink(app, 'Atlas')
    const dialog = screen.getByRole('dialog')
    expect(await within(dialog).findByRole('heading', { name: 'GitLab did not accept your Jira user' })).toBeTruthy()
    expect(within(dialog).getByRole('link', { name: 'Browse users and groups' }).getAttribute('href')).toMatch(
      /unable-to-browse-for-users-and-groups/,
    )
    await app.user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
  })

  it('takes a group that is gone for unlinked: that was asked for', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await screen.findByRole('button', { name: 'Unlink Atlas' })
    world.gitlabCom.unlink('atlas')
    await unlink(app, 'Atlas')
    expect(await screen.findByRole('heading', { name: 'Atlas is unlinked' })).toBeTruthy()
  })

  it('takes a group for linked as long as GitLab lists it, whatever a proxy says to DELETE', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    const heal = world.faults.add({ where: { method: 'DELETE' }, answer: { status: 404, body: '<h1>404</h1>', by: 'stranger' } })
    await unlink(app, 'Atlas')
    const dialog = within(screen.getByRole('dialog'))
    expect(await dialog.findByRole('heading', { name: 'gitlab.localhost:8080 does not pass this on to GitLab' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Unlink Atlas', hidden: true })).toBeTruthy()
    heal()
    await app.user.click(dialog.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: 'Atlas is unlinked' })).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toEqual([])
  })
})

describe('undo', () => {
  it('links the group again without a second sign-in', async () => {
    const world = appWorld()
    for (const path of ['acme', 'design', 'design-archive']) world.gitlabCom.link(path)
    const app = await openApp(world)
    await app.signIn()
    // Two of the same name: the one that was unlinked is to come back, not its namesake.
    const namesake = (await screen.findAllByRole('button', { name: 'Unlink Design' })).at(-1)
    if (!namesake) throw new Error('Design is not shown')
    await app.user.click(namesake)
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    await screen.findByRole('heading', { name: 'Design is unlinked' })
    expect(screen.getByText(/^Service IDs and deployment gating no longer act/)).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toEqual(['acme', 'design'])

    await app.user.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'Design is unlinked' })).toBeNull()
    })
    expect(world.gitlabCom.subscriptions().toSorted()).toEqual(['acme', 'design', 'design-archive'])
    await waitFor(() => {
      expect(app.jira.flags.at(-1)).toMatchObject({
        title: 'The group is linked again',
        body: expect.stringContaining('whether GitLab has kept them') as string,
      })
    })
    expect(await screen.findAllByRole('button', { name: 'Unlink Design' })).toHaveLength(2)
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Linked groups/ }))
    })
    expect(app.popups).toHaveLength(1)
  })

  it.each([
    ['keeps', false, 'The values for service management are as they were'],
    ['loses', true, 'The values for service management of 1 group or project have changed'],
  ])('tells of a GitLab that %s the values for service management, and restores them', async (_what, forgetsIntegrations, heading) => {
    const world = chosen(appWorld(), ['acme', 'atlas'])
    world.selfManaged.setServiceIds('acme/handbook', 'b:a=')
    const app = await openApp(world)
    await app.signIn()
    await unlink(app, 'Acme')
    expect(await screen.findByText(/has noted what 1 group or project had of its own/)).toBeTruthy()
    world.selfManaged.settings.forgetsIntegrations = forgetsIntegrations
    await app.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('heading', { name: 'The group is linked again' })).toBeTruthy()
    expect(await screen.findByRole('heading', { name: heading })).toBeTruthy()
    if (forgetsIntegrations) {
      await app.user.click(screen.getByRole('button', { name: 'Restore the values of 1 group or project' }))
      expect(await screen.findByRole('heading', { name: 'The values for service management are as they were' })).toBeTruthy()
    }
    expect(world.selfManaged.integration('acme/handbook')).toMatchObject({ isInherited: false, values: { serviceIds: 'b:a=' } })
    expect(app.jira.flags.find(({ title }) => title === 'The group is linked again')?.body).toBe('Acme sends data to this Jira site.')
    await app.user.click(screen.getByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('heading', { name: 'The group is linked again' })).toBeNull()
  })

  it('is done while values are still being read', async () => {
    const world = chosen(appWorld(), ['acme'])
    const app = await openApp(world)
    await app.signIn()
    const release = app.network.hold(/^GET .*jira-cloud-app$/)
    await unlink(app, 'Acme')
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('heading', { name: 'The group is linked again' })).toBeTruthy()
    release()
    await waitFor(() => {
      expect(screen.queryByRole('heading', { name: 'The group is linked again' })).toBeNull()
    })
    expect(app.jira.flags.at(-1)?.title).toBe('The group is linked again')
  })

  it('stops looking after values once the dialog is cancelled', async () => {
    const world = chosen(appWorld(), ['acme'])
    const app = await openApp(world)
    await app.signIn()
    const release = app.network.hold(/^GET .*jira-cloud-app$/)
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Acme' }))
    const asked = () => app.network.callsTo(/jira-cloud-app$/).length
    await waitFor(() => {
      expect(asked()).toBe(1)
    })
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    release()
    await world.idle()
    await app.user.click(await screen.findByRole('button', { name: 'Service management of Acme' }))
    await screen.findByText(/^The integration of acme is on/)
    expect(asked()).toBe(2)
  })

  it('of several looks after the values of all of them, and so does linking them again in the dialog', async () => {
    const world = chosen(appWorld(), ['acme', 'atlas'])
    world.selfManaged.setServiceIds('acme/handbook', 'b:a=')
    world.selfManaged.setServiceIds('atlas/tiles', 'b:t=')
    const app = await openApp(world)
    await app.signIn()
    for (const name of ['Acme', 'Atlas']) await app.user.click(await screen.findByRole('checkbox', { name: `Choose ${name}` }))
    await app.user.click(screen.getByRole('button', { name: 'Unlink 2 groups' }))
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink 2 groups' }))
    await app.user.click(await screen.findByRole('button', { name: 'Done' }))
    expect(await screen.findByText(/has noted what 2 groups and projects had of their own/)).toBeTruthy()
    world.selfManaged.settings.forgetsIntegrations = true
    for (const name of ['Acme', 'Atlas']) {
      await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
      await app.user.click(await screen.findByRole('button', { name: `Link ${name}` }))
      await app.user.click(await screen.findByRole('button', { name: 'Done' }))
    }
    await app.user.click(await screen.findByRole('button', { name: 'Restore the values of 2 groups and projects' }))
    expect(await screen.findByRole('heading', { name: 'The values for service management are as they were' })).toBeTruthy()
    expect(world.selfManaged.integration('atlas/tiles')).toMatchObject({ isInherited: false, values: { serviceIds: 'b:t=' } })
  })

  it('signs in first where nobody is signed in, and links the group in the same go', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await unlink(app, 'Atlas')
    await app.user.click(await screen.findByRole('button', { name: 'Sign in and undo' }))
    await app.popup().answer()
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    expect(screen.getByText(/@mara/)).toBeTruthy()
  })

  it('says why where the signed-in user may not link the group', async () => {
    const world = appWorld()
    world.gitlabCom.link('borealis')
    const app = await openApp(world)
    await app.signIn()
    await unlink(app, 'Borealis')
    await app.user.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('heading', { name: /borealis cannot be linked by @mara/i })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Borealis is unlinked' })).toBeTruthy()
  })

  it('can be dismissed, and the empty list says what to do', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openApp(world)
    await unlink(app, 'Atlas')
    await app.user.click(await screen.findByRole('button', { name: 'Dismiss' }))
    expect(screen.queryByRole('heading', { name: 'Atlas is unlinked' })).toBeNull()
    expect(screen.getByRole('heading', { name: 'No linked groups' })).toBeTruthy()
    expect(screen.getByText('Sign in to GitLab to link groups to this Jira site.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Linked groups/ }))
  })
})
