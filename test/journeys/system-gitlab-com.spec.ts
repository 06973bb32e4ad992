import { expect, test } from './fixtures.ts'

// The system around the page, from what somebody presses to what somebody reads at an issue.

const issueAt = (jira: string, key: string) => `${jira}/browse/${key}`

test('a linked group’s merge requests stand at their issues after a minute, new work at once, and nothing new after an unlink', async ({
  admin,
  world,
}) => {
  const { jira } = admin
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.linkAtlas()
  const window = await admin.browser.opensWindow()
  await window.goes(issueAt(world.jira.origin, 'OPS-1'))
  await window.reads('Nothing has arrived for this issue.')

  await jira.presses('Let a minute pass')
  await admin.seesFlag('A minute has passed', 'GitLab called Jira 5 times.')
  await window.reloads()
  await window.seesSome('link', 'OPS-1: change 1')
  await window.reads(/MERGED · by Devi Developer · reviewed by Mara Maintainer \(APPROVED\) · in tiles · from gitlab\.localhost/)

  await window.goes(`${world.gitlabCom.url}/atlas/tiles`)
  await window.reads('What happens here is sent to Jira at once.')
  const work: readonly (readonly [button: string, fields: Readonly<Record<string, string>>])[] = [
    ['Push commit', { 'Commit message': 'OPS-8: close accounts' }],
    ['Create merge request', { Title: 'OPS-8: all accounts', 'Source branch': 'OPS-8-accounts' }],
    ['Run pipeline', {}],
    ['Deploy', {}],
    ['Save feature flag', { Description: 'For OPS-8' }],
    ['Merge !7', {}],
  ]
  for (const [button, fields] of work) {
    for (const [field, text] of Object.entries(fields)) await window.fills(field, text)
    await window.presses(button)
  }
  await window.seesNo('button', 'Merge !7')
  await window.goes(issueAt(world.jira.origin, 'OPS-8'))
  for (const part of ['Branches (1)', 'Commits (2)', 'Merge requests (1)', 'Builds (2)', 'Deployments (1)', 'Feature flags (1)']) {
    await window.sees('heading', part)
  }
  await window.reads(/by Mara Maintainer/)

  // A Smart Commit of somebody whom Jira knows by the same e-mail address.
  await window.goes(`${world.gitlabCom.url}/atlas/tiles`)
  await window.fills('Commit message', 'OPS-8 #comment Nobody uses these #time 2h')
  await window.selects('Author', 'ada@acme.example')
  await window.presses('Push commit')
  await window.reads('OPS-8 #comment Nobody uses these')
  await window.goes(issueAt(world.jira.origin, 'OPS-8'))
  await window.reads('Nobody uses these')
  await window.sees('heading', 'Work log')

  await window.goes(`${world.jira.origin}/projects`)
  await window.follows('Toolchain of OPS')
  await window.selects('Repository', 'atlas/tiles')
  await window.presses('Associate repository')
  await window.reads('The repository is associated with this project.')
  await window.sees('link', 'atlas/tiles')
  await window.selects('Repository', 'a repository that is gone')
  await window.presses('Associate repository')
  await window.reads('Repository not found.')

  await admin.presses('Unlink Atlas')
  await admin.within('dialog').presses('Unlink')
  await admin.sees('heading', 'Atlas is unlinked')
  await window.goes(`${world.gitlabCom.url}/atlas/tiles`)
  await window.reads('nothing of this is sent to Jira')
  await window.fills('Commit message', 'OPS-8: once more')
  await window.presses('Push commit')
  await window.reads('OPS-8: once more')
  await window.goes(issueAt(world.jira.origin, 'OPS-8'))
  await window.sees('heading', 'Commits (3)')
  expect(world.requests.filter(({ url, status }) => url.endsWith('/bulk') && status !== 202)).toEqual([])
})

test('data that Jira refuses arrives nowhere, and only GitLab’s log knows why', async ({ admin, world }) => {
  world.gitlabCom.link('design')
  await admin.openJira()
  await admin.setCondition('Jira refuses GitLab’s data')
  const window = await admin.browser.opensWindow()
  await window.goes(`${world.gitlabCom.url}/design/icons`)
  await window.fills('Commit message', 'OPS-8: close accounts')
  await window.presses('Push commit')
  await window.reads('OPS-8: close accounts')
  await window.goes(issueAt(world.jira.origin, 'OPS-8'))
  await window.reads('Nothing has arrived for this issue.')
  await window.goes(`${world.gitlabCom.url}/-/stand-in`)
  await window.reads('Invalid JWT')
})
