import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { breakDates } from './break-dates.ts'
import { appWorld, openApp } from './world-app.tsx'

it('a bug leaves a page that says so, with the support bundle, a reload and another try', async () => {
  const repair = breakDates()
  const world = appWorld()
  world.gitlabCom.link('acme')
  const bugs: unknown[] = []
  const app = await openApp(world, { onBug: (bug) => bugs.push(bug) })
  const alert = await screen.findByRole('alert')
  expect(within(alert).getByRole('heading', { name: 'This page has a fault' })).toBeTruthy()
  expect(alert.textContent).toMatch(/What GitLab and Jira have stored is not affected/)
  expect(bugs).toContainEqual(new RangeError('No date today'))

  await app.user.click(within(alert).getByText('Details'))
  await app.user.click(within(alert).getByRole('button', { name: 'Copy support bundle', hidden: true }))
  await within(alert).findByText('Copied')
  const bundle = await navigator.clipboard.readText()
  expect(bundle).toMatch(/^Failure: RangeError$/m)
  expect(bundle).not.toContain('No date today')

  await app.user.click(within(alert).getByRole('button', { name: 'Reload the page' }))
  expect(app.jira.reloads()).toBe(1)
  repair()
  await app.user.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: 'Unlink Acme' })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
