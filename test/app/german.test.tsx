// The page for a Jira user who has chosen German.
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { appWorld, openApp } from './world-app.tsx'

it('lists, unlinks and fails to link groups in German', async () => {
  const world = appWorld()
  const { gitlabCom } = world
  gitlabCom.link('acme/platform')
  gitlabCom.link('atlas', { createdAt: new Date(Date.now() - 3 * 86_400_000) })
  const { user, popup, jira } = await openApp(world, { locale: 'de_DE' })
  expect(await screen.findByRole('heading', { name: 'Verknüpfte Gruppen 2' })).toBeTruthy()
  expect(document.documentElement.lang).toBe('de')
  await user.click(await screen.findByRole('button', { name: 'Bei GitLab anmelden' }))
  await popup().answer()
  expect(await screen.findByRole('button', { name: 'Abmelden' })).toBeTruthy()
  const row = (await screen.findByRole('link', { name: 'Atlas' })).closest('tr')
  expect(row?.textContent).toMatch(/atlas · privat.*vor 3 Tagen \(\d+\. \S+ \d{4} um \d\d:\d\d\)Aufheben$/)
  expect(await screen.findByText(/^Erste Synchronisierung von 47 Projekten: noch etwa \d Minuten \(geschätzt\)$/)).toBeTruthy()

  await user.click(screen.getByRole('button', { name: 'Verknüpfung von Atlas aufheben' }))
  const dialog = await screen.findByRole('dialog', { name: 'Verknüpfung von Atlas aufheben?' })
  expect(dialog.textContent).toContain('GitLab sendet keine Entwicklungsdaten von Atlas, den Untergruppen und deren Projekten mehr')
  await user.click(within(dialog).getByRole('button', { name: 'Aufheben' }))
  expect(await screen.findByRole('heading', { name: 'Verknüpfung von Atlas aufgehoben' })).toBeTruthy()
  expect(jira.flags.map(({ body }) => body)).toEqual(['Atlas sendet keine Daten mehr an diese Jira-Site.'])

  const group = gitlabCom.groups.find(({ name }) => name === 'Atlas')
  group?.members.set(gitlabCom.user('mara').id, 30)
  await user.click(screen.getByRole('button', { name: 'Rückgängig machen' }))
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByRole('heading', { name: '@mara kann atlas nicht verknüpfen' })).toBeTruthy()
  expect(alert.textContent).toContain('@mara hat in ihr weniger als die Rolle Maintainer. GitLab antwortet in beiden Fällen gleich.')
  expect(within(alert).getByText('Das kann ein Owner der Gruppe beheben.')).toBeTruthy()
  expect(alert.textContent).toContain('Bitten Sie einen Owner von atlas um die Rolle Maintainer')
  expect(within(alert).getByRole('button', { name: 'Erneut versuchen' })).toBeTruthy()
  expect(within(alert).getByRole('button', { name: 'Support-Paket kopieren', hidden: true })).toBeTruthy()
})

it('copies the list for a spreadsheet that speaks German', async () => {
  const world = appWorld()
  for (const path of ['acme', 'atlas']) world.gitlabCom.link(path)
  const { user } = await openApp(world, { locale: 'de_DE' })
  const buttons = within(await screen.findByRole('group', { name: 'Liste exportieren' }))
  await user.click(buttons.getByRole('button', { name: 'Kopieren' }))
  expect(await navigator.clipboard.readText()).toMatch(/^\uFEFF?Group;Path;/)
})
