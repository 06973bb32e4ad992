import type { ReactNode } from 'react'
import { consoleLine } from '../../../domain/scripts-to-run/set-up-script.ts'
import { applicationName, type InstanceSetUp } from '../../../domain/scripts-to-run/instance-set-up.ts'

/** One thing to do, and the names of what is set there with the value or the state that each must have. */
export type KitStep = {
  readonly text: string
  readonly values?: readonly { readonly name: string; readonly value?: string; readonly state?: string }[]
}

/** What an administrator of GitLab has to set up for this page, to hand over; and the settings that the page itself can save. */
export const administratorKit = {
  title: 'Administrator’s kit',
  purpose: (host: string) =>
    `Everything that has to be set up in a GitLab for the app that Jira loads from ${host}: an OAuth application and the settings of the app. Hand it over, or do it yourself.`,
  who: 'Two people are needed: an administrator of that GitLab for what is on this page, and a Jira admin, who goes on here afterwards. They may be one.',
  whichGitLab: 'Which GitLab is to be set up?',
  thisGitLab: (host: string) => `GitLab on ${host} itself`,
  thisGitLabHint: 'Jira loads the app from there, so that it has no proxy URL.',
  anotherGitLab: 'Another GitLab behind it',
  anotherGitLabHint: 'Jira goes on loading the app from here.',
  mayBeEmpty: 'May be left empty: the script asks for it.',
  way: 'How is it done?',
  ways: {
    steps: { title: 'Steps to click', hint: 'In the Admin area of GitLab. Takes some minutes.' },
    curl: { title: 'Script with curl', hint: 'On the administrator’s own computer, with a personal access token.' },
    glab: { title: 'Script with glab', hint: 'For whoever uses GitLab’s command line tool.' },
    console: { title: 'Rails console', hint: 'On the server of GitLab, without any token.' },
  },
  copySteps: 'Copy the steps',
  copyForTerminal: 'Copy for the terminal',
  copyForConsole: 'Copy for the console',
  download: 'Download the script',
  show: 'Show the script',
  script: 'The script',
  needsToken:
    'In GitLab, make a personal access token of an administrator under Edit profile > Access tokens, with the scopes api and, where it is offered, admin_mode. Revoke it when all is done.',
  needsGlab: 'Sign in with glab as an administrator: glab auth login. With Admin Mode on, its token needs the scope admin_mode.',
  runScript: (file: string) =>
    `Paste the script into a terminal, or save it and run: sh ${file}. macOS and Linux have what it needs; on Windows use Git Bash.`,
  askedThere: 'It asks for the token there, without showing it. Never enter a token on this page, or on any other that asks for one.',
  runConsole: (file: string) =>
    `Open the console on the server (sudo gitlab-rails console) and paste it there, or run it as a file: sudo gitlab-rails runner ./${file}`,
  saysBefore: 'It says what it will do, does only what is missing, and checks at the end. Run again, it changes nothing.',
  steps: ({ redirectUri, calls: { saveSettings } }: InstanceSetUp): readonly KitStep[] => {
    const { jira_connect_proxy_url: proxyUrl, jira_connect_public_key_storage_enabled: isProxy } = saveSettings.values
    return [
      {
        text: 'Sign in to GitLab as an administrator and open the Admin area: Admin at the bottom of the left sidebar; in older versions Search or go to > Admin Area.',
      },
      {
        text: 'Select Applications, then New application, and enter:',
        values: [
          { name: 'Name', value: applicationName },
          { name: 'Redirect URI', value: redirectUri },
          { name: 'Trusted', state: 'Cleared' },
          { name: 'Confidential', state: 'Cleared' },
          { name: 'Scopes', state: 'api, and no other' },
        ],
      },
      { text: 'Select Save application and copy its Application ID.' },
      {
        text: 'Select Settings > General, expand GitLab for Jira App, and enter:',
        values: [
          { name: 'Jira Connect Application ID', state: 'The Application ID of this application' },
          {
            name: 'Jira Connect Proxy URL',
            ...(typeof proxyUrl === 'string' ? { value: proxyUrl } : { state: 'Empty: clear it if there is anything in it' }),
          },
          ...(isProxy === true ? [{ name: 'Enable public key storage', state: 'Ticked' }] : []),
        ],
      },
      {
        text:
          typeof proxyUrl === 'string'
            ? 'Select Save changes. The proxy URL is compared letter by letter: a slash at the end breaks it.'
            : `Select Save changes. In GitLab 15.7 only the Rails console can clear the proxy URL: ${consoleLine}`,
      },
    ]
  },

  settings: {
    title: (instance: string) => `Settings of the app on ${instance}`,
    onlyThese: 'Read with your access as an administrator. Other settings of GitLab are neither shown nor kept.',
    noAdministrator: (username: string, instance: string) =>
      `Only an administrator of ${instance} can read the settings of the app, and @${username} is none. An administrator can check and set them with the administrator’s kit.`,
    adminMode: (instance: string) =>
      `You are an administrator of ${instance}, but Admin Mode is on there, or the access of this page does not reach so far: it cannot read the settings. The administrator’s kit can, with a token that has the scope admin_mode.`,
    allRight: 'All of them are as this page needs them.',
    right: 'Right',
    differs: 'Differs',
    is: 'It is',
    willBe: 'It will be',
    mustBe: 'It must be',
    before: 'Before',
    nothing: '(nothing)',
    on: 'On',
    off: 'Off',
    changeIt: 'Change',
    change: (name: string) => `Change ${name}`,
    confirm: (name: string) => `Change ${name}?`,
    consequence: (instance: string) =>
      `This is a setting of the whole of ${instance}: it counts for every Jira site that uses it. Only this one setting is changed.`,
    save: 'Save',
    saved: (name: string) => `${name} is saved.`,
    restoreIt: 'Restore',
    restore: (name: string) => `Restore ${name}`,
    notKept: (name: string, line: ReactNode) => (
      <>
        GitLab has accepted the change and kept {name} as it was. In GitLab 15.7 only the Rails console can clear it: {line}
      </>
    ),
    checkAgain: 'Read the settings again',
  },
}

export type AdministratorKitWords = typeof administratorKit
