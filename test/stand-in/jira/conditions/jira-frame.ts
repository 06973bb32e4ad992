import { change, type Condition } from './condition.ts'

export const jiraFrame: readonly Condition[] = [
  {
    name: 'jira-token-refused',
    title: 'Jira’s token is refused',
    description:
      'Jira signs with another secret than GitLab has stored, as after a half-finished reinstallation. Turn it on with the app open to see it at the next link.',
    rows: [4, 27],
    turnOn: (_world, hindrances) => change(hindrances, 'jiraSecret', 'a-secret-that-gitlab-was-never-told-of-0123456789'),
  },
  {
    name: 'jira-silent',
    title: 'Jira gives no token',
    description: 'The page asks Jira for its token and hears nothing. It asks once more before it says so.',
    rows: [27],
    turnOn: (_world, hindrances) => change(hindrances, 'jiraIsSilent', true),
  },
  {
    name: 'update-asks-for-more',
    title: 'A new version of the app asks for more',
    description:
      'The Marketplace offers it. “Look for an update” in the list of apps finds it; until it is approved the old version works.',
    rows: [],
    turnOn: ({ gitlabCom: { settings } }) => change(settings, 'addedScopes', ['ACT_AS_USER']),
  },
  {
    name: 'page-policy-narrow',
    title: 'The page may ask only GitLab.com',
    description: 'The policy of the page leaves out the instance that is chosen. Counts once the app is opened anew.',
    rows: [30],
    turnOn: ({ gitlabCom: { settings } }) => change(settings.page, 'csp', 'narrow'),
  },
  {
    name: 'page-policy-open',
    title: 'The page may ask any address',
    description: 'The deployer’s policy allows https: and http:, so that an instance can be checked before it is saved.',
    rows: [],
    turnOn: ({ gitlabCom: { settings } }) => change(settings.page, 'csp', 'open'),
  },
]
