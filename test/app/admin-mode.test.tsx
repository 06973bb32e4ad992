// Row 37: what an administrator's access may do is GitLab's to say, and no other's.
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { provokes } from '../failures/provokes.ts'
import type { FaultAnswer } from '../stand-in/faults.ts'
import { appWorld, openApp } from './world-app.tsx'

const settingsPath = /\/api\/v4\/application\/settings$/

/** The dialog of root, an administrator who is Maintainer of one group. */
async function dialogOfRoot(answer: FaultAnswer | null, isAdminModeOn = false) {
  const world = appWorld()
  const { gitlabCom } = world
  gitlabCom.settings.isAdminMode = isAdminModeOn
  gitlabCom.addGroups(1, { maintainer: 'root', namePrefix: 'Rosa' })
  if (answer !== null) world.faults.add({ where: { path: settingsPath }, answer })
  const app = await openApp(world)
  await app.signIn({ as: 'root' })
  await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
  await screen.findByRole('list', { name: 'Groups' })
  return { world, app }
}

const notice = () => screen.queryByText(/gives this page no administrator’s rights, as where Admin Mode is on/)

describe('an administrator', () => {
  it('whose rights are off is offered the groups of their roles, and told why', async () => {
    provokes(37)
    const { app, world } = await dialogOfRoot(null, true)
    expect(notice()?.textContent).toMatch(/Groups in which @root has at least the Maintainer role.*calls you an administrator/)
    expect(screen.getAllByRole('button', { name: /^Link (?!groups)/ })).toHaveLength(1)
    expect(app.network.callsTo(settingsPath)).toHaveLength(1)
    await app.user.click(screen.getByRole('button', { name: 'Link Rosa 00001' }))
    await screen.findByText((_text, element) => element?.textContent === 'Rosa 00001: Linked')
    expect(world.gitlabCom.subscriptions()).toHaveLength(1)
  })

  it('whose rights are off finds by its address that they have no role in a group', async () => {
    provokes(37)
    const { app, world } = await dialogOfRoot(null, true)
    await app.user.type(screen.getByRole('searchbox', { name: 'Search groups' }), `${world.gitlabCom.url}/open-source`)
    expect(await screen.findByText('open-source exists, but @root is no member there')).toBeTruthy()
  })

  it.each<[string, FaultAnswer]>([
    ['403', { status: 403, body: { message: '403 Forbidden' } }],
    ['401, after which nobody has to sign in again', { status: 401, body: { message: '401 Unauthorized' } }],
  ])('is refused in GitLab’s words: %s', async (_what, answer) => {
    provokes(37)
    const { app } = await dialogOfRoot(answer)
    expect(notice()).toBeTruthy()
    expect(app.network.callsTo(/\/oauth\/token$/)).toHaveLength(1)
  })

  it.each<[string, FaultAnswer]>([
    ['a firewall', { status: 403, body: '<h1>Request Rejected</h1>', by: 'stranger' }],
    ['a gateway', { status: 403, body: { message: 'Missing Authentication Token' }, by: 'stranger' }],
    ['nobody', 'reset'],
    ['a GitLab with other troubles', { status: 500, body: { message: '500 Internal Server Error' } }],
  ])('is believed to have their rights where %s answers', async (_what, answer) => {
    await dialogOfRoot(answer)
    expect(notice()).toBeNull()
    expect(screen.getByText(/All groups of the instance, since you are an administrator/)).toBeTruthy()
  })

  it('is asked about alone', async () => {
    const app = await openApp(appWorld())
    await app.signIn()
    expect(app.network.callsTo(settingsPath)).toEqual([])
  })
})
