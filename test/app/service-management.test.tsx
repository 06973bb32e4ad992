import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import type { World } from '../stand-in/world.ts'
import { findAdvice } from './advice-on-screen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

const press = async ({ user }: OpenApp, name: string | RegExp) => user.click(await screen.findByRole('button', { name }))

/** GitLab.com with these groups linked; mara owns Acme and maintains Atlas. */
function linked(...paths: readonly string[]): World {
  const world = appWorld()
  for (const path of paths) world.gitlabCom.link(path)
  return world
}

async function openRoom(world: World, group = 'Acme'): Promise<OpenApp> {
  const app = await openApp(world)
  await app.signIn()
  await press(app, `Service management of ${group}`)
  await screen.findByRole('heading', { name: /^Service management of/ })
  return app
}

const idsField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Service IDs' })

async function enterIds({ user }: OpenApp, text: string): Promise<void> {
  const field = await idsField()
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

const tick = async ({ user }: OpenApp, name: string) => user.click(await screen.findByRole('checkbox', { name }))

const chooseProject = async (app: OpenApp, path: string): Promise<void> => {
  await app.user.click(await screen.findByRole('searchbox', { name: 'Find a project' }))
  await app.user.paste(path)
  await press(app, path)
  await screen.findByText(new RegExp(`^The integration of ${path} is on`))
}

describe('service IDs', () => {
  it('of a group are pasted in any form, saved, read back, and reach what inherits below', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    expect(
      await screen.findByText(/The integration of acme is on. It has values of its own. It has no service ID, and no gating/),
    ).toBeTruthy()
    expect(await screen.findByText(/also counts for 50 projects and 3 subgroups below, as far as they inherit/)).toBeTruthy()
    await enterIds(app, 'Service IDs:\n- b:YQ==\n- b:Yg==; b:YQ==')
    expect(screen.getByText('2 service IDs')).toBeTruthy()
    expect(screen.getByText(/1 came twice/)).toBeTruthy()
    await press(app, 'Save changes')
    expect(
      await screen.findByText(/It has values of its own. It has 2 service IDs, and no gating/, { selector: '[role=status] p' }),
    ).toBeTruthy()
    await world.idle()
    expect(world.gitlabCom.integration('acme')).toMatchObject({ values: { serviceIds: 'b:YQ==,b:Yg==', isGating: false } })
    expect(world.gitlabCom.integration('acme/handbook')).toMatchObject({ isInherited: true, values: { serviceIds: 'b:YQ==,b:Yg==' } })
  })

  it('of a project that inherits become its own, without the trap of an answer that changes nothing, and are dropped again', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    await chooseProject(app, 'acme/handbook')
    expect(screen.getByText(/It has the values of the group above/)).toBeTruthy()
    await app.user.click(screen.getByRole('radio', { name: /^Own values/ }))
    await enterIds(app, 'b:own=')
    await press(app, 'Save changes')
    await screen.findByRole('heading', { name: 'Saved, and read back from GitLab' })
    expect(world.gitlabCom.integration('acme/handbook')).toMatchObject({ isInherited: false, values: { serviceIds: 'b:own=' } })

    await app.user.selectOptions(screen.getByRole('combobox'), 'acme')
    await press(app, 'Which have values of their own?')
    expect(await screen.findByText('With values of their own: acme/handbook.')).toBeTruthy()

    await app.user.selectOptions(screen.getByRole('combobox'), 'acme')
    await chooseProject(app, 'acme/handbook')
    await app.user.click(screen.getByRole('radio', { name: /Those of the group above/ }))
    await press(app, 'Save changes')
    await screen.findByRole('heading', { name: 'Saved, and read back from GitLab' })
    expect(world.gitlabCom.integration('acme/handbook')).toMatchObject({ isInherited: true })

    // What was found before is said no more.
    await app.user.selectOptions(screen.getByRole('combobox'), 'acme')
    await press(app, 'Which have values of their own?')
    expect(await screen.findByText(/^None of/)).toBeTruthy()
  })

  it.each([
    ['101 of them', Array.from({ length: 101 }, (_, at) => `b:${String(at)}=`).join('\n'), /101 are too many by 1/],
    ['characters that GitLab does not take', 'b:a= b:b/c d-e', /Not: b:b\/c d-e/],
  ])('are named and not sent: %s', async (_what, text, words) => {
    const world = linked('acme')
    const app = await openRoom(world)
    await enterIds(app, text)
    expect(await screen.findByText(words)).toBeTruthy()
    await press(app, 'Save changes')
    expect((await idsField()).value).toBe(text)
    expect(world.requests.filter(({ method }) => method === 'PUT')).toEqual([])
  })

  it('a project found stays where it is, and can be pressed, while the next letters are searched for', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    await screen.findByRole('button', { name: 'acme/handbook' })
    world.faults.add({ where: { path: /search=handbook/ }, answer: 'hang' })
    await app.user.type(screen.getByRole('searchbox', { name: 'Find a project' }), 'handbook')
    await waitFor(() => {
      expect(world.requests.some(({ url }) => url.includes('search=handbook'))).toBe(true)
    })
    await app.user.click(screen.getByRole('button', { name: 'acme/handbook' }))
    expect(await screen.findByText(/^The integration of acme\/handbook is on/)).toBeTruthy()
  })

  it('typed while others are being saved stay typed', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    await enterIds(app, 'b:a=')
    const release = app.network.hold(/^PUT .*jira-cloud-app$/)
    await press(app, 'Save changes')
    await app.user.type(await idsField(), '\nb:later=')
    release()
    expect(await screen.findByText(/It has 1 service ID, and no gating/, { selector: '[role=status] p' })).toBeTruthy()
    expect((await idsField()).value).toBe('b:a=\nb:later=')
    await press(app, 'Save changes')
    expect(await screen.findByText(/It has 2 service IDs, and no gating/, { selector: '[role=status] p' })).toBeTruthy()
  })

  it('typed for one place wait while another is looked at, and the task is closed where it was opened', async () => {
    const app = await openRoom(linked('acme'))
    await enterIds(app, 'b:typed=')
    await chooseProject(app, 'acme/handbook')
    await app.user.selectOptions(screen.getByRole('combobox'), 'acme')
    expect((await idsField()).value).toBe('b:typed=')
    await press(app, 'Close')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Service management of Acme')
  })
})

describe('deployment gating', () => {
  it('is saved with its tiers on GitLab.com, and not without one', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    await tick(app, 'Enable deployment gating')
    await press(app, 'Save changes')
    expect(await screen.findByText('Choose at least one tier.')).toBeTruthy()
    await tick(app, 'staging')
    await tick(app, 'production')
    await press(app, 'Save changes')
    expect(await screen.findByText(/gating for production and staging/, { selector: '[role=status] p' })).toBeTruthy()
    expect(world.gitlabCom.integration('acme')).toMatchObject({ values: { isGating: true, environments: 'production,staging' } })
  })

  it('is said not to be offered elsewhere, and left as it is', async () => {
    const world = chosen(appWorld(), ['acme'])
    const app = await openRoom(world)
    expect(
      await screen.findByText(/on GitLab.com only, with Premium or Ultimate: not on GitLab Self-Managed and not on GitLab Dedicated/),
    ).toBeTruthy()
    await enterIds(app, 'b:a=')
    await press(app, 'Save changes')
    await screen.findByRole('heading', { name: 'Saved, and read back from GitLab' })
    const sent = world.requests.find(({ method, url }) => method === 'PUT' && url.includes('/integrations/'))?.body
    expect(JSON.parse(sent ?? '')).toEqual({ use_inherited_settings: false, jira_cloud_app_service_ids: 'b:a=' })
  })
})

describe('what can go wrong', () => {
  it('is the role: a Maintainer of the group may set its projects, and hand over the call for the group', async () => {
    const app = await openRoom(linked('atlas'), 'Atlas')
    await findAdvice({
      title: '@mara may not set this for atlas',
      cause: /A group’s integration is set by its Owners/,
      owner: 'An owner of the group',
      fix: /Ask for the Owner role in atlas, or hand somebody who has it the copied call/,
    })
    await enterIds(app, 'b:a=')
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull()
    expect(screen.getByLabelText('Save the values above').textContent).toMatch(
      /--request PUT '.*groups\/\d+\/integrations\/jira-cloud-app'[^]*b:a=/,
    )
    await chooseProject(app, 'atlas/tiles')
    await app.user.click(screen.getByRole('radio', { name: /^Own values/ }))
    expect(await screen.findByRole('button', { name: 'Save changes' })).toBeTruthy()
  })

  it.each([
    ['17.1.0', false, /Service IDs came with GitLab 17.2/],
    ['17.3.0', false, /The values of groups can be set by its API since GitLab 17.9/],
    ['17.8.0', false, /The values of groups can be set by its API since GitLab 17.9/],
  ])('is the version of a group: %s', async (version, canConfigureJiraConnect, words) => {
    const world = linked('acme')
    Object.assign(world.gitlabCom.settings, { version, canConfigureJiraConnect })
    await openRoom(world)
    expect(await screen.findByText(words)).toBeTruthy()
  })

  it('is the flag of 17.2 and 17.3, with the line for the console; with it, projects can be set', async () => {
    const world = linked('acme')
    Object.assign(world.gitlabCom.settings, { version: '17.3.0' })
    const app = await openRoom(world)
    await app.user.type(await screen.findByRole('searchbox', { name: 'Find a project' }), 'handbook')
    await press(app, 'acme/handbook')
    expect(await screen.findByText(/Feature\.enable\(:enable_jira_connect_configuration\)/)).toBeTruthy()
    world.gitlabCom.settings.canConfigureJiraConnect = true
    await press(app, 'Try again')
    expect(await screen.findByText(/The integration of acme\/handbook is on/)).toBeTruthy()
  })

  it('is an integration that is off: values stay, and linking is named', async () => {
    const world = linked('acme', 'atlas')
    const app = await openApp(world)
    await app.signIn()
    await screen.findByRole('button', { name: 'Service management of Acme' })
    world.gitlabCom.unlink('acme')
    await press(app, 'Service management of Acme')
    expect(await screen.findByRole('heading', { name: 'The integration of acme is off' })).toBeTruthy()
    expect(screen.getByText(/Link a group first/)).toBeTruthy()
  })

  it('is GitLab’s refusal, in its words; and what it kept instead of what it said it saved', async () => {
    const world = linked('acme')
    const app = await openRoom(world)
    await enterIds(app, 'b:a=')
    const put = { method: 'PUT', path: /integrations\/jira-cloud-app/ }
    const refusal = '400 Bad request - Failed to update integration. {:jira_cloud_app_service_ids=>["is invalid"]}'
    const refused = world.faults.add({ where: put, answer: { status: 400, body: { message: refusal } } })
    await press(app, 'Save changes')
    expect(await screen.findByRole('heading', { name: 'GitLab did not take these values' })).toBeTruthy()
    refused()
    const untouched = { active: true, inherited: false, properties: {} }
    world.faults.add({ where: put, answer: { status: 200, body: untouched } })
    await press(app, 'Try again')
    expect(await screen.findByRole('heading', { name: 'GitLab has other values for acme' })).toBeTruthy()
    expect((await idsField()).value).toBe('b:a=')
  })

  it('is a group that is gone', async () => {
    const world = linked('acme', 'atlas')
    const app = await openApp(world)
    await app.signIn()
    await screen.findByRole('button', { name: 'Service management of Acme' })
    world.gitlabCom.removeGroup('acme')
    await press(app, 'Service management of Acme')
    expect(await screen.findByRole('heading', { name: 'acme was not found' })).toBeTruthy()
  })
})

describe('for others', () => {
  it('calls and checks stand ready, with the ids and paths of this group filled in', async () => {
    const world = linked('acme/platform')
    const app = await openRoom(world, 'Acme / Platform')
    const { gitlabCom } = world
    const call = (name: RegExp) => screen.getByLabelText(name, { selector: 'pre' }).textContent
    await screen.findByText(/The integration of acme\/platform is on/)
    await app.user.click(screen.getByText('Calls to copy'))
    await app.user.type(screen.getByRole('textbox', { name: 'ID of the service account' }), '77')
    // Service accounts belong to the top-level group.
    expect(call(/^Create the service account/)).toContain(`groups/${String(gitlabCom.group('acme').id)}/service_accounts'`)
    expect(call(/^Add it as a member/)).toMatch(new RegExp(`groups/${String(gitlabCom.group('acme/platform').id)}/members'[^]*user_id=77'`))
    expect(call(/^Create its token/)).toContain('/service_accounts/77/personal_access_tokens')
    expect(screen.getByText(/Environments are protected in a project: choose one above/)).toBeTruthy()
    expect(call(/^Is acme\/platform linked itself/)).toBe("JiraConnectSubscription.where(namespace: Namespace.by_path('acme/platform'))")
    expect(call(/^Does acme\/platform\/.* send data/)).toMatch(
      /^Project\.find_by_full_path\('acme\/platform\/.*'\)\.jira_subscription_exists\?$/,
    )
    expect(call(/^All links of/)).toContain(`find_by_base_url('${world.jira.origin}')`)
    const steps = within(screen.getByText('Both sides, in order').closest('details') ?? document.body)
    expect(steps.getByText(/Connect Pipeline > GitLab/)).toBeTruthy()
    expect(steps.getAllByRole('link', { name: /GitLab for Jira Cloud app/, hidden: true })[0]?.getAttribute('href')).toBe(
      `${gitlabCom.url}/groups/acme/platform/-/settings/integrations/jira_cloud_app/edit`,
    )
  })
})
