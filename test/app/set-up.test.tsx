import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chosen } from '../stand-in/chosen.ts'
import { check, enterAddress, openPolicy, stepText, tickAll, toAddress, toPrerequisites, withAddress } from './self-managed-admin.ts'
import { appWorld, openApp } from './world-app.tsx'

const puts = (calls: readonly string[]) => calls.filter((call) => call.startsWith('PUT'))

describe('the first choice', () => {
  it('is offered on a host that can forward, and signs in to GitLab.com without further ado', async () => {
    const app = await openApp(appWorld())
    const own = await screen.findByLabelText<HTMLInputElement>(/^GitLab\.com \(SaaS\)/)
    expect(own.checked).toBe(true)
    await app.signIn()
    expect(puts(app.network.calls)).toEqual([])
  })

  it('is left out on a host that cannot forward', async () => {
    const world = appWorld()
    world.gitlabCom.settings.publicKeyStorage = false
    await openApp(world)
    expect(await screen.findByRole('button', { name: 'Sign in to GitLab' })).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Change GitLab version' })).toBeNull()
  })

  it('is not asked again once an instance is chosen', async () => {
    await openApp(chosen(appWorld()))
    expect(await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080' })).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
    expect(screen.getByRole('button', { name: 'Change GitLab version' })).toBeTruthy()
  })
})

describe('the prerequisites', () => {
  it('show the exact values of this host, and let nobody pass before all are ticked', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    const oauth = screen.getByText('Redirect URI').closest('li')
    expect(oauth?.textContent).toMatch(/http:\/\/gitlab\.localhost:8080\/-\/jira_connect\/oauth_callbacks/)
    expect(oauth?.textContent).toMatch(/TrustedCleared.*ConfidentialCleared.*Scopesapi, and no other/)
    expect(screen.getByText('Jira Connect Proxy URL').parentElement?.textContent).toMatch(/http:\/\/gitlab\.localhost:8080Copy/)

    const next = screen.getByRole<HTMLButtonElement>('button', { name: 'Next' })
    expect(next.disabled).toBe(true)
    await tickAll(app)
    expect(next.disabled).toBe(false)
  })

  it('are ticked by their labels, not by the documentation beside them', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Set up your instance' })
    const documentation = screen.getByRole<HTMLAnchorElement>('link', { name: 'Documentation: Set up your instance' })
    expect(documentation.closest('label')).toBeNull()
    expect(documentation.href).toMatch(/#set-up-your-instance$/)
    await app.user.click(screen.getByText('Set up your instance'))
    expect(box.checked).toBe(true)
  })

  it('can be copied one by one, and as a request to whoever administers GitLab', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    await app.user.click(screen.getByRole('button', { name: 'Copy Jira Connect Proxy URL' }))
    expect(await screen.findByText('Copied')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe('http://gitlab.localhost:8080')

    await app.user.click(screen.getByText('Somebody else administers your GitLab?'))
    await app.user.click(screen.getByRole('button', { name: 'Copy request for the GitLab administrator' }))
    await waitFor(async () => {
      expect(await navigator.clipboard.readText()).toMatch(/^Hello,/)
    })
    const request = await navigator.clipboard.readText()
    for (const value of [
      'Redirect URI: http://gitlab.localhost:8080/-/jira_connect/oauth_callbacks',
      'Trusted: cleared',
      'Confidential: cleared',
      'Scopes: api',
      'Jira Connect Proxy URL: http://gitlab.localhost:8080\n',
      'http://jira.localhost:8080',
    ]) {
      expect(request).toContain(value)
    }
  })

  it('are said in German, with the names that GitLab and its documentation have', async () => {
    const app = await openApp(appWorld(), { locale: 'de_DE' })
    await app.user.click(await screen.findByLabelText(/^GitLab \(self-managed\)/))
    await app.user.click(screen.getByRole('button', { name: 'Weiter' }))
    await screen.findByRole('heading', { name: 'GitLab (self-managed) einrichten' })
    const documentation = screen.getByRole<HTMLAnchorElement>('link', {
      name: 'Dokumentation („Set up your instance“): Ihre Instanz einrichten',
    })
    expect(documentation.href).toMatch(/#set-up-your-instance$/)
    await app.user.click(screen.getByText('Verwaltet jemand anderes Ihr GitLab?'))
    await app.user.click(screen.getByRole('button', { name: 'Anfrage kopieren' }))
    const request = () => navigator.clipboard.readText()
    await waitFor(async () => {
      expect(await request()).toMatch(/^Guten Tag,/)
    })
    expect(await request()).toContain('Jira Connect Proxy URL: http://gitlab.localhost:8080\n')
    expect(screen.getByText('Haken Sie alle 4 Punkte ab, um fortzufahren.')).toBeTruthy()
  })

  it('keep their ticks, and the address its text, on the way back and forward', async () => {
    const app = await openApp(appWorld())
    await withAddress(app, 'gitlab.acme.com')
    const back = () => app.user.click(screen.getByRole('button', { name: 'Back' }))
    await back()
    await back()
    expect(screen.getByRole('radio', { name: /^GitLab \(self-managed\)/ })).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true)
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe('gitlab.acme.com')
  })

  it('can be left, which changes nothing and leads back to where one was', async () => {
    const app = await openApp(appWorld())
    await withAddress(app, 'gitlab.acme.com')
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('heading', { name: 'Get started' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }))
    expect(puts(app.network.calls)).toEqual([])
  })

  it.each(['Back', 'Cancel'])(
    'keep %s under the pointer of whoever presses it: what is wrong is said once the field is left',
    async (name) => {
      const app = await openApp(appWorld())
      await withAddress(app, 'ftp://gitlab.acme.com')
      const isWrong = () => screen.getByLabelText('GitLab instance URL').getAttribute('aria-invalid') === 'true'
      await app.user.pointer({ keys: '[MouseLeft>]', target: screen.getByRole('button', { name }) })
      expect(isWrong()).toBe(false)
      await app.user.pointer('[/MouseLeft]')
      expect(screen.queryByLabelText('GitLab instance URL')).toBeNull()
    },
  )

  it('can be left and taken up again, with every tick and the address', async () => {
    const app = await openApp(appWorld())
    await withAddress(app, 'gitlab.acme.com')
    await app.user.click(screen.getByRole('button', { name: 'Cancel' }))
    await toPrerequisites(app)
    expect(screen.getAllByRole<HTMLInputElement>('checkbox').every(({ checked }) => checked)).toBe(true)
    await app.user.click(screen.getByRole('button', { name: 'Next' }))
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe('gitlab.acme.com')
  })

  it('start anew on the next page, and once an instance is saved', async () => {
    const world = openPolicy(appWorld())
    const app = await openApp(world)
    await toPrerequisites(app)
    const isTicked = () => screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)
    expect(isTicked()).toEqual([false, false, false, false])
    await toAddress(app)
    await enterAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080' })
    await app.user.click(screen.getByRole('button', { name: 'Change GitLab version' }))
    await app.user.click(await screen.findByRole('button', { name: 'Next' }))
    expect(isTicked()).toEqual([false, false, false, false])
    await toAddress(app)
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe('')
  })
})

describe('a Save that fails', () => {
  it.each(['keys-out-of-reach', 'two-flags'])('lists the two flags of GitLab 15.7 and 15.8, whoever the instance is (%s)', async (why) => {
    const world = appWorld()
    if (why === 'two-flags') Object.assign(world.selfManaged.settings, { version: '15.8.6-ee', condition: why })
    else world.faults.add({ where: { path: /public_keys/, initiator: 'server' }, answer: 'reset' })
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await app.user.click(await screen.findByText('Is it GitLab 15.7 or 15.8?'))
    const lines = screen.getByText(/Feature\.disable/).textContent.split('\n')
    expect(lines).toContain('Feature.enabled?(:jira_connect_oauth)')
    expect(lines).toContain('Feature.enabled?(:jira_connect_oauth_self_managed)')
    expect(lines).toContain('Feature.disable(:jira_connect_oauth_self_managed)')
    expect(screen.getByRole('link', { name: 'Help' }).getAttribute('href')).toBe(
      'http://gitlab.localhost:8080/-/jira_connect/subscriptions#help/update-instance',
    )
  })

  it('does not where the instance has not answered', async () => {
    const world = appWorld()
    world.faults.add({ where: { path: /events\/installed$/ }, answer: 'reset' })
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { name: /cannot reach/ })).toBeTruthy()
    expect(screen.queryByText('Is it GitLab 15.7 or 15.8?')).toBeNull()
  })
})

it('the video that fits is beside what has to be done', async () => {
  const app = await openApp(appWorld())
  const video = async (title: RegExp) => (await screen.findByRole('link', { name: title })).getAttribute('href')
  expect(await video(/^GitLab\.com: Install/)).toContain('youtu.be/SwR-g1s1zTo')
  await toPrerequisites(app)
  expect(await video(/^GitLab \(self-managed\): Install the Marketplace app/)).toContain('youtu.be/RnDw4PzmdW8')
})

describe('the address', () => {
  it.each([
    ['gitlab', /has no dot.*gitlab\.localhost:8080 must reach your GitLab from the internet/],
    ['ftp://git.acme.com', /web address of your GitLab, which starts with https/],
    ['https://mara:secret@git.acme.com', /Leave user name and password out/],
    ['https://gitlab.com/acme', /This is GitLab\.com\. Go back and choose GitLab\.com \(SaaS\)/],
    ['gitlab.localhost:8080', /This is GitLab\.com/],
    ['10.1.2.3', /belongs to a private network/],
    ['127.0.0.1', /leads to the computer it is entered on/],
    ['169.254.1.1', /link-local address/],
    ['gitlab.example.com', /placeholder, as in documentation/],
    ['not an address', /not a web address/],
  ])('%s gets its sentence at the field, and is not sent', async (typed, sentence) => {
    const app = await openApp(appWorld())
    await withAddress(app, typed)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    const field = screen.getByLabelText('GitLab instance URL')
    const says = document.getElementById(field.getAttribute('aria-describedby') ?? '')
    expect(says?.textContent).toMatch(sentence)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(says?.textContent).not.toContain('secret')
    expect(puts(app.network.calls)).toEqual([])
    expect(screen.queryByRole('region', { name: 'Connection check' })).toBeNull()
  })

  it('is shown as it will be saved while it is typed, and nothing is wrong with what is not finished', async () => {
    const app = await openApp(appWorld())
    await toPrerequisites(app)
    await toAddress(app)
    const field = screen.getByLabelText('GitLab instance URL')
    await app.user.type(field, 'GIT')
    expect(field.getAttribute('aria-invalid')).not.toBe('true')
    await app.user.type(field, '.Acme.com:8443/gitlab/users/sign_in')
    expect(screen.getByText('https://git.acme.com:8443/gitlab')).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Use https://git.acme.com:8443' }))
    expect(screen.getByLabelText<HTMLInputElement>('GitLab instance URL').value).toBe('https://git.acme.com:8443')
  })

  it('that was wrong is asked nothing any more once it is corrected, and no request to it ever carries a token', async () => {
    const world = openPolicy(appWorld({ selfManagedRoot: '/gitlab' }))
    const wrong = 'http://git.wrong.localhost:8080'
    world.addHost(wrong, () => Promise.resolve(new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } })))
    const toWrong = () => world.requests.filter(({ url }) => url.startsWith(wrong))
    const app = await openApp(world)
    await withAddress(app, wrong)
    await check(app)
    expect(stepText('Is a GitLab 15.7 or later')).toMatch(/No GitLab answers at http:\/\/git\.wrong\.localhost:8080/)
    const asked = toWrong().length
    expect(asked).toBeGreaterThan(0)

    await enterAddress(app, `${world.selfManaged.url}/`)
    expect(screen.queryByRole('region', { name: 'Connection check' })).toBeNull()
    await check(app)
    expect(stepText('Jira Connect Application ID')).toMatch(/Works/)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080/gitlab' })
    expect(toWrong()).toHaveLength(asked)
    expect(toWrong().filter(({ authorization, body, hasCookie }) => authorization !== 'none' || body !== '' || hasCookie)).toEqual([])
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
  })
})

describe('saving', () => {
  it('goes on without a reload where the policy of the page allows it, to a linked group on the instance', async () => {
    const world = openPolicy(appWorld({ selfManagedRoot: '/gitlab' }))
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    await app.signIn()
    expect(app.popup().addresses[0]).toMatch(/^http:\/\/git\.acme\.localhost:8080\/gitlab\/oauth\/authorize\?/)
    await app.user.click(screen.getByRole('button', { name: 'Link groups' }))
    await app.user.click(await screen.findByRole('button', { name: 'Link Atlas' }))
    await app.user.click(await screen.findByRole('button', { name: 'Done' }))
    await app.user.click(await screen.findByRole('button', { name: 'Unlink Atlas' }))
    expect([world.selfManaged.subscriptions(), world.gitlabCom.subscriptions()]).toEqual([['atlas'], []])
    await app.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Unlink' }))
    await screen.findByRole('heading', { name: 'Atlas is unlinked' })
    expect(world.selfManaged.subscriptions()).toEqual([])
    expect(app.jira.reloads()).toBe(0)
    expect(app.jira.flags).toContainEqual(expect.objectContaining({ title: 'GitLab version changed', type: 'success' }))
  })

  it('has Jira load the page again where GitLab’s own policy was made before, and says so', async () => {
    const world = appWorld()
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    await app.user.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('heading', { name: 'Saved. Loading this page again' })).toBeTruthy()
    expect(app.jira.reloads()).toBe(1)
    expect(world.gitlabCom.installations[0]?.instanceUrl).toBe(world.selfManaged.url)
  })

  it('sends one request for a double click', async () => {
    const world = openPolicy(appWorld())
    const app = await openApp(world)
    await withAddress(app, world.selfManaged.url)
    const release = app.network.hold(/^PUT/)
    await app.user.dblClick(screen.getByRole('button', { name: 'Save' }))
    release()
    await screen.findByRole('button', { name: 'Sign in to git.acme.localhost:8080' })
    expect(puts(app.network.calls)).toHaveLength(1)
  })
})
