import type { ReactNode } from 'react'
import type { CheckStep, NotKnown } from '../../../domain/connection-check.ts'
import type { VersionGap } from '../../../domain/gitlab-version.ts'
import { formats } from './formats.ts'

/** Names for people: of the instance, and of the GitLab that serves this page. */
export type Names = { readonly instance: string; readonly host: string }

/** The check of the connection. Names of settings are those of GitLab. */
export const connectionCheck = {
  title: 'Connection check',
  connectionTo: (address: ReactNode) => <>Connection to {address}</>,
  browserView: 'Your browser’s view',
  otherView: (host: string) => `The view of ${host}, of the instance and of Jira`,
  needEarlier: (steps: readonly string[]) => `Not known before the steps above are: ${steps.join(', ')}.`,
  checking: (done: number, all: number) => `Checking, ${formats.number(done)} of ${formats.number(all)} steps done…`,
  nothingFails: (works: number, unknown: number) =>
    formats.plural(works, {
      one: `Nothing fails, # works, ${formats.number(unknown)} cannot be known from here.`,
      other: `Nothing fails, # work, ${formats.number(unknown)} cannot be known from here.`,
    }),
  summary: (fails: number, works: number, unknown: number) => {
    const failing = formats.plural(fails, { one: '# step fails', other: '# steps fail' })
    const working = formats.plural(works, { one: '# works', other: '# work' })
    return `${failing}, ${working}, ${formats.number(unknown)} cannot be known from here.`
  },
  states: {
    running: 'Checking',
    works: 'Works',
    fails: 'Fails',
    unknown: 'Not known from here',
  },
  steps: {
    'page-policy': () => 'This page may ask it',
    reach: () => 'Reachable from your browser',
    'local-network': () => 'Local Network Access',
    gitlab: () => 'Is a GitLab 15.7 or later',
    'proxy-url': () => 'Jira Connect Proxy URL',
    'application-id': () => 'Jira Connect Application ID',
    version: () => 'Version of GitLab',
    user: () => 'GitLab user',
    'jira-groups': () => 'Admin group of your Jira user',
    'host-view': (host) => `Reachable from ${host}`,
    'jira-site': () => 'Knows this Jira site',
  } satisfies Readonly<Record<CheckStep, (host: string) => string>>,
  /** What a step found, where nothing more is known than that it works. */
  plain: {
    'page-policy': 'The policy of this page allows it.',
    reach: 'Something answers at this address.',
    'local-network': 'Not in the way.',
    gitlab: 'GitLab answers, and offers linking.',
    'proxy-url': 'GitLab lets this page read its answers.',
    'application-id': 'It is set. Whether its OAuth application is right shows when you sign in.',
  },
  fullVersion: (version: string) => `GitLab ${version}. It has everything that the app can use.`,
  olderVersion: (version: string) => `GitLab ${version}. It works, with less:`,
  user: (username: string) => `Signed in as @${username}.`,
  adminGroup: (group: string) => `Jira says that you are in ${group}.`,
  links: (count: number) =>
    formats.plural(count, {
      one: 'It accepts Jira’s token, and has # linked group.',
      other: 'It accepts Jira’s token, and has # linked groups.',
    }),
  gaps: {
    'org-admins': (since) => `Members of org-admins may link groups: from GitLab ${since} on. Until then only members of site-admins may.`,
    'create-branch': (since) => `Create branches from Jira: from GitLab ${since} on.`,
    'service-management': (since) => `Deployments in Jira Service Management: from GitLab ${since} on.`,
    'additional-audience': (since) =>
      `Jira Connect Additional Audience URL, for an instance behind a reverse proxy with another name: from GitLab ${since} on.`,
  } satisfies Readonly<Record<VersionGap, (since: string) => string>>,
  notKnown: {
    'policy-before-save': ({ host }) =>
      `The policy that ${host} made for this page lets it ask only an instance that is saved, so your browser’s view comes after Save. Save itself shows what ${host} finds.`,
    'needs-earlier-step': () => 'Not known before the steps above are.',
    'after-save': () => 'Known after Save: before, nothing that proves who you are is sent to this address.',
    'after-sign-in': ({ instance }) => `Known when you are signed in to ${instance}.`,
    'jira-does-not-tell': () => 'Jira does not tell this page. Save and Link show whether you may.',
    'may-be-local': ({ instance }) =>
      `Your browser keeps this frame from private addresses. Whether ${instance} is at one, only your network knows.`,
    'host-asked-at-save': ({ host }) => `${host} reached it when it was saved. Whether it still does cannot be seen from here.`,
    'host-asks-at-save': ({ host }) => `Cannot be seen from here. Save asks: ${host} then calls the instance, and says what it found.`,
    busy: ({ instance }) => `${instance} asks to slow down (status 429). Check again in a minute.`,
  } satisfies Readonly<Record<NotKnown, (names: Names) => string>>,
}

export type ConnectionCheckWords = typeof connectionCheck
