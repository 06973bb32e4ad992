import { runInTerminal } from '../scripts-to-run/run-in-terminal.ts'
import { expect, test } from './fixtures.ts'

// Deployment gating from both sides: what somebody presses in the page, runs in a terminal and presses in Jira.

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
  await admin.fills('Find a project', 'handbook')
  await admin.presses('acme/handbook')
  await admin.reads('The integration of acme/handbook is on. It has the values of the group above.')
  await admin.picks(/^Own values/)
  await admin.fills('Service IDs', `Maps: ${serviceId}`)
  await admin.reads('Not of the form of Jira’s IDs (b:…=), a name perhaps: Maps:')
  await admin.fills('Service IDs', serviceId)
  await admin.ticks('Enable deployment gating')
  await admin.ticks('production')
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
})
