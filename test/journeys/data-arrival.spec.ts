import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// From a link to a page that says whether data arrives, with everything between played out: GitLab sends, Jira keeps.

const createMergeRequest = 'Create merge request'

test('a group is linked, the clock hurries, a merge request stands at its issue, and the page says that data arrives', async ({
  admin,
  world,
}) => {
  await admin.openJira()
  await admin.getStarted()
  await admin.sees('heading', 'GitLab for Jira (gitlab.localhost)')
  await admin.signIn()
  await admin.presses('Link groups')
  await admin.ticks(/^Choose <img/)
  await admin.reads(/no merge request of markup.*begin a title with its key, as in “(OPS|WEB|IF|DOC)-123 Fix the login”/)
  await admin.ticks(/^Choose <img/, false)
  await admin.ticks('Choose Atlas')
  await admin.reads(/\d+ of the latest 50 merge requests of atlas name an issue of this Jira site in title, description or branch\./)
  await admin.presses('Link 1 group')
  await admin.sees('heading', '1 group linked')
  await admin.presses('Done')
  await admin.jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed', 'GitLab called Jira 5 times.')

  await admin.presses('Is data arriving?')
  await admin.sees('heading', 'atlas: nothing has arrived yet')
  await admin.reads(/No merge request of the group was changed since the link/)

  const window = await admin.browser.opensWindow()
  await window.goes(`${world.gitlabCom.url}/atlas/tiles`)
  await window.fills('Title', 'OPS-8: close accounts')
  await window.fills('Source branch', 'OPS-8-accounts')
  await window.presses(createMergeRequest)
  await window.reads('OPS-8: close accounts')
  await window.goes(`${world.jira.origin}/browse/OPS-8`)
  await window.sees('heading', 'Merge requests (1)')

  await admin.presses('Look again')
  await admin.sees('heading', 'atlas: data arrives')
  await admin.reads(/atlas\/tiles!7 names OPS-8, and OPS-8 shows GitLab data of/)
  await admin.sees('heading', 'The Jira site as a whole: data arrives')
})

test('an instance misses a new secret: nothing arrives, the page says so and repairs it, and data arrives', async ({ admin, world }) => {
  const { jira, gitlabCom, selfManaged, clock } = chosen(world, ['atlas'])
  gitlabCom.settings.page.csp = 'with-revoke'
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  const window = await admin.browser.opensWindow()
  const opensMergeRequest = async (title: string) => {
    await window.goes(`${selfManaged.url}/atlas/tiles`)
    await window.fills('Title', title)
    await window.fills('Source branch', title.replace(/\W+/g, '-'))
    await window.presses(createMergeRequest)
    await window.seesSome('button', /^Merge /)
  }

  // GitLab.com is told and keeps it; the instance is not reached at that moment.
  jira.rotateSecret()
  gitlabCom.install({ instanceUrl: selfManaged.url })
  await opensMergeRequest('OPS-8: close accounts')
  await window.goes(`${jira.origin}/browse/OPS-8`)
  await window.reads('Nothing has arrived for this issue.')
  // Longer than Jira takes, by the only clock that the page hears of: that of GitLab’s answers.
  clock.advance(660)
  await opensMergeRequest('Tidy up')

  await admin.presses('Is data arriving?')
  await admin.sees('heading', 'atlas: nothing arrives')
  await admin.reads(/atlas\/tiles!7 names OPS-8/)
  await admin.presses('GitLab stopped sending data')
  await admin.presses('Send again')
  await admin.sees('heading', /has the present secret/)
  await admin.presses('Close')

  await opensMergeRequest('OPS-8: close them all')
  await window.goes(`${jira.origin}/browse/OPS-8`)
  await window.sees('heading', 'Merge requests (1)')
  await admin.presses('Is data arriving?')
  await admin.sees('heading', 'atlas: data arrives')
  expect(selfManaged.integrationsLog.map(({ message }) => message)).toContain('Invalid JWT')
})
