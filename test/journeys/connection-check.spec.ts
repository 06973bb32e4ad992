import { expect, test } from './fixtures.ts'

// What keeps an installation from working where everything answers: a setting that belongs to the other way of installing, and a
// firewall that lets the wrong ones in. Each is found, mended where it is, and works afterwards.

test.describe('a host that is its own app', () => {
  test.use({ worldOptions: { way: 'own-app', fresh: false } })

  test('has a proxy URL, and later another key than Jira knows: its descriptor tells the check of both', async ({ admin, world }) => {
    const { selfManaged } = world
    Object.assign(selfManaged.settings, { applicationId: selfManaged.oauthApplicationId, proxyUrl: 'https://gitlab.com' })
    const name = new URL(selfManaged.url).host
    await admin.openJira()
    await admin.getStarted()
    await admin.presses('Check connection')
    await admin.reads(`${name} is set up to be behind gitlab.com.`)
    await admin.reads('clear Jira Connect Proxy URL and save')

    const window = await admin.browser.opensWindow()
    await window.goes(`${selfManaged.url}/admin/application_settings/general`)
    await window.fills('Username or primary email', 'root')
    await window.fills('Password', 'root-password')
    await window.presses('Sign in')
    await window.unfolds('GitLab for Jira App')
    await window.fills('Jira Connect Proxy URL', '')
    await window.presses('Save changes')
    await window.reads('Application settings saved successfully')
    await window.closes()
    await admin.presses('Check again')
    await admin.reads('It is blank, as it must be on a host that is its own app.')
    await admin.reads(/^Nothing fails/)
    // The GitLab was renamed after Jira had installed the app.
    Object.assign(world.jira.apps.current()?.descriptor ?? {}, { key: 'gitlab-jira-connect-old.example' })
    await admin.jira.reloads()
    await admin.getStarted()
    await admin.presses('Check connection')
    await admin.reads('The app has to be installed again.')
    await admin.reads(/This can remove what Jira’s development panels show/)
    expect(world.requests.filter(({ url, hasCookie }) => url.endsWith('/app_descriptor.json') && hasCookie)).toEqual([])
  })
})

test('behind GitLab.com a firewall for Atlassian’s addresses ends Save, and one for GitLab.com does not', async ({ admin, world }) => {
  world.gitlabCom.settings.page.csp = 'open'
  await admin.openJira()
  await admin.setCondition('A firewall lets in Atlassian’s addresses only')
  await admin.getStarted()
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.reads('A firewall that lets in Atlassian’s addresses only')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', world.selfManaged.url)
  await admin.presses('Save')
  await admin.reads('A firewall that lets in Atlassian’s addresses only is not enough')
  await admin.setCondition('A firewall lets in Atlassian’s addresses only', false)
  await admin.presses('Save')
  await admin.sees('button', /^Sign in to git\.acme\.localhost/)
})
