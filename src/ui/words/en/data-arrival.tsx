import type { ReactNode } from 'react'
import type { ArrivalRemedy, ArrivalVerdict, NotTold, NotYet } from '../../../domain/data-arrival.ts'
import { formats } from './formats.ts'

const { plural } = formats

/** A sentence for every reason; a reason without one does not compile. `time` is that of what a reason shows. */
export type NotYetWords = { readonly [Kind in NotYet['kind']]: (reason: Extract<NotYet, { kind: Kind }>) => string }

/** A failure has its advice. */
export type SaidNotTold = Exclude<NotTold, { kind: 'failure' }>

export type NotToldWords = {
  readonly [Kind in SaidNotTold['kind']]: (reason: Extract<SaidNotTold, { kind: Kind }>, time: ReactNode) => ReactNode
}

/** Whether data arrives in Jira. Names of issues, merge requests and dates come as elements. */
export const dataArrival = {
  title: 'Is data arriving?',
  how: 'Neither GitLab nor Jira tells how far a sync is, or what went wrong last. So this page compares: the merge requests of a linked group that name an issue of this Jira site, and what the Development field of these issues shows.',
  signIn: 'Sign in to GitLab, so that merge requests can be compared too.',
  group: 'Linked group',
  lookAgain: 'Look again',
  looking: 'Asking Jira and GitLab…',
  lookedAt: (time: string) => `Looked at ${time}, with ten requests at most.`,
  site: 'The Jira site as a whole',
  asBefore: 'That follows from the same, and no other issue shows newer GitLab data.',
  verdict: (about: string, state: string) => `${about}: ${state}`,
  states: {
    arrives: 'data arrives',
    'not-yet': 'nothing has arrived yet',
    nothing: 'nothing arrives',
    'cannot-tell': 'cannot be told from here',
  } satisfies Readonly<Record<ArrivalVerdict['state'], string>>,

  named: (mergeRequest: ReactNode, issue: ReactNode, time: ReactNode, isByBranch: boolean) => (
    <>
      {isByBranch && 'The branch of '}
      {mergeRequest} names {issue}, and {issue} shows GitLab data of {time}. Jira does not say which group data comes from.
    </>
  ),
  shown: (issue: ReactNode, time: ReactNode) => (
    <>
      {issue} shows GitLab data of {time}, the newest among the 50 issues with development data that changed last.
    </>
  ),
  missing: (count: number) =>
    plural(count, {
      one: '# merge request that names an issue has not arrived there, although GitLab and Jira have had the time:',
      other: '# merge requests that name an issue have not arrived there, although GitLab and Jira have had the time:',
    }),
  names: (mergeRequest: ReactNode, issue: ReactNode) => (
    <>
      {mergeRequest} names {issue}
    </>
  ),
  more: (count: number) => plural(count, { other: '# more' }),
  before: (issue: ReactNode, time: ReactNode) => (
    <>
      What arrived last: {issue} shows GitLab data of {time}.
    </>
  ),
  outdatedSecret:
    'An outdated secret looks like this. Nobody sees an error: Jira answers 401, and GitLab writes “Invalid JWT” into its log integrations_json.log.',
  remedies: {
    repair: (name) => `${name} may have missed a new secret of Jira’s. “GitLab stopped sending data” sends it the present one.`,
    'gitlab-support': (name) =>
      `Ask GitLab’s support to look for “Invalid JWT” in the logs of ${name} for this Jira site, and to have Jira’s present secret stored.`,
    'new-installed-event': (name) =>
      `Ask Jira Software Cloud support to trigger a new installed lifecycle event for the app (GitLab 14.9 and later): ${name} then stores the present secret, and nothing is lost. Reinstalling the app does the same at a price: all links have to be made again, Jira may delete what was synced so far, and of the past only the last 400 merge requests and branches of each project come back.`,
  } satisfies Readonly<Record<ArrivalRemedy, (name: string) => string>>,
  support: { 'gitlab-support': 'GitLab support', 'new-installed-event': 'Jira Software Cloud support' },

  notYet: {
    'nothing-linked': () => 'No group is linked.',
    'first-batch': ({ minutes }) =>
      minutes === null
        ? 'The first sync need not be over. GitLab begins a minute after the link, with 20 projects a minute.'
        : plural(minutes, {
            one: 'The first sync takes about # more minute (estimate). GitLab begins a minute after the link, with 20 projects a minute.',
            other:
              'The first sync takes about # more minutes (estimate). GitLab begins a minute after the link, with 20 projects a minute.',
          }),
    'no-work': () =>
      'No merge request of the group was changed since the link, as far as you can see them. Open one that names an issue, or change its title, and look again.',
    'no-key': ({ mergeRequests }) =>
      plural(mergeRequests, {
        one: '# merge request of the group was changed since the link. It names no issue key in title, description or branch, so it is not sent to any issue.',
        other:
          '# merge requests of the group were changed since the link. None of them names an issue key in title, description or branch, so they are not sent to any issue.',
      }),
    'no-such-issue': ({ keys }) =>
      `What merge requests name since the link looks like issue keys, but belongs to no project of this Jira site that you can see: ${keys.join(', ')}.`,
    recent: ({ named: { key }, minutes }) =>
      `The latest merge request that names ${key} was changed less than ${plural(minutes, { one: '# minute', other: '# minutes' })} ago. Jira works on data in the background, and its search and the Development field follow later. Look again.`,
    'past-branches': ({ version }) => `GitLab ${version} sends no branches from before the link: that began with 15.11.`,
  } satisfies NotYetWords as NotYetWords,

  notTold: {
    refused: () =>
      'Jira refuses this page the answer: the app may lack the scope READ, you a permission, or an app access rule of your organization keeps the app out.',
    'no-requests': () => 'This Jira lets no page of an app ask it.',
    silent: () => 'Jira did not answer in time.',
    busy: () => 'Jira asks to slow down (status 429). Look again in a minute.',
    'no-data': () => 'Jira answered with a page or an error where data was due.',
    'no-jira-software': () =>
      'This Jira site has no Development field, as without Jira Software or with its development features turned off. Then there is no development panel either.',
    'search-refused': ({ reason }) =>
      reason === ''
        ? 'Jira does not accept the search for development data, and does not say why.'
        : `Jira does not accept the search for development data. It says: ${reason}`,
    'no-projects': () => 'This Jira site has no project that you can see.',
    hidden: ({ keys }) =>
      `Merge requests name ${keys.join(', ')}, which cannot be read: not there, not visible to you, or in a project that an app access rule keeps from the app.`,
    form: ({ key }) => `${key} has development data in a form that this page does not know.`,
    time: ({ key }) => `${key} shows GitLab data, but its time cannot be read.`,
    shared: ({ key }) =>
      `${key} shows data of GitLab and of other tools. Jira gives them one time together, so it need not be that of GitLab’s data.`,
    'other-gitlab': ({ key }) => `${key} shows data of something called GitLab that is not this installation of the app.`,
    'not-shown': ({ key }) =>
      `Jira’s search finds development data at ${key} that its Development field does not show. The field is a copy and may lag behind. Look again later.`,
    older: ({ shown: { key } }, time) => (
      <>
        The newest GitLab data is that of {key}, of {time}. It is too old to say whether data arrives now.
      </>
    ),
    'branch-only': ({ keys }) =>
      `Since the link, merge requests name issues of this Jira site by their branches only: ${keys.join(', ')}. Jira hears of a branch when it is pushed, which this page cannot tell, and shows no GitLab data there since the link that is certain.`,
    'asked-enough': () => 'GitLab had to be asked again, which took up the ten requests of one look. Look again.',
    'no-link-time': () => 'GitLab does not tell when the group was linked, so older data cannot be told from new.',
    'signed-out': ({ issues }) =>
      plural(issues, {
        one: 'Of # issue with development data, none shows that of GitLab. That alone is no fault: sign in, and it can be compared with merge requests.',
        other:
          'Of # issues with development data, none shows that of GitLab. That alone is no fault: sign in, and it can be compared with merge requests.',
      }),
    'no-evidence': ({ issues }) =>
      plural(issues, {
        one: '# issue was looked at, which tells neither that data arrives nor that it does not. Look at another linked group.',
        other: '# issues were looked at, which tell neither that data arrives nor that it does not. Look at another linked group.',
      }),
  } satisfies NotToldWords as NotToldWords,
}

export type DataArrivalWords = typeof dataArrival
