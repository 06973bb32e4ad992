// Who may link groups, told before anybody signs in.
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { tickAll, toPrerequisites } from './self-managed-admin.ts'
import { appWorld, openApp, type OpenAppOptions } from './world-app.tsx'

const panel = () => screen.getByRole('region', { name: 'Get started' })

it.each<[string, RegExp, OpenAppOptions]>([
  ['in site-admins', /Jira says that you are in site-admins/, { as: 'Ada' }],
  ['in org-admins', /Jira says that you are in org-admins/, { as: 'Olga' }],
  ['in neither', /Jira says that you are not\. A Jira admin has to add you/, { as: 'Paul' }],
  ['somewhere Jira does not tell', /Jira does not tell this page/, { rest: () => new Response('', { status: 403 }) }],
])('Get started says what is needed, and of somebody %s whether it is so', async (_who, words, options) => {
  await openApp(appWorld(), options)
  expect(await screen.findByText(words)).toBeTruthy()
  expect(panel().textContent).toMatch(
    /group org-admins \(preferred\) or site-admins, exactly these names.*GitLab before 16\.6 knows only site-admins/,
  )
  expect(panel().textContent).toMatch(/centralized user management have org-admins; those with original user management have site-admins/)
  for (const [name, address] of [
    ['Create a group', /create-groups/],
    ['Edit a group', /edit-a-group/],
    ['Browse users and groups', /unable-to-browse/],
  ] as const) {
    expect(within(panel()).getByRole('link', { name }).getAttribute('href')).toMatch(address)
  }
  expect(panel().textContent).toContain('http://gitlab.localhost:8080/groups/…/-/saml/sso')
  expect(within(document.body).getByRole('button', { name: 'Change GitLab version' })).toBeTruthy()
})

it('is on the way of nothing that a first screen asks', async () => {
  const asked: string[] = []
  await openApp(appWorld(), {
    rest: ({ url }) => {
      asked.push(url)
      return null
    },
  })
  await screen.findByRole('heading', { name: 'Get started' })
  expect(asked).toEqual([])
  await screen.findByText(/Jira says that you are in site-admins/)
  expect(asked).toEqual(['/rest/api/3/myself?expand=groups'])
})

it('stands in the set-up as well', async () => {
  const app = await openApp(appWorld(), { as: 'Paul' })
  await toPrerequisites(app)
  const step = (await screen.findByText('Jira user requirements', { selector: 'strong' })).closest('li')
  expect(await within(step ?? document.body).findByText(/Jira says that you are not/)).toBeTruthy()
  await tickAll(app)
})

it('is site-admins alone for a GitLab before 16.6', async () => {
  const world = appWorld()
  world.gitlabCom.settings.version = '16.5.8-ee'
  const app = await openApp(world, { as: 'Olga' })
  await app.signIn()
  await app.user.click(await screen.findByRole('button', { name: 'Change GitLab version' }))
  await app.user.click(await screen.findByLabelText(/^GitLab \(self-managed\)/))
  await app.user.click(screen.getByRole('button', { name: 'Next' }))
  const step = (await screen.findByText('Jira user requirements', { selector: 'strong' })).closest('li')
  expect(step?.textContent).toMatch(/member of the group site-admins: your GitLab is older than 16\.6 and knows no other/)
  // She is in org-admins.
  expect(await within(step ?? document.body).findByText(/Jira says that you are not/)).toBeTruthy()
})
