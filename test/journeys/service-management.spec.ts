import { runInRailsConsole } from '../scripts-to-run/rails-console.ts'
import { runInTerminal } from '../scripts-to-run/run-in-terminal.ts'
import { chosen } from '../stand-in/chosen.ts'
import { expect, test } from './fixtures.ts'

// Service IDs and deployment gating: what somebody presses in the page, runs in a terminal and presses in Jira.

test('service IDs and gating of a project are set, prepared by the copied calls, and a deployment waits for the word of Jira', async ({
  admin,
  world,
}) => {
  const { gitlabCom } = world
  gitlabCom.link('acme')
  const personalToken = gitlabCom.personalToken('mara', ['api'])
  await admin.openJira()
  const jsm = await admin.browser.opensWindow()
  await jsm.goes(`${world.jira.origin}/stand-in/change-management`)
  const [serviceId = ''] = await jsm.runs(() => [...document.querySelectorAll('code')].map(({ textContent }) => textContent))

  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Service management of Acme')
  await admin.fills('Service IDs', 'b:all=')
  await admin.reads(/also counts for \d+ projects and \d+ subgroups below, as far as they inherit/)
  await admin.presses('Save changes')
  await admin.reads(/^The integration of acme is on. It has values of its own. It has 1 service ID/)
  await world.idle()
  await admin.fills('Find a project', 'handbook')
  await admin.presses('acme/handbook')
  await admin.reads('The integration of acme/handbook is on. It has the values of the group above. It has 1 service ID, and no gating.')
  await admin.picks(/^Own values/)
  await admin.fills('Service IDs', `Maps: ${serviceId}`)
  await admin.reads('Not of the form of Jira’s IDs (b:…=), a name perhaps: Maps:')
  await admin.fills('Service IDs', Array.from({ length: 101 }, (_, at) => `b:${String(at)}=`).join('\n'))
  await admin.reads(/101 are too many by 1/)
  await admin.fills('Service IDs', serviceId)
  await admin.ticks('Enable deployment gating')
  await admin.ticks('production')
  for (const [status, message, heading] of [
    [
      400,
      '400 Bad request - Failed to update integration. {:jira_cloud_app_service_ids=>["is invalid"]}',
      'GitLab did not take these values',
    ],
    [422, 'You cannot create the GitLab for Jira Cloud app integration from the API', 'The integration of acme/handbook is off'],
  ] as const) {
    const heal = world.faults.add({ where: { method: 'PUT', path: /jira-cloud-app/ }, answer: { status, body: { message } } })
    await admin.presses('Save changes')
    await admin.sees('heading', heading)
    heal()
  }
  await admin.presses('Save changes')
  await admin.sees('heading', 'Saved, and read back from GitLab')

  await admin.unfolds('Calls to copy')
  const run = async (title: string): Promise<string> => {
    const script = await admin.runs((label) => document.querySelector(`pre[aria-label="${label}"]`)?.textContent ?? '', title)
    const { output } = await runInTerminal(script, { typed: `${personalToken}\n` })
    expect(output).toMatch(/GitLab answered with status 20[01]/)
    return output
  }
  const account = /"id":(\d+)/.exec(await run('Create the service account (Owner of the top-level group)'))?.[1] ?? ''
  await admin.fills('ID of the service account', account)
  await run('Add it as a member')
  await run('Protect the environment, with the service account as approver (Maintainer)')
  const token = /"token":"([^"]+)"/.exec(await run('Create its token (Owner of the top-level group)'))?.[1] ?? ''
  await jsm.fills('Service account token', token)
  await jsm.presses('Save token')
  await jsm.reads('A token is saved.')

  const gitlab = await admin.browser.opensWindow()
  const deploys = async (status: string): Promise<void> => {
    await gitlab.goes(`${gitlabCom.url}/acme/handbook`)
    if (status === 'blocked') {
      await gitlab.selects('Environment', 'production')
      await gitlab.presses('Deploy')
    }
    await gitlab.reads(`production: ${status}`)
  }
  await deploys('blocked')
  await jsm.reloads()
  await jsm.reads(/CHG-1: Deployment 1 .* · Maps · waiting/)
  await jsm.presses('Approve CHG-1')
  await jsm.reads(/CHG-1: .* · approved/)
  await deploys('success')
  await jsm.reads(/Maps: Deployment 1 .* · successful/)

  await deploys('blocked')
  await jsm.reloads()
  await jsm.presses('Decline CHG-2')
  await jsm.reads(/CHG-2: .* · declined/)
  await deploys('failed')

  gitlabCom.unlink('acme')
  await admin.fills('Service IDs', 'b:later=')
  await admin.presses('Save changes')
  await admin.sees('heading', 'The integration of acme/handbook is off')
  await admin.reads(/^Link a group first/)
})

test('values that a version and a role keep from being set are set by who may, and brought back after a repair that loses them', async ({
  admin,
  world,
  troubles,
}) => {
  troubles.allowPolicyToBlock()
  const { selfManaged, gitlabCom } = world
  const { version } = selfManaged.settings
  gitlabCom.settings.page.csp = 'with-revoke'
  chosen(world, ['acme', 'atlas'])
  selfManaged.settings.version = '17.3.0'
  await admin.openJira()
  await admin.getStarted()
  await admin.signIn()
  await admin.presses('Service management of Acme')
  await admin.reads('The values of groups can be set by its API since GitLab 17.9')
  await admin.fills('Find a project', 'handbook')
  await admin.presses('acme/handbook')
  const flag = 'Feature.enable(:enable_jira_connect_configuration)'
  await admin.reads(`Run in its Rails console: ${flag}`)
  runInRailsConsole(selfManaged, flag)
  await admin.presses('Try again')
  await admin.reads('The integration of acme/handbook is on. It has the values of the group above.')
  await admin.picks(/^Own values/)
  await admin.fills('Service IDs', 'b:own=')
  await admin.presses('Save changes')
  await admin.sees('heading', 'Saved, and read back from GitLab')
  await admin.presses('Close')

  selfManaged.settings.version = version
  await admin.presses('Service management of Atlas')
  await admin.sees('heading', '@mara may not set this for atlas')
  await admin.reads('Ask for the Owner role in atlas')
  await admin.unfolds('Checks for an administrator of GitLab')
  await admin.reads(/^Project\.find_by_full_path\('atlas\/[a-z/]+'\)\.jira_subscription_exists\?$/)
  const lines = await admin.runs(() => [...document.querySelectorAll('pre')].map(({ textContent }) => textContent))
  const checks = lines.filter((line) => /^(JiraConnectSubscription|Project|installation)\b/.test(line))
  const answers = checks.map((check) => runInRailsConsole(selfManaged, check))
  expect(answers).toEqual([expect.stringContaining('"atlas"'), '=> true\n', expect.stringMatching(/"acme".*"atlas"/)])
  await admin.presses('Close')

  await admin.presses('GitLab stopped sending data')
  await admin.presses('List the linked groups')
  await admin.reads('The list also has the values for service management of 1 group or project.')
  selfManaged.settings.forgetsIntegrations = true
  await admin.browser.fileSavedBy(() => admin.presses('Download the list'))
  await admin.presses('The file is there: start')
  await admin.sees('heading', '2 groups linked')
  await admin.sees('heading', 'The values for service management of 1 group or project have changed')
  expect(selfManaged.integration('acme/handbook')).toMatchObject({ isInherited: true })
  await admin.presses('Restore the values of 1 group or project')
  await admin.sees('heading', 'The values for service management are as they were')
  const isOwn = { isInherited: false, values: { serviceIds: 'b:own=' } }
  expect(selfManaged.integration('acme/handbook')).toMatchObject(isOwn)

  await admin.presses('Done')
  await admin.presses('Unlink Acme')
  await admin.within('dialog').presses('Unlink')
  await admin.reads(/has noted what 1 group or project had of its own/)
  await admin.presses('Undo')
  await admin.presses('Restore the values of 1 group or project')
  await admin.sees('heading', 'The values for service management are as they were')
  expect(selfManaged.integration('acme/handbook')).toMatchObject(isOwn)

  await admin.presses('Service management of Acme')
  await admin.fills('Find a project', 'handbook')
  await admin.presses('acme/handbook')
  await admin.picks(/^Those of the group above/)
  await admin.presses('Save changes')
  await admin.sees('heading', 'Saved, and read back from GitLab')
  expect(selfManaged.integration('acme/handbook')).toMatchObject({ isInherited: true })
})
