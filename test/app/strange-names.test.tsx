import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { appWorld, openApp } from './world-app.tsx'

const markup = '<img src=x onerror=alert(1)>'
const subscriptions = '/-/jira_connect/subscriptions.json'

it('a group named like markup is text: in the list, in the dialogs, in the notice and in Jira’s flag', async () => {
  const world = appWorld()
  world.gitlabCom.link('markup')
  const app = await openApp(world)
  expect(await screen.findByText(markup)).toBeTruthy()
  await app.signIn()

  await app.user.click(screen.getByRole('button', { name: `Unlink ${markup}` }))
  expect(await screen.findByRole('dialog', { name: `Unlink ${markup}?` })).toBeTruthy()
  await app.user.click(screen.getByRole('button', { name: 'Unlink' }))
  expect(await screen.findByRole('heading', { name: `${markup} is unlinked` })).toBeTruthy()
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await app.user.click(await screen.findByRole('button', { name: `Link ${markup}` }))
  await screen.findByText('Linked', { exact: true })
  expect(app.jira.flags.at(-1)?.body).toContain(markup)
  expect(document.querySelector('img[src="x"], [onerror]')).toBeNull()
})

it('a name from right to left stays by itself, so that it cannot turn its surroundings round', async () => {
  const world = appWorld()
  world.gitlabCom.link('rtl-hebrew')
  await openApp(world)
  expect((await screen.findByText('קבוצת הפיתוח')).tagName).toBe('BDI')
})

it('a sign that turns the writing is left out of a linked group, of a group to link, and of the user', async () => {
  const turned = { name: 'Acme\u202Etnio', full_name: 'Top / Acme\u202Etnio' }
  const world = appWorld()
  const item = { created_at: '2026-01-01T00:00:00Z', unlink_path: '/-/jira_connect/subscriptions/1', group: turned }
  world.faults.add({ where: { path: subscriptions }, answer: { status: 200, body: { subscriptions: [item] } } })
  const group = {
    ...turned,
    id: 7,
    full_path: 'top/acme\u202Etnio',
    visibility: 'private',
    web_url: null,
    avatar_url: null,
    parent_id: null,
  }
  world.faults.add({ where: { path: /\/api\/v4\/groups\?/ }, answer: { status: 200, body: [group] } })
  const user = { id: 1, username: 'mara\u202Eaniram', name: 'Mara\u202EtniaM', avatar_url: null, web_url: null }
  world.faults.add({ where: { path: '/api/v4/user' }, answer: { status: 200, body: user } })
  const app = await openApp(world)
  expect(await screen.findByRole('button', { name: 'Unlink Top / Acme tnio' })).toBeTruthy()
  await app.signIn()
  expect(document.body.textContent).toContain('Mara tniaM')
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  expect(await screen.findByRole('button', { name: 'Link Top / Acme tnio' })).toBeTruthy()
  expect(document.body.textContent).toContain('top/acme tnio')
  expect(document.body.innerHTML).not.toContain('\u202E')
})

it('an address that is no web address is none', async () => {
  const world = appWorld()
  const group = { name: 'Evil', full_name: 'Evil', avatar_url: 'javascript:alert(1)', description: null }
  const item = { created_at: '2026-01-01T00:00:00Z', unlink_path: '/-/jira_connect/subscriptions/1', group }
  const body = { groups_path: '/api/v4/groups?skip_groups=1001', subscriptions: [item] }
  world.faults.add({ where: { path: subscriptions }, answer: { status: 200, body } })
  await openApp(world)
  await screen.findByText('Evil')
  expect(document.body.innerHTML).not.toContain('javascript:')
})

it('fields that are missing or new do no harm', async () => {
  const world = appWorld()
  const items = [
    { unlink_path: '/-/jira_connect/subscriptions/7', group: { name: 'Bare' }, sync_state: 'done' },
    { created_at: 'some day', unlink_path: '/-/jira_connect/subscriptions/8', group: { name: 'Vague', avatar_url: 3, full_name: null } },
  ]
  const body = { subscriptions: items, version: 2 }
  world.faults.add({ where: { path: subscriptions }, answer: { status: 200, body } })
  await openApp(world)
  expect(await screen.findByRole('button', { name: 'Unlink Bare' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Unlink Vague' })).toBeTruthy()
  expect(screen.getAllByText('Unknown')).toHaveLength(2)
})
