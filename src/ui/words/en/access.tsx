import type { ReactNode } from 'react'
import type { InstalledWay } from '../../../domain/installed-way.ts'
import type { SentKind } from '../../../domain/sent-fields.ts'
import { formats } from './formats.ts'

const { plural } = formats

/** Names of the two GitLabs for people; the same one twice where the host is the instance. */
export type Places = { readonly host: string; readonly instance: string }

/** What access to GitLab is asked for, what becomes of it, and how data gets to Jira. */
export const access = {
  title: 'What this page’s access is for',
  intro: ({ instance }: Places) =>
    `You let this page act for you on ${instance}. It is needed only while you set up the app: syncing does not use your account.`,

  scopeTitle: 'What you give',
  scope: (api: ReactNode) => (
    <>
      GitLab asks you to authorize the scope {api}: complete read and write access to its API, as far as your own rights go. That opens all
      groups and projects, the container registry and the package registry. For linking groups GitLab knows no smaller scope.
    </>
  ),
  usesTitle: 'What this page does with it',
  uses: [
    'It reads who you are and which version GitLab has.',
    'It lists the groups that you may link, counts their projects, and links those that you choose.',
    'It reads merge requests of a group that you choose or ask about, to compare the issue keys in them with this Jira site.',
    'With the access of an administrator it asks at sign-in whether it may read the settings of GitLab, and reads those of the app where you check the connection. Other settings are neither shown nor kept.',
    'It changes a setting only where you press the button for it and confirm.',
  ],
  sync: 'Once a group is linked, GitLab sends its data by itself, with Jira’s secret. It goes on when you sign out, or when your account is gone.',

  sessionTitle: 'Details of the session',
  signedOut: 'Nobody is signed in to GitLab on this page.',
  user: 'GitLab user',
  instance: 'GitLab instance',
  version: 'GitLab version',
  notTold: 'not told yet',

  tokensTitle: 'Which token is held where',
  tokens: {
    access: {
      name: 'Your access to GitLab',
      held: ({ instance }: Places) =>
        `An access token and a refresh token, in the memory of this page and nowhere else. They are sent to ${instance} alone, and revoked when you sign out, switch the account or leave the page. Jira gets neither of them.`,
    },
    context: {
      name: 'Jira’s word for you',
      held: ({ host, instance }: Places) =>
        `Jira gives this page a token that names you and this site. It lives for minutes and is sent with each call that needs it, to ${host === instance ? host : `${host} and ${instance}`}. GitLab verifies its signature.`,
    },
    secret: {
      name: 'Jira’s secret',
      held: ({ host, instance }: Places) =>
        `This page never sees it. Jira gave it to ${host} when the app was installed${host === instance ? '' : `, and ${host} passed it on to ${instance}`}. GitLab stores it encrypted with AES-256-GCM. It lets GitLab read, write and delete development data in this Jira (READ, WRITE, DELETE), and reaches no other Atlassian product.`,
    },
  },
  passedOn: ({ host }: Places) => `${host} only passes the secret on: it reads no Jira data with it.`,
  jiraGets: 'Jira gets no access to GitLab.',

  waysTitle: 'How an event travels',
  jira: 'Jira',
  yourBrowser: 'This page, in your browser',
  to: 'to',
  legs: {
    installed: 'app installed or uninstalled, with the secret',
    forwarded: 'the same event, passed on',
    linked: 'a group is linked, with your access and Jira’s word',
    pushed: 'development data, signed with the secret',
  },
  straight: {
    'gitlab-com': () => 'GitLab.com sends to Jira itself. Nobody stands between the two.',
    'own-app': ({ instance }) => `${instance} sends to Jira itself. GitLab.com has no part in it.`,
    'behind-host': ({ host, instance }) => `Development data goes from ${instance} straight to Jira, not by way of ${host}.`,
  } satisfies WaysWords as WaysWords,

  sentTitle: 'What is sent to Jira',
  people: 'Names and e-mail addresses of the authors of commits and merge requests, and of reviewers, go to Jira.',
  sentFields: 'All fields of each kind',
  kinds: {
    repository: 'Repository (project)',
    branch: 'Branch',
    commit: 'Commit',
    pullRequest: 'Merge request',
    author: 'Author',
    reviewer: 'Reviewer',
    build: 'Build (pipeline)',
    deployment: 'Deployment',
    flag: 'Feature flag',
  } satisfies Readonly<Record<SentKind, string>>,

  deletedTitle: 'What is deleted, and when',
  unlinked: 'Unlinking a group deletes nothing in Jira: what was synced stays there and goes out of date.',
  uninstalled:
    'Uninstalling the app in Jira deletes the secret and the links in GitLab. Jira deletes the development data for good, within hours.',

  callsTitle: (count: number) =>
    plural(count, { one: '# call that this page has made to GitLab so far', other: '# calls that this page has made to GitLab so far' }),
  callsHow: 'The latest 100 at most, the newest first, without what was asked in queries and bodies.',
  callTime: 'Time',
  call: 'Call',
  callStatus: 'Status',
}

type WaysWords = Readonly<Record<InstalledWay, (places: Places) => string>>

export type AccessWords = typeof access
