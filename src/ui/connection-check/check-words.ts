import type { CheckFact, CheckStep, NotKnown } from '../../domain/connection-check.ts'
import { sinceVersion, type VersionGap } from '../../domain/gitlab-version.ts'

/** Names for people: of the instance, and of the GitLab that serves this page. */
export type Names = { readonly instance: string; readonly host: string }

export const stepTitles: Readonly<Record<CheckStep, (names: Names) => string>> = {
  'page-policy': () => 'This page may ask it',
  reach: () => 'Reachable from your browser',
  'local-network': () => 'Local Network Access',
  gitlab: () => 'Is a GitLab 15.7 or later',
  'proxy-url': () => 'Jira Connect Proxy URL',
  'application-id': () => 'Jira Connect Application ID',
  version: () => 'Version of GitLab',
  user: () => 'GitLab user',
  'jira-groups': () => 'Admin group of your Jira user',
  'host-view': ({ host }) => `Reachable from ${host}`,
  'jira-site': () => 'Knows this Jira site',
}

const plainFacts: Readonly<Partial<Record<CheckStep, string>>> = {
  'page-policy': 'The policy of this page allows it.',
  reach: 'Something answers at this address.',
  'local-network': 'Not in the way.',
  gitlab: 'GitLab answers, and offers linking.',
  'proxy-url': 'GitLab lets this page read its answers.',
  'application-id': 'It is set. Whether its OAuth application is right shows when you sign in.',
}

export function factSentence(step: CheckStep, fact: CheckFact): string {
  switch (fact.kind) {
    case 'plain':
      return plainFacts[step] ?? ''
    case 'version':
      return `GitLab ${fact.version}. ${fact.gaps.length === 0 ? 'It has everything that the app can use.' : 'It works, with less:'}`
    case 'user':
      return `Signed in as @${fact.username}.`
    case 'admin-group':
      return `Jira says that you are in ${fact.group}.`
    case 'links':
      return `It accepts Jira’s token, and has ${fact.count.toLocaleString('en')} linked ${fact.count === 1 ? 'group' : 'groups'}.`
    default:
      return fact satisfies never
  }
}

export function gapSentence(gap: VersionGap): string {
  const since = `from GitLab ${sinceVersion(gap)} on`
  switch (gap) {
    case 'org-admins':
      return `Members of org-admins may link groups: ${since}. Until then only members of site-admins may.`
    case 'create-branch':
      return `Create branches from Jira: ${since}.`
    case 'service-management':
      return `Deployments in Jira Service Management: ${since}.`
    case 'additional-audience':
      return `Jira Connect Additional Audience URL, for an instance behind a reverse proxy with another name: ${since}.`
    default:
      return gap satisfies never
  }
}

export function notKnownSentence(why: NotKnown, { instance, host }: Names): string {
  switch (why) {
    case 'policy-before-save':
      return `The policy that ${host} made for this page lets it ask only an instance that is saved, so your browser’s view comes after Save. Save itself shows what ${host} finds.`
    case 'needs-earlier-step':
      return 'Not known before the steps above are.'
    case 'after-save':
      return 'Known after Save: before, nothing that proves who you are is sent to this address.'
    case 'after-sign-in':
      return `Known when you are signed in to ${instance}.`
    case 'jira-does-not-tell':
      return 'Jira does not tell this page. Save and Link show whether you may.'
    case 'may-be-local':
      return `Your browser keeps this frame from private addresses. Whether ${instance} is at one, only your network knows.`
    case 'host-asked-at-save':
      return `${host} reached it when it was saved. Whether it still does cannot be seen from here.`
    case 'host-asks-at-save':
      return `Cannot be seen from here. Save asks: ${host} then calls the instance, and says what it found.`
    case 'busy':
      return `${instance} asks to slow down (status 429). Check again in a minute.`
    default:
      return why satisfies never
  }
}
