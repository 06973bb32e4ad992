// What the access that somebody gives is for: told before Authorize, and again afterwards.
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { installOwnApp } from '../stand-in/own-app.ts'
import type { World } from '../stand-in/world.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const room = { name: 'What this page’s access is for' }

/** From the screen that is there to what it tells. */
async function read({ user }: OpenApp, button: string): Promise<string> {
  await user.click(await screen.findByRole('button', { name: button }))
  await screen.findByRole('heading', room)
  return screen.getByRole('heading', room).closest('main')?.textContent ?? ''
}

const everywhere = [
  /scope api: complete read and write access/,
  /all groups and projects, the container registry and the package registry/,
  /lists the groups that you may link.*links those that you choose/,
  /syncing does not use your account/,
  /Jira gets no access to GitLab\./,
  /in the memory of this page and nowhere else/,
  /lets GitLab read, write and delete development data in this Jira.*reaches no other Atlassian product/,
  /encrypted with AES-256-GCM/,
  /Names and e-mail addresses of the authors/,
  /Unlinking a group deletes nothing in Jira/,
  /Uninstalling the app in Jira deletes the secret.*in GitLab\. Jira deletes the development data for good, within hours/,
]

it('is told before somebody signs in, with what is sent of each kind', async () => {
  const app = await openApp(appWorld())
  const text = await read(app, 'What this access is for')
  for (const sentence of everywhere) expect(text).toMatch(sentence)
  expect(text).toMatch(/Nobody is signed in to GitLab on this page/)
  expect(text).toMatch(/Merge requestdisplayId, issueKeys, title, author, reviewers/)
  expect(text).toMatch(/GitLab\.com sends to Jira itself/)
  expect(text).not.toMatch(/passes the secret on/)
  await app.user.click(screen.getByRole('button', { name: 'Close' }))
  expect(document.activeElement?.textContent).toBe('What this access is for')
})

it('is told of an instance by the way that its events take, and of the session by its user and its calls', async () => {
  const world: World = chosen(appWorld(), ['atlas'])
  world.gitlabCom.settings.page.csp = 'with-revoke'
  const app = await openApp(world)
  await screen.findByRole('button', { name: 'What this access is for' })
  await app.signIn()
  const text = await read(app, 'Details of the session')
  for (const sentence of everywhere) expect(text).toMatch(sentence)
  const [com, own] = ['gitlab.localhost:8080', 'git.acme.localhost:8080']
  expect(text).toContain(`${com} only passes the secret on: it reads no Jira data with it.`)
  expect(text).toContain(`Development data goes from ${own} straight to Jira, not by way of ${com}.`)
  expect(text).toMatch(/Mara Maintainer \(@mara\)/)
  const ways = screen.getByRole('heading', { name: 'How an event travels' }).parentElement ?? document.body
  expect(
    within(ways)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    `Jiraapp installed or uninstalled, with the secret to${com}`,
    `${com}the same event, passed on to${own}`,
    `This page, in your browsera group is linked, with your access and Jira’s word to${own}`,
    `${own}development data, signed with the secret toJira`,
  ])
  const details = screen.getByRole('heading', { name: 'Details of the session' }).parentElement ?? document.body
  const calls = within(details)
    .getAllByRole('row', { hidden: true })
    .map(({ textContent }) => textContent)
  expect(calls.some((call) => call.includes(`POST http://${own}/oauth/token200`))).toBe(true)
  expect(calls.at(-1)).toMatch(/GET http:\/\/gitlab\.localhost:8080\/-\/jira_connect\//)
})

it('is told of an app of one’s own without GitLab.com', async () => {
  const world = appWorld({ way: 'own-app' })
  await installOwnApp(world)
  const text = await read(await openApp(world), 'What this access is for')
  expect(text).toContain('git.acme.localhost:8080 sends to Jira itself. GitLab.com has no part in it.')
  expect(text).not.toContain('gitlab.localhost')
  expect(text).not.toMatch(/passes the secret on/)
})
