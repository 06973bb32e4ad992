import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { provokes } from '../failures/provokes.ts'
import { chosen } from '../stand-in/chosen.ts'
import { appWorld, openApp, type OpenApp } from './world-app.tsx'

/** What the browser was given to save. */
let saved: File[] = []

beforeEach(() => {
  saved = []
  const files = new Map<string, Blob>()
  const createObjectURL = (blob: Blob): string => {
    const address = `blob:saved-${String(files.size)}`
    files.set(address, blob)
    return address
  }
  Object.defineProperty(URL, 'createObjectURL', { value: createObjectURL, configurable: true })
  Object.defineProperty(URL, 'revokeObjectURL', { value: () => undefined, configurable: true })
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = files.get(this.href)
    if (blob) saved.push(new File([blob], this.download))
  })
  onTestFinished(() => {
    click.mockRestore()
    Reflect.deleteProperty(URL, 'createObjectURL')
    Reflect.deleteProperty(URL, 'revokeObjectURL')
  })
})

const press = async ({ user }: OpenApp, name: string | RegExp) => user.click(await screen.findByRole('button', { name }))

/** From the list of linked groups to the list of what will be linked again. */
async function prepare(app: OpenApp): Promise<void> {
  await app.signIn()
  await press(app, 'GitLab stopped sending data')
  await press(app, 'List the linked groups')
  await screen.findByRole('button', { name: 'Download the list' })
}

async function saveAndStart(app: OpenApp): Promise<void> {
  await press(app, 'Download the list')
  await press(app, 'The file is there: start')
}

const results = () =>
  within(screen.getByRole('list', { name: 'Results' }))
    .getAllByRole('listitem')
    .map((row) => row.textContent)

describe('sending the secret again', () => {
  it('helps an instance that missed the change of Jira’s secret, and keeps its links', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.jira.rotateSecret()
    world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
    const app = await openApp(world)
    expect(await screen.findByRole('heading', { name: 'git.acme.localhost:8080 refused Jira’s token' })).toBeTruthy()
    await press(app, 'GitLab stopped sending data')
    await press(app, 'Send again')
    expect(await screen.findByRole('heading', { name: 'git.acme.localhost:8080 has the present secret' })).toBeTruthy()
    await press(app, 'Close')
    expect(await screen.findByRole('button', { name: 'Unlink Atlas' })).toBeTruthy()
  })

  it('says so where it did not help', async () => {
    const world = chosen(appWorld(), ['atlas'])
    world.jira.rotateSecret()
    world.gitlabCom.install({ instanceUrl: world.selfManaged.url })
    world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    const app = await openApp(world)
    await press(app, 'GitLab stopped sending data')
    await press(app, 'Send again')
    expect(await screen.findByRole('heading', { name: 'git.acme.localhost:8080 refused Jira’s token' })).toBeTruthy()
  })
})

describe('the switch to GitLab.com and back', () => {
  it('saves the list, links every group again and says what became of each', async () => {
    const world = chosen(appWorld(), ['atlas', 'acme/platform', 'borealis', 'private-works'])
    let beforeRetry = Promise.resolve()
    const app = await openApp(world, { pause: () => beforeRetry })
    await prepare(app)
    expect(screen.getByRole('heading', { name: '@mara cannot see 1 of the linked groups' })).toBeTruthy()
    expect(screen.getByText(/could not be linked again by you: Private works/)).toBeTruthy()
    await saveAndStart(app)
    expect(await screen.findByRole('heading', { name: '2 of 3 groups linked' })).toBeTruthy()
    expect(results()).toEqual([
      expect.stringMatching(/^borealisFailed: .*less than the Maintainer role/),
      'atlasLinked',
      'acme/platformLinked',
    ])
    expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^gitlab-for-jira-links-.*\.json$/)])
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(['acme/platform', 'atlas'])

    world.selfManaged.group('borealis').members.set(12, 40)
    await press(app, 'Retry 1 failed')
    expect(await screen.findByRole('heading', { name: '3 groups linked' })).toBeTruthy()
    let retry = (): void => undefined
    beforeRetry = new Promise((resolve) => {
      retry = resolve
    })
    const answer = world.faults.add({ where: { path: '/-/jira_connect/subscriptions.json' }, answer: 'reset' })
    await press(app, 'Done')
    // The list from before is out of date: what was opened there would go with it.
    expect(await screen.findByRole('status', { name: 'Loading' })).toBeTruthy()
    expect(screen.queryAllByRole('button', { name: /^Unlink/ })).toEqual([])
    answer()
    retry()
    expect(await screen.findByRole('button', { name: 'Unlink Borealis' })).toBeTruthy()
    // The session outlives the repair: the instance is the same.
    expect(screen.getByRole('button', { name: 'Sign out' })).toBeTruthy()
  })

  it.each([
    ['keeps', false],
    ['loses', true],
  ])('tells of a GitLab that %s the values for service management, and restores them from the list', async (_what, forgetsIntegrations) => {
    const world = chosen(appWorld(), ['acme'])
    world.selfManaged.setServiceIds('acme/handbook', 'b:a=')
    const app = await openApp(world)
    await prepare(app)
    expect(screen.getByText('The list also has the values for service management of 1 group or project.')).toBeTruthy()
    world.selfManaged.settings.forgetsIntegrations = forgetsIntegrations
    await saveAndStart(app)
    await screen.findByRole('heading', { name: '1 group linked' })
    if (forgetsIntegrations) {
      expect(await screen.findByText('acme/handbook')).toBeTruthy()
      expect(world.selfManaged.integration('acme/handbook')).toMatchObject({ isInherited: true })
      await press(app, 'Restore the values of 1 group or project')
    }
    expect(await screen.findByRole('heading', { name: 'The values for service management are as they were' })).toBeTruthy()
    expect(world.selfManaged.integration('acme/handbook')).toMatchObject({ isInherited: false, values: { serviceIds: 'b:a=' } })
  })

  it('keeps the values of what is not there any more from what took its path', async () => {
    const world = chosen(appWorld(), ['acme'])
    world.selfManaged.setServiceIds('acme/handbook', 'b:a=')
    const app = await openApp(world)
    await prepare(app)
    // Deleted and made anew: the same path, another ID.
    const acme = world.selfManaged.group('acme')
    Object.assign(acme, { projects: ['newer', ...acme.projects] })
    await saveAndStart(app)
    expect(
      await screen.findByRole('heading', { name: '1 group or project is not there any more, or another one has its path' }),
    ).toBeTruthy()
    expect(screen.getByText('acme/handbook')).toBeTruthy()
    expect(screen.getByText(/Their values for service management are not restored: they would reach something else/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Restore/ })).toBeNull()
    expect(world.requests.filter(({ method, url }) => method === 'PUT' && url.includes('jira-cloud-app'))).toEqual([])
  })

  it('row 44: touches no link before the list is there: a download alone starts nothing, a copy will do', async () => {
    provokes(44)
    const world = chosen(appWorld(), ['atlas'])
    const app = await openApp(world)
    await prepare(app)
    expect(screen.queryByRole('button', { name: /: start$/ })).toBeNull()
    await press(app, 'Download the list')
    expect(screen.getByText(/among your downloads\. If it is not there, this frame does not let the page save files: copy/)).toBeTruthy()
    const choices = () => world.requests.filter(({ method }) => method === 'PUT')
    expect(choices()).toEqual([])
    await press(app, 'Copy the list')
    expect(await screen.findByRole('button', { name: 'The copy is kept: start' })).toBeTruthy()
    expect(choices()).toEqual([])
    expect(world.selfManaged.subscriptions()).toEqual(['atlas'])
    await press(app, 'The copy is kept: start')
    expect(await screen.findByRole('heading', { name: '1 group linked' })).toBeTruthy()
  })

  it('shows many groups in pages, before and after', async () => {
    const world = appWorld()
    world.selfManaged.addGroups(55)
    chosen(
      world,
      world.selfManaged.groups.filter(({ name }) => name.startsWith('Team')).map(({ fullPath }) => fullPath),
    )
    const app = await openApp(world)
    await prepare(app)
    const summary = screen.getByText('55 linked groups in the list')
    await app.user.click(summary)
    const list = within(summary.parentElement ?? document.body)
    expect(list.getAllByRole('listitem')).toHaveLength(50)
    await app.user.click(list.getByRole('button', { name: 'Next' }))
    expect(list.getByText(/^Page 2 of 2/)).toBeTruthy()
    await saveAndStart(app)
    expect(await screen.findByRole('heading', { name: '55 groups linked' })).toBeTruthy()
    expect(results()).toHaveLength(10)
    expect(world.selfManaged.subscriptions()).toHaveLength(55)
  })

  it('asks before it is closed while groups are being linked', async () => {
    const world = chosen(appWorld(), ['atlas', 'acme/platform', 'design', 'design-archive', 'acme/website'])
    const app = await openApp(world)
    await prepare(app)
    const release = app.network.hold(/^POST .*jira_connect\/subscriptions$/)
    await saveAndStart(app)
    await press(app, 'Pause')
    await press(app, 'Close')
    await press(app, 'Keep working')
    release()
    await press(app, 'Go on')
    expect(await screen.findByRole('heading', { name: '5 groups linked' })).toBeTruthy()
  })

  it('that stops half-way says where the site is now, and goes on from there', async () => {
    const world = chosen(appWorld(), ['atlas', 'design'])
    const app = await openApp(world)
    await prepare(app)
    const heal = world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    await saveAndStart(app)
    expect(await screen.findByRole('heading', { name: 'gitlab.localhost:8080 cannot reach git.acme.localhost:8080' })).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'This Jira site is on gitlab.localhost:8080 now' })).toBeTruthy()
    heal()
    await press(app, 'Continue')
    expect(await screen.findByRole('heading', { name: '2 groups linked' })).toBeTruthy()
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(['atlas', 'design'])
  })

  it('asks to sign in where the sign-in ends on the way, and goes on with the new one', async () => {
    const world = chosen(appWorld(), ['atlas', 'design'])
    const app = await openApp(world)
    await prepare(app)
    world.selfManaged.revokeTokens()
    await saveAndStart(app)
    await press(app, 'Sign in again')
    await app.popup().answer()
    expect(await screen.findByRole('heading', { name: '2 groups linked' })).toBeTruthy()
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(['atlas', 'design'])
  })

  it('that was interrupted is taken up again with the saved list', async () => {
    const world = chosen(appWorld(), ['atlas', 'design'])
    world.gitlabCom.settings.page.csp = 'open'
    const app = await openApp(world)
    await prepare(app)
    world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    await saveAndStart(app)
    await screen.findByRole('button', { name: 'Continue' })
    await press(app, 'Close')
    world.faults.clear()

    // As in a page that was closed and opened again: nothing is remembered.
    await app.user.click(await screen.findByRole('radio', { name: /^GitLab \(self-managed\)/ }))
    await press(app, 'Continue an interrupted repair')
    const [file] = saved
    if (!file) throw new Error('No list was saved')
    await app.user.upload(await screen.findByLabelText('Saved list of links'), file)
    expect(await screen.findByText(/The list has 2 groups of http:\/\/git\.acme\.localhost:8080/)).toBeTruthy()
    await press(app, 'Switch back to git.acme.localhost:8080')
    expect(await screen.findByRole('heading', { name: 'Link the groups of the saved list again' })).toBeTruthy()
    await press(app, 'Sign in to git.acme.localhost:8080')
    await app.popup().answer()
    await press(app, 'Link 2 groups')
    expect(await screen.findByRole('heading', { name: '2 groups linked' })).toBeTruthy()
    expect(world.selfManaged.subscriptions().toSorted()).toEqual(['atlas', 'design'])
  })
})

describe('a saved list', () => {
  it.each([
    ['of something else', 'holiday.json', '{"photos": 7}', /not a list that this page saved/],
    ['of a newer page', 'list.json', '{"format":"gitlab-for-jira-links","version":2}', /newer version of this page/],
    [
      'of another Jira site',
      'list.json',
      '{"format":"gitlab-for-jira-links","version":1,"siteUrl":"https://other.atlassian.net","instance":"http://git.acme.localhost:8080/","savedAt":"2026-01-01T00:00:00Z","groups":[],"unseen":[]}',
      /another Jira site: https:\/\/other\.atlassian\.net/,
    ],
    [
      'of another instance',
      'list.json',
      '{"format":"gitlab-for-jira-links","version":1,"siteUrl":"http://jira.localhost:8080","instance":"https://git.other.com/","savedAt":"2026-01-01T00:00:00Z","groups":[],"unseen":[]}',
      /belongs to https:\/\/git\.other\.com, and this Jira site now uses git\.acme\.localhost:8080/,
    ],
  ])('%s is refused in words', async (_what, name, text, sentence) => {
    const app = await openApp(chosen(appWorld(), ['atlas']))
    await press(app, 'GitLab stopped sending data')
    await app.user.upload(await screen.findByLabelText('Saved list of links'), new File([text], name, { type: 'application/json' }))
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Link \d/ })).toBeNull()
  })
})
