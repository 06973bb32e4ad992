import type { Otherwise } from '../../otherwise.ts'
import type { World } from '../../world.ts'
import { change, type Condition } from './condition.ts'

const otherwise = (name: Otherwise, title: string, description: string): Condition => ({
  name,
  title,
  description,
  rows: [],
  turnOn: (world) => {
    world.otherwise.add(name)
    return () => world.otherwise.delete(name)
  },
})

const setting = <K extends keyof World['jira']['settings']>(
  name: string,
  key: K,
  value: World['jira']['settings'][K],
  [title, description]: readonly [string, string],
): Condition => ({ name, title, description, rows: [], turnOn: ({ jira }) => change(jira.settings, key, value) })

/** What the contract has only seen, inferred or not confirmed, done otherwise (contract after-linking, What the stand-in answers). */
export const notCertain: readonly Condition[] = [
  otherwise('last-sent-counts', 'Jira keeps what came last', 'A lower sequence number replaces a greater one.'),
  otherwise('old-numbers-are-told', 'Jira tells what it drops', 'An entity with a lower sequence number is reported as failed.'),
  otherwise('branches-run-smart-commits', 'The first sync moves issues', 'Smart Commits run for the newest commit of each branch too.'),
  otherwise('only-the-linked-group', 'Subgroups send nothing', 'Only projects of the linked group itself do.'),
  otherwise('fewer-per-repository', 'Jira takes 100 of a kind', 'More branches or merge requests of one repository are refused with 400.'),
  otherwise('accepted-by-other-names', 'Jira lists what it accepts otherwise', 'Under names that no GitLab knows.'),
  otherwise('errors-are-tried-again', 'GitLab tries again', 'What Jira answers with an error is sent twice more, a minute apart.'),
  otherwise('no-deletion-by-properties', 'Jira deletes nothing by properties', 'Neither builds nor deployments nor flags.'),
  otherwise('tokens-end-at-once', 'GitLab’s tokens are over too early', 'Jira refuses all that GitLab sends with 401.'),
  otherwise(
    'deployments-bring-commits',
    'Deployments bring more',
    'Their commits and merge requests, under names that nobody has verified.',
  ),
  otherwise(
    'builds-have-their-tool',
    'Builds are told apart',
    'The Development field counts them under GitLab’s type, not under “Other providers”.',
  ),
  otherwise('search-needs-more', 'READ is not enough for a search', 'Searches of the app are answered with 403, all else is not.'),
  otherwise('totals-are-left-out', 'GitLab counts nothing', 'Its lists come without totals, however short they are.'),
  otherwise('context-tokens-are-short', 'Jira’s word is good for 20 seconds', 'The tokens that the page gets of Jira.'),
  otherwise('bare-names-are-completed', 'An older GitLab completes addresses', 'One without a scheme gets https:// in front.'),
  otherwise('instance-gets-another-secret', 'An instance is told another secret', 'Jira’s word for the host is nothing to it.'),
  otherwise('uninstalled-brings-the-secret', '“uninstalled” brings the secret', 'As “installed” does.'),
  otherwise('uninstalled-has-to-succeed', '“uninstalled” has to succeed', 'An app whose GitLab does not answer to it stays.'),
  otherwise('other-words-for-no-answer', 'Jira words a silent app host otherwise', 'When an app is installed.'),
  {
    ...otherwise(
      'unknown-clause-finds-nothing',
      'Searches find no development data',
      'JQL does not know development[…] and finds nothing.',
    ),
    turnOn: (world) => {
      world.otherwise.add('unknown-clause-finds-nothing')
      const undo = change(world.jira.settings, 'knowsDevelopmentClause', false)
      return () => {
        undo()
        world.otherwise.delete('unknown-clause-finds-nothing')
      }
    },
  },
  setting('search-moved', 'hasSearch', false, ['The search has moved', 'Its addresses answer 410, as older ones do.']),
  setting('field-lags', 'fieldLagSeconds', 3600, [
    'The Development field lags behind',
    'It shows what arrived an hour ago; a search finds all.',
  ]),
  setting('field-of-older-type', 'developmentField', 'devsummary', ['The Development field is of the older type', 'As on some sites.']),
  setting('field-has-another-id', 'developmentFieldId', 'customfield_12345', [
    'The Development field has another id',
    'Not the usual one.',
  ]),
  setting('field-not-at-issues', 'hasDevelopmentValue', false, ['Issues lack the Development field', 'Though the site has it.']),
  setting('field-times-unknown', 'developmentTime', () => 'yesterday', ['Times cannot be read', 'Those in the Development field.']),
  setting('another-instance-type', 'instanceType', 'oAuth-gitlab-jira-connect-git.acme.com', [
    'Jira counts the data as another app’s',
    'Under another instance type.',
  ]),
  setting('dev-status-open', 'hasDevStatus', true, ['The undocumented dev-status answers apps', 'The page never asks it.']),
]

/** What becomes of verdicts: what was true stays said, or no more can be told. */
type Page = 'as it is' | 'cannot be told'

/** By the condition that does otherwise, the places in docs/contract that it is about. */
export const doubts: Readonly<Record<string, { readonly about: readonly string[]; readonly page: Page }>> = {
  'last-sent-counts': { about: ['silently and not reported as failed'], page: 'as it is' },
  'old-numbers-are-told': { about: ['silently and not reported as failed'], page: 'as it is' },
  'branches-run-smart-commits': { about: ['Smart Commits and automatic transitions may run [I]'], page: 'as it is' },
  'only-the-linked-group': { about: ['or an ancestor [I]'], page: 'as it is' },
  'fewer-per-repository': { about: ['400 branches and pull requests likewise [I]'], page: 'as it is' },
  'accepted-by-other-names': { about: ['[I] for the accepted names', 'Lists of accepted builds'], page: 'as it is' },
  'errors-are-tried-again': { about: ['so the job is not retried [I]'], page: 'as it is' },
  'no-deletion-by-properties': { about: ['[S] for devinfo, [I] for the rest'], page: 'as it is' },
  'tokens-end-at-once': { about: ["lifetime of GitLab's JWTs"], page: 'as it is' },
  'deployments-bring-commits': { about: ['association names for commits and merge requests'], page: 'as it is' },
  'builds-have-their-tool': { about: ['so they cannot be told apart. [S3]'], page: 'as it is' },
  'search-needs-more': { about: ['[S for picker and match, I for these two]'], page: 'cannot be told' },
  'context-tokens-are-short': { about: ['`AP.context.getToken` lifetime'], page: 'as it is' },
  'bare-names-are-completed': { about: ['are left and fail validation. Older: no normalisation'], page: 'as it is' },
  'instance-gets-another-secret': { about: ['token works on both hosts'], page: 'as it is' },
  'uninstalled-brings-the-secret': { about: ['`uninstalled`: the same without the secret [I]'], page: 'as it is' },
  'uninstalled-has-to-succeed': { about: ['its answer stops nothing [I]'], page: 'as it is' },
  'other-words-for-no-answer': { about: ['Others for bad domain and timeout [U]'], page: 'as it is' },
  'totals-are-left-out': { about: [], page: 'as it is' },
  'unknown-clause-finds-nothing': { about: ['when the clause is unknown'], page: 'cannot be told' },
  'jira-software-missing': { about: ['when the clause is unknown'], page: 'cannot be told' },
  'search-moved': { about: ['/search/approximate-count', '-> `{issues, nextPageToken?, isLast}`'], page: 'cannot be told' },
  'jql-lags': { about: ['how long JQL lags behind a 202'], page: 'cannot be told' },
  'github-too': { about: ['counts **every** connected tool'], page: 'cannot be told' },
  'jira-rest-forbidden': { about: ['dev-status and the field under Connect scopes'], page: 'cannot be told' },
  'field-lags': { about: ['The Development field is a cache and can lag or be wrong'], page: 'cannot be told' },
  'field-of-older-type': { about: ['never rely on id or name'], page: 'as it is' },
  'field-has-another-id': { about: ['never rely on id or name'], page: 'as it is' },
  'development-field-missing': { about: ['never rely on id or name'], page: 'cannot be told' },
  'development-field-unreadable': { about: ['parse that only. [S3]'], page: 'cannot be told' },
  'field-not-at-issues': { about: ['It may be missing for projects without development features [U]'], page: 'cannot be told' },
  'field-times-unknown': { about: ['parse that only. [S3]'], page: 'cannot be told' },
  'another-instance-type': {
    about: ["Jira's answers name the app", "A manual install's type [I]", 'instance type of the native Forge app'],
    page: 'cannot be told',
  },
  'dev-status-open': {
    about: ['Private paths may be listed or not [U]', 'dev-status [S3]', 'through AP.request: **[U]**'],
    page: 'as it is',
  },
}
