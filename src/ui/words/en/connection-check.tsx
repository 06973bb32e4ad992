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
    preflight: () => 'Questions before a call (OPTIONS)',
    unlinking: () => 'Unlinking (DELETE)',
    version: () => 'Version of GitLab',
    user: () => 'GitLab user',
    'own-name': () => 'Name that GitLab gives itself',
    descriptor: (host) => `App descriptor of ${host}`,
    'public-key-storage': (host) => `Enable public key storage on ${host}`,
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
    preflight: 'Your browser is let through when it asks before a call with a token.',
    unlinking: 'Your browser is let through when it unlinks.',
    'application-id': 'It is set. Whether its OAuth application is right shows when you sign in.',
    'own-name': 'The one by which this page asks it.',
    descriptor: 'It is about this host, and nothing that Jira tells this page contradicts it.',
  },
  blankProxyUrl: 'It is blank, as it must be on a host that is its own app.',
  fullVersion: (version: string) => `GitLab ${version}. It has everything that the app can use.`,
  olderVersion: (version: string) => `GitLab ${version}. It works, with less:`,
  user: (username: string) => `Signed in as @${username}.`,
  otherName: (ownName: string) => `GitLab has another name inside: it calls itself ${ownName}. It works, with this to know:`,
  otherNameMeans: (instance: string) => (
    <>
      <li>
        Jira Connect Additional Audience URL (GitLab 17.7 and later) must be the address with {instance}. Without it GitLab refuses calls
        that name {instance} with error 401.
      </li>
      <li>Jira’s development panel may link the name inside, or GitLab.com (GitLab’s issue 434085).</li>
      <li>Go on opening GitLab by the name inside: by {instance} it may not work as expected (GitLab’s issue 21319).</li>
    </>
  ),
  adminGroup: (group: string) => `Jira says that you are in ${group}.`,
  links: (count: number) =>
    formats.plural(count, {
      one: 'It accepts Jira’s token, and has # linked group.',
      other: 'It accepts Jira’s token, and has # linked groups.',
    }),
  gaps: {
    'past-branches': (since) =>
      `Branches from before the link are sent to Jira: from GitLab ${since} on. Until then merge requests are, and new branches.`,
    'org-admins': (since) => `Members of org-admins may link groups: from GitLab ${since} on. Until then only members of site-admins may.`,
    'refusals-logged': (since) => `GitLab’s log says why it refused what Jira or a host has signed: from GitLab ${since} on.`,
    'create-branch': (since) => `Create branches from Jira: from GitLab ${since} on.`,
    'service-management': (since) => `Deployments in Jira Service Management: from GitLab ${since} on.`,
    'atlassian-keys': (since) =>
      `GitLab accepts the keys with which Atlassian signs since November 2024: from GitLab ${since} on. Until then installing the app ends with error 401.`,
    'deployment-gating': (since) =>
      `Deployment gating came with GitLab ${since}. GitLab supports it on GitLab.com only, so an update does not bring it here.`,
    'additional-audience': (since) =>
      `Jira Connect Additional Audience URL, for an instance behind a reverse proxy with another name: from GitLab ${since} on.`,
    'group-integrations': (since) =>
      `Service IDs of a whole group, by GitLab’s API: from GitLab ${since} on. Until then project by project.`,
    'native-forge': (since) =>
      `GitLab’s own Forge app, which is an experiment: from GitLab ${since} on. The app that is installed does without.`,
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
    'keys-fetched-at-save': ({ instance, host }) =>
      `It was selected when ${instance} was saved, which then fetched a key from ${host}. Whether it still is cannot be seen from here.`,
    'keys-asked-at-save': ({ instance, host }) =>
      `Cannot be seen from here. Save shows it: where it is cleared (Admin > Settings > General > GitLab for Jira App on ${host}), ${instance} refuses with error 401.`,
    'descriptor-unreadable': ({ host }) => `${host} answers no app descriptor that this page can read.`,
    'refusals-hidden': ({ instance }) => `${instance} does not let this page read what it refuses. The first unlink will show.`,
    busy: ({ instance }) => `${instance} asks to slow down (status 429). Check again in a minute.`,
  } satisfies Readonly<Record<NotKnown, (names: Names) => string>>,
}

export type ConnectionCheckWords = typeof connectionCheck
