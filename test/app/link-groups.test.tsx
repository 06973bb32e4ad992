import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const openDialog = async (world: World, { as = 'mara' } = {}): Promise<OpenApp> => {
  const app = await openApp(world)
  await app.signIn({ as })
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await waitFor(() => {
    expect(screen.queryByRole('status', { name: 'Loading groups' })).toBeNull()
  })
  return app
}

const shownGroups = () => within(screen.getByRole('list', { name: 'Groups' })).getAllByRole('listitem').length

const search = (app: OpenApp, text: string) => app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), text)

const linkButton = (name: string) => screen.findByRole('button', { name: `Link ${name}` })

describe('linking', () => {
  it('links a group, says so and goes on from there', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    await app.user.click(await linkButton('Atlas'))

    const linked = await screen.findByText('Linked', { exact: true })
    expect(linked.textContent).toBe('Atlas: Linked')
    expect(document.activeElement).toBe(linked)
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    expect(app.jira.flags).toContainEqual(expect.objectContaining({ title: 'Group linked', type: 'success' }))

    await app.user.click(screen.getByRole('button', { name: 'Done' }))
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
    await waitFor(() => {
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Link groups' }))
    })
  })

  it('links five groups in one opening of the dialog and one sign-in', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const linkEach = async (names: readonly string[]) => {
      for (const name of names) {
        await app.user.click(await linkButton(name))
        await screen.findByText((_text, element) => element?.textContent === `${name}: Linked`)
      }
    }
    await linkEach(['Acme', '<img src=x onerror=alert(1)>', 'Cumulus / Labs', 'Atlas / Mobile'])
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    await linkEach(['קבוצת הפיתוח'])
    expect(world.gitlabCom.subscriptions()).toEqual(['acme', 'markup', 'cumulus/labs', 'atlas/mobile', 'rtl-hebrew'])
    expect(app.popups).toHaveLength(1)
    expect(screen.getByRole('dialog', { name: 'Link groups' })).toBeTruthy()
  })

  it('sends one request for a double click', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const release = app.network.hold(/jira_connect\/subscriptions$/)
    await app.user.dblClick(await linkButton('Atlas'))
    release()
    await screen.findByText('Linked', { exact: true })
    expect(app.network.callsTo(/^POST .*jira_connect\/subscriptions$/)).toHaveLength(1)
  })

  it('takes a group that somebody else linked meanwhile for linked', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const button = await linkButton('Atlas')
    world.gitlabCom.link('atlas')
    await app.user.click(button)
    await screen.findByText('Linked', { exact: true })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('goes on with a renewed token where the first has expired, without a second sign-in', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    world.gitlabCom.expireTokens()
    await app.user.click(await linkButton('Atlas'))
    await screen.findByText('Linked', { exact: true })
    expect(world.gitlabCom.subscriptions()).toEqual(['atlas'])
    expect(app.popups).toHaveLength(1)
    expect(app.network.callsTo(/oauth\/token/)).toHaveLength(2)
  })

  it('asks to sign in again where the session has ended, and goes on where it stopped', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    await search(app, 'atlas')
    await waitFor(() => {
      expect(shownGroups()).toBe(2)
    })
    world.gitlabCom.revokeTokens()
    await app.user.click(await linkButton('Atlas'))
    expect(await screen.findByRole('heading', { name: 'Your sign-in to gitlab.localhost:8080 has ended' })).toBeTruthy()

    await app.user.click(screen.getByRole('button', { name: 'Sign in again' }))
    await app.popup().answer()
    await waitFor(() => {
      expect(app.popup().isClosed()).toBe(true)
    })
    expect(screen.getByRole('searchbox', { name: 'Search groups' })).toHaveProperty('value', 'atlas')
    await app.user.click(await linkButton('Atlas / Mobile'))
    expect(await screen.findByText((_text, element) => element?.textContent === 'Atlas / Mobile: Linked')).toBeTruthy()
    expect(world.gitlabCom.subscriptions()).toContain('atlas/mobile')
  })

  it('shows why beside the group, and another try may succeed', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const ada = world.jira.users[0]
    if (!ada) throw new Error('Jira has no users')
    const { groups } = ada
    ada.groups = ['jira-administrators']
    const row = (await linkButton('Atlas')).closest('li')
    if (!row) throw new Error('The group has no row')
    await app.user.click(await linkButton('Atlas'))
    expect(await within(row).findByRole('heading', { name: 'Your Jira user may not change this' })).toBeTruthy()
    expect(within(row).getByText(/site-admins nor the org-admins/)).toBeTruthy()

    ada.groups = groups
    await app.user.click(within(row).getByRole('button', { name: 'Link Atlas' }))
    expect(await within(row).findByText('Linked', { exact: true })).toBeTruthy()
    expect(within(row).queryByRole('alert')).toBeNull()
  })

  it('is forgotten once the group is linked, also where it is unlinked later', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const refused = { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }
    world.faults.add({ where: { method: 'POST', path: /subscriptions$/ }, times: 1, answer: refused })
    await app.user.click(await linkButton('Atlas'))
    await screen.findByText('atlas cannot be linked by @mara')
    world.gitlabCom.link('atlas')
    await app.user.click(await linkButton('Acme'))
    await screen.findByText((_text, element) => element?.textContent === 'Atlas: Linked')

    world.gitlabCom.unlink('atlas')
    await app.user.click((await screen.findAllByRole('button', { name: 'Link Design' }))[0] ?? document.body)
    expect(await linkButton('Atlas')).toBeTruthy()
    expect(screen.queryByText('atlas cannot be linked by @mara')).toBeNull()
  })
})

describe('the list', () => {
  it('has the groups that the user maintains, page by page, and names neither people nor skipped groups', async () => {
    const world = appWorld()
    world.gitlabCom.link('atlas')
    const app = await openDialog(world)
    expect(screen.getByText(/Groups in which @mara has at least the Maintainer role/)).toBeTruthy()
    expect(shownGroups()).toBe(10)
    expect(screen.getByText('Page 1 of 2, 12 groups')).toBeTruthy()
    expect(screen.queryByText('Borealis')).toBeNull()

    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText('Page 2 of 2, 12 groups')).toBeTruthy()
    await waitFor(() => {
      expect(shownGroups()).toBe(2)
    })
    await app.user.click(screen.getByRole('button', { name: 'Previous' }))
    expect(await screen.findByText('Page 1 of 2, 12 groups')).toBeTruthy()
    expect(app.network.callsTo(/skip_groups/)).toEqual([])
  })

  it('shows same-named groups with their paths and links the one that was meant', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    await search(app, 'design-archive')
    await screen.findByText('design-archive')
    await waitFor(() => {
      expect(shownGroups()).toBe(1)
    })
    await app.user.click(await linkButton('Design'))
    await screen.findByText('Linked', { exact: true })
    expect(world.gitlabCom.subscriptions()).toEqual(['design-archive'])
  })

  it('goes on page by page, and can be chosen as a whole, where GitLab does not count', async () => {
    const world = appWorld()
    world.gitlabCom.addGroups(10_001)
    const app = await openDialog(world)
    expect(screen.getByText('Page 1')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Choose all that were found' })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByText('Page 2')).toBeTruthy()
    expect(shownGroups()).toBe(10)
  })

  it('can be limited to top-level groups', async () => {
    const app = await openDialog(appWorld())
    await app.user.click(screen.getByRole('checkbox', { name: 'Show only top-level groups' }))
    await waitFor(() => {
      expect(screen.queryByText('Acme / Platform')).toBeNull()
    })
    expect(await linkButton('Acme')).toBeTruthy()
  })

  it('has all groups for an administrator, who is a member of none', async () => {
    await openDialog(appWorld(), { as: 'root' })
    expect(screen.getByText(/All groups of the instance/)).toBeTruthy()
    expect(await linkButton('Borealis')).toBeTruthy()
  })

  it.each([
    ['is asked for once who signed in is known, and is there when the dialog opens', 'sound', 1],
    ['is asked for again by the dialog where that failed, of which nobody was told', 'malformed-json', 2],
  ] as const)('%s', async (_what, answer, calls) => {
    const world = appWorld()
    const listing = /\/api\/v4\/groups\?/
    const repair = answer === 'sound' ? () => undefined : world.faults.add({ where: { path: listing }, answer })
    const app = await openApp(world)
    await app.signIn()
    await waitFor(() => {
      expect(world.requests.filter(({ url }) => url.includes('/api/v4/groups?'))).toHaveLength(1)
    })
    repair()
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    expect(await linkButton('Atlas')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(app.network.callsTo(listing)).toHaveLength(calls)
  })

  it('says whom to ask where the user maintains none', async () => {
    await openDialog(appWorld(), { as: 'dev' })
    expect(await screen.findByText(/@dev has at least the Maintainer role can be linked/)).toBeTruthy()
  })

  it('stays where it is while GitLab fails, says so and goes on', async () => {
    const world = appWorld()
    const app = await openDialog(world)
    const repair = world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: 'malformed-json' })
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(await screen.findByRole('heading', { name: /not GitLab’s/ })).toBeTruthy()
    repair()
    await app.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Page 2 of 2, 12 groups')).toBeTruthy()
  })
})

describe('the search', () => {
  it('tells its rule of three characters and asks GitLab only from there on', async () => {
    const app = await openDialog(appWorld())
    const field = screen.getByRole('searchbox', { name: 'Search groups' })
    const rule = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(rule?.textContent).toContain('from 3 characters on')

    await search(app, 'at')
    await search(app, 'l')
    await waitFor(() => {
      expect(shownGroups()).toBe(2)
    })
    expect(app.network.callsTo(/search=/)).toEqual([expect.stringMatching(/search=atl&/)])
  })

  it('says that nothing was found', async () => {
    const app = await openDialog(appWorld())
    await search(app, 'no such group')
    expect(await screen.findByRole('heading', { name: /“no such group”/ })).toBeTruthy()
  })

  it('never shows an older answer that arrives after a newer one', async () => {
    const app = await openDialog(appWorld())
    const release = app.network.hold(/search=acme&/)
    await search(app, 'acme')
    await waitFor(() => {
      expect(app.network.callsTo(/search=acme&/)).toHaveLength(1)
    })
    await app.user.clear(screen.getByRole('searchbox', { name: 'Search groups' }))
    await search(app, 'atlas')
    await waitFor(() => {
      expect(shownGroups()).toBe(2)
    })
    expect(await linkButton('Atlas')).toBeTruthy()

    release()
    await app.user.click(await linkButton('Atlas / Mobile'))
    await screen.findByText('Linked', { exact: true })
    expect(screen.queryByRole('button', { name: 'Link Acme' })).toBeNull()
    expect(shownGroups()).toBe(2)
  })

  it('keeps text, page and focus over a link', async () => {
    const app = await openDialog(appWorld())
    await search(app, 'atlas')
    await waitFor(() => {
      expect(shownGroups()).toBe(2)
    })
    await app.user.click(await linkButton('Atlas / Mobile'))
    await screen.findByText('Linked', { exact: true })
    expect(screen.getByRole('searchbox', { name: 'Search groups' })).toHaveProperty('value', 'atlas')
    expect(shownGroups()).toBe(2)
  })
})
