// Every write of the page starts once, however fast somebody clicks: the second click of these comes before the first
// has drawn the button as busy.
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const clickTwice = (button: HTMLElement): void => {
  act(() => {
    button.click()
    button.click()
  })
}

const writes = ({ network }: OpenApp, method: string) => network.calls.filter((call) => call.startsWith(method))

it('unlinks a group once', async () => {
  const world = appWorld()
  world.gitlabCom.link('atlas')
  const app = await openApp(world)
  await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
  clickTwice(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
  expect(await screen.findByRole('heading', { name: 'Atlas is unlinked' })).toBeTruthy()
  expect(writes(app, 'DELETE')).toHaveLength(1)
})

it('links a group once', async () => {
  const world = appWorld()
  const app = await openApp(world)
  await app.signIn()
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  clickTwice(await screen.findByRole('button', { name: 'Link Atlas' }))
  expect(await screen.findByText('Linked')).toBeTruthy()
  expect(writes(app, 'POST').filter((call) => call.includes('jira_connect/subscriptions'))).toHaveLength(1)
})

it('switches to another instance once', async () => {
  const world = chosen(appWorld())
  const app = await openApp(world)
  await app.user.click(await screen.findByRole('button', { name: 'Change GitLab version' }))
  await app.user.click(await screen.findByRole('radio', { name: /^GitLab\.com \(SaaS\)/ }))
  const save = await screen.findByRole('button', { name: 'Save' })
  await app.user.hover(save)
  clickTwice(save)
  expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
  expect(writes(app, 'PUT')).toHaveLength(1)
})

describe('many at once', () => {
  const openTeams = async (areLinked: boolean) => {
    const world = appWorld()
    world.gitlabCom.addGroups(12)
    if (areLinked) for (const { fullPath } of world.gitlabCom.groups.slice(-12)) world.gitlabCom.link(fullPath)
    const app = await openApp(world)
    await app.signIn()
    return app
  }

  it('links each group once', async () => {
    const app = await openTeams(false)
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    await app.user.type(await screen.findByRole('searchbox', { name: 'Search groups' }), 'team')
    await app.user.click(await screen.findByRole('button', { name: 'Choose all 12' }))
    clickTwice(await screen.findByRole('button', { name: 'Link 12 groups' }))
    expect(await screen.findByRole('heading', { name: '12 groups linked' })).toBeTruthy()
    expect(writes(app, 'POST').filter((call) => call.includes('jira_connect/subscriptions'))).toHaveLength(12)
  })

  it('unlinks each group once', async () => {
    const app = await openTeams(true)
    await app.user.click(await screen.findByRole('checkbox', { name: 'Choose all linked groups on this page' }))
    await app.user.click(await screen.findByRole('button', { name: 'Unlink 12 groups' }))
    clickTwice(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink 12 groups' }))
    expect(await screen.findByRole('heading', { name: '12 groups unlinked' })).toBeTruthy()
    expect(writes(app, 'DELETE')).toHaveLength(12)
  })

  it('repairs once', async () => {
    const app = await openApp(chosen(appWorld(), ['atlas']))
    await app.signIn()
    for (const name of ['GitLab stopped sending data', 'List the linked groups', 'Copy the list'])
      await app.user.click(await screen.findByRole('button', { name }))
    clickTwice(await screen.findByRole('button', { name: 'The copy is kept: start' }))
    expect(await screen.findByRole('heading', { name: '1 group linked' })).toBeTruthy()
    expect(writes(app, 'PUT')).toHaveLength(2)
  })
})
