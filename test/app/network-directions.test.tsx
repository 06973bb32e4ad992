import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addressLists } from '../../src/domain/network-directions.ts'
import { createConditions } from '../stand-in/jira/conditions.ts'
import { createWorld } from '../stand-in/world.ts'
import { check, openPolicy, toPrerequisites, withAddress } from './self-managed-admin.ts'
import { appWorld, openApp } from './world-app.tsx'

const { atlassian, 'gitlab-com': gitlabCom } = addressLists

/** "sentence, address of the list" of each direction on screen. */
function directions(within_: HTMLElement = document.body): string[] {
  const list = within(within_).getByRole('list', { name: 'Who has to reach whom' })
  return within(list)
    .getAllByRole('listitem')
    .map((item) => {
      const link = item.querySelector('a')
      return `${(item.textContent.split('.')[0] ?? '').trim()}, ${link?.href ?? 'no list'}`
    })
}

const host = 'gitlab.localhost:8080'

/** As GitLab's documentation has them for an instance behind GitLab.com. */
const behindGitLabCom = [
  [`${host} reaches your GitLab`, gitlabCom],
  [`Your GitLab reaches ${host}`, gitlabCom],
  ['Your GitLab reaches Jira Cloud', atlassian],
  ['The browser of whoever sets this up reaches your GitLab', null],
] as const

const shown = (rows: readonly (readonly [string, string | null])[]): string[] =>
  rows.map(([sentence, list]) => `${sentence.split('.')[0] ?? ''}, ${list ?? 'no list'}`)

describe('who has to reach whom', () => {
  it('for groups on GitLab.com is said at Get started, once it has been read', async () => {
    await openApp(appWorld())
    await screen.findByRole('heading', { name: 'Who has to reach whom' })
    expect(directions()).toEqual(
      shown([
        [`Jira Cloud reaches ${host}`, atlassian],
        [`${host} reaches Jira Cloud`, gitlabCom],
      ]),
    )
  })

  it('for an instance behind GitLab.com is said in the set-up and in the request to copy', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    const step = screen.getByRole('list', { name: 'Who has to reach whom' }).closest('li')
    expect(step && directions(step)).toEqual(shown(behindGitLabCom))
    expect(step?.textContent).toMatch(/lets in Atlassian’s addresses only, and not gitlab\.localhost:8080, ends Save with “Network error”/)
    await app.user.click(screen.getByText('Somebody else administers your GitLab?'))
    await app.user.click(screen.getByRole('button', { name: 'Copy request for the GitLab administrator' }))
    const request = await navigator.clipboard.readText()
    for (const [sentence, list] of behindGitLabCom) expect(request).toContain(`     - ${sentence}${list === null ? '' : ` (${list})`}\n`)
  })

  it('for a host that is its own app is said in its check', async () => {
    const world = appWorld({ way: 'own-app', fresh: false })
    world.selfManaged.settings.applicationId = world.selfManaged.oauthApplicationId
    await check(await openApp(world), 'Check connection')
    expect(directions()).toEqual(
      shown([
        ['Jira Cloud reaches your GitLab', atlassian],
        ['Your GitLab reaches Jira Cloud', atlassian],
        ['The browser of whoever sets this up reaches your GitLab', null],
      ]),
    )
  })
})

describe('a firewall that lets in Atlassian’s addresses only', () => {
  it('keeps GitLab.com from the instance: Save fails, and says so', async () => {
    const world = openPolicy(appWorld())
    createConditions(world).set('atlassian-only', true)
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    const text = (await screen.findByText(`${host} cannot reach git.acme.localhost:8080`)).closest('section')?.textContent
    expect(text).toContain(`A firewall that lets in Atlassian’s addresses only is not enough: it is ${host} that calls.`)
  })

  it('is right for a host that is its own app', async () => {
    const world = createWorld({ way: 'own-app' })
    createConditions(world).set('atlassian-only', true)
    world.jira.apps.setDevelopmentMode(true)
    world.jira.settings.today = '2026-03-30'
    expect(await world.jira.apps.uploadDescriptor(`${world.selfManaged.url}/-/jira_connect/app_descriptor.json`)).toBeNull()
    expect(world.selfManaged.installations).toHaveLength(1)
  })
})
