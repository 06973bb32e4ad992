import { stringify } from 'yaml'
import { appFacts } from '../../scripts/manifest/app-facts.ts'
import { forgeManifest } from '../../scripts/manifest/forge-manifest.ts'
import type { GitLabServer } from '../stand-in/gitlab/gitlab-server.ts'
import type { Admin } from './admin.ts'
import { expect, test } from './fixtures.ts'

// A self-managed GitLab is set up by hand in its own screens, from nothing to data at an issue, in each way of installing.

type SetUp = { readonly redirectUri: string; readonly proxyUrl: string; readonly publicKeyStorage?: boolean; readonly trusted?: boolean }

/**
 * In GitLab's Admin area: the OAuth application first, then GitLab for Jira App. The window closes at the end: Chromium draws
 * what is behind another one once a second, and Jira's page is next.
 */
async function setUpGitLab(
  admin: Admin,
  { url }: GitLabServer,
  { redirectUri, proxyUrl, publicKeyStorage = false, trusted = false }: SetUp,
) {
  const window = await admin.browser.opensWindow()
  await window.goes(`${url}/admin/applications/new`)
  await window.fills('Username or primary email', 'root')
  await window.fills('Password', 'root-password')
  await window.presses('Sign in')
  await window.fills('Name', 'GitLab for Jira')
  await window.fills('Redirect URI', redirectUri)
  await window.ticks('Trusted', trusted)
  await window.ticks('Confidential', false)
  await window.ticks('api')
  await window.presses('Save application')
  await window.reads('The application was created successfully.')
  const applicationId = await window.runs(() => document.querySelector('#application-id')?.textContent ?? '')
  await window.goes(`${url}/admin/application_settings/general`)
  await window.unfolds('GitLab for Jira App')
  await window.fills('Jira Connect Application ID', applicationId)
  await window.fills('Jira Connect Proxy URL', proxyUrl)
  await window.ticks('Enable public key storage', publicKeyStorage)
  await window.presses('Save changes')
  await window.reads('Application settings saved successfully')
  await window.closes()
}

/** As a Maintainer, not as the administrator who set it up. */
async function linkAndSync(admin: Admin) {
  await admin.signIn()
  await admin.linkAtlas()
  await admin.jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed', 'GitLab called Jira 5 times.')
}

async function seesDataFrom(admin: Admin, jira: string, server: GitLabServer) {
  const window = await admin.browser.opensWindow()
  await window.goes(`${jira}/browse/OPS-1`)
  await window.seesSome('link', 'OPS-1: change 1')
  await window.reads(`from ${new URL(server.url).hostname}`)
  await window.closes()
}

/** By Uninstall, and a while later nothing is left of what was sent, of the links and of the secret. */
async function uninstalls(admin: Admin, jiraOrigin: string, ...servers: readonly GitLabServer[]) {
  const { jira } = admin
  await jira.follows('Manage apps')
  await jira.presses('Uninstall')
  await admin.seesFlag('App uninstalled')
  await jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed', 'GitLab called Jira 0 times.')
  const window = await admin.browser.opensWindow()
  await window.goes(`${jiraOrigin}/browse/OPS-1`)
  await window.reads('Nothing has arrived for this issue.')
  for (const { url } of servers) {
    await window.goes(`${url}/-/stand-in`)
    await window.reads('No Jira site is known.')
    await window.reads('No group is linked.')
  }
  await window.closes()
}

/** New work in GitLab, and what the page makes of it. */
async function seesThatDataArrives(admin: Admin, { url }: GitLabServer) {
  const window = await admin.browser.opensWindow()
  await window.goes(`${url}/atlas/tiles`)
  await window.fills('Title', 'OPS-8: close accounts')
  await window.fills('Source branch', 'OPS-8-accounts')
  await window.presses('Create merge request')
  await window.reads('OPS-8: close accounts')
  await window.closes()
  await admin.presses('Is data arriving?')
  await admin.sees('heading', 'atlas: data arrives')
  await admin.reads(/atlas\/tiles!7 names OPS-8, and OPS-8 shows GitLab data of/)
}

async function chooseInstance(admin: Admin, { url }: GitLabServer) {
  await admin.picks('GitLab (self-managed)')
  await admin.presses('Next')
  await admin.tickChecklist()
  await admin.presses('Next')
  await admin.fills('GitLab instance URL', url)
  await admin.presses('Save')
  await admin.seesFlag('GitLab version changed')
  // Until then a frame may be on screen that is about to be loaded anew.
  await admin.sees('button', /^Sign in to (?!GitLab)/)
}

/** Before anything is authorized: which way the data will take. */
async function readsWhatAccessIsFor(admin: Admin, instance: GitLabServer, host: GitLabServer) {
  await admin.presses('What this access is for')
  await admin.reads(`Development data goes from ${new URL(instance.url).host} straight to Jira, not by way of ${new URL(host.url).host}.`)
  await admin.presses('Close')
}

/** After a link: what the page has done with the access. */
async function readsCallsMade(admin: Admin, { url }: GitLabServer) {
  await admin.presses('Details of the session')
  await admin.unfolds(/calls that this page has made to GitLab so far/)
  await admin.reads(`POST ${url}/api/v4/integrations/jira_connect/subscriptions`)
  await admin.reads('Names and e-mail addresses of the authors of commits and merge requests, and of reviewers, go to Jira.')
  await admin.presses('Close')
}

async function uploadApp(admin: Admin, { url }: GitLabServer) {
  const { jira } = admin
  await jira.ticks('Enable development mode')
  await jira.presses('Upload app')
  await jira.within('dialog').fills('App descriptor URL', `${url}/-/jira_connect/app_descriptor.json`)
  await jira.within('dialog').presses('Upload')
}

const redirectTo = ({ url }: GitLabServer) => `${url}/-/jira_connect/oauth_callbacks`

test.describe('behind GitLab.com', () => {
  test.use({ worldOptions: { way: 'self-managed' } })

  test('an instance is set up by hand, and its data passes nobody on the way to Jira', async ({ admin, world, troubles }) => {
    troubles.allowPolicyToBlock()
    const { gitlabCom, selfManaged } = world
    gitlabCom.settings.page.csp = 'with-revoke'
    await setUpGitLab(admin, selfManaged, { redirectUri: redirectTo(gitlabCom), proxyUrl: gitlabCom.url, trusted: true })
    await admin.browser.forgetsCookies()
    await admin.openJira()
    await admin.getStarted()
    await chooseInstance(admin, selfManaged)
    await readsWhatAccessIsFor(admin, selfManaged, gitlabCom)
    // Trusted: nobody was asked for consent.
    await linkAndSync(admin)
    await readsCallsMade(admin, selfManaged)
    expect(world.requests.filter(({ url }) => url.includes('/oauth/consent')).map(({ method }) => method)).not.toContain('POST')
    await seesDataFrom(admin, world.jira.origin, selfManaged)
    await seesThatDataArrives(admin, selfManaged)
    const bulk = world.requests.filter(({ url }) => url.endsWith('/bulk'))
    expect(bulk.length).toBeGreaterThan(5)
    expect(bulk.map(({ url, initiator }) => [new URL(url).origin, initiator])).toEqual(bulk.map(() => [world.jira.origin, 'server']))
    expect(gitlabCom.integrationsLog).toEqual([])
    await uninstalls(admin, world.jira.origin, gitlabCom, selfManaged)
  })
})

test.describe('as the host of an app of its own', () => {
  test.use({ worldOptions: { way: 'own-app' } })

  test('a GitLab is installed by its descriptor, which is refused while it has a proxy URL and since 31 March 2026, and by a manifest since then', async ({
    admin,
    world,
  }) => {
    const { jira } = admin
    const { selfManaged, gitlabCom } = world
    await setUpGitLab(admin, selfManaged, { redirectUri: redirectTo(selfManaged), proxyUrl: gitlabCom.url })
    await admin.openJira()
    await uploadApp(admin, selfManaged)
    await admin.seesFlag('The app could not be changed', 'can no longer be installed by their descriptor')
    await jira.selects('Date of this site', '2026-03-30')
    await uploadApp(admin, selfManaged)
    await jira.reads('The app host returned HTTP response code 401')
    selfManaged.settings.proxyUrl = ''
    await admin.browser.forgetsCookies()
    await uploadApp(admin, selfManaged)
    await jira.within('dialog').sees('heading', 'Installed and ready to go!')
    await jira.within('dialog').reads('GitLab for Jira (git.acme.localhost)')
    await jira.within('dialog').presses('Get started')
    await admin.sees('heading', 'GitLab for Jira (git.acme.localhost)')
    await linkAndSync(admin)
    await seesDataFrom(admin, world.jira.origin, selfManaged)
    expect(world.requests.filter(({ url, initiator }) => initiator === 'browser' && url.startsWith(gitlabCom.url))).toEqual([])

    await jira.follows('Manage apps')
    await jira.ticks('Enable development mode', false)
    await jira.seesNo('button', 'Upload app')
    await uninstalls(admin, world.jira.origin, selfManaged)

    await jira.ticks('Enable development mode')
    await jira.selects(/^Date of this site/, 'now')
    await jira.presses('Install a private app')
    await jira.within('dialog').fills('manifest.yml', stringify(forgeManifest(appFacts(selfManaged.url, `${selfManaged.url}/logo.png`))))
    await jira.within('dialog').presses('Install app')
    await jira.within('dialog').sees('heading', 'Installed and ready to go!')
    await jira.within('dialog').presses('Get started')
    await linkAndSync(admin)
    await seesDataFrom(admin, world.jira.origin, selfManaged)
    await seesThatDataArrives(admin, selfManaged)
  })
})

test.describe('behind a proxy of one’s own', () => {
  test.use({ worldOptions: { way: 'own-proxy' } })

  test('a GitLab is chosen on the page that another one of the same company serves', async ({ admin, world, troubles }) => {
    troubles.allowPolicyToBlock()
    const { jira } = admin
    const { selfManaged: proxy, behindProxy: instance } = world
    if (!instance) throw new Error('This world has no GitLab behind the proxy')
    proxy.settings.page.csp = 'with-revoke'
    await setUpGitLab(admin, proxy, { redirectUri: redirectTo(proxy), proxyUrl: '', publicKeyStorage: true })
    await setUpGitLab(admin, instance, { redirectUri: redirectTo(proxy), proxyUrl: proxy.url })
    await admin.browser.forgetsCookies()
    world.jira.settings.today = '2026-03-30'
    await admin.openJira()
    await uploadApp(admin, proxy)
    await jira.within('dialog').presses('Get started')
    await admin.sees('heading', 'GitLab for Jira (git.acme.localhost)')
    await chooseInstance(admin, instance)
    await linkAndSync(admin)
    await seesDataFrom(admin, world.jira.origin, instance)
    expect(proxy.integrationsLog).toEqual([])
  })
})
