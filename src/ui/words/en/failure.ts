import type { JiraUserHelp } from '../../../domain/jira-user-requirements.ts'

/** Around the advice: whose it is, and the facts. */
export const failure = {
  canFix: {
    you: 'You can fix this.',
    'jira-admin': 'A Jira admin can fix this.',
    'gitlab-admin': 'An admin of the GitLab instance can fix this.',
    'group-owner': 'An owner of the group can fix this.',
    network: 'Your network team can fix this.',
    deployer: 'Whoever runs the GitLab that serves this page can fix this.',
  },
  bug: {
    title: 'This page has a fault',
    cause: 'Something happened that this page was not made for. What GitLab and Jira have stored is not affected.',
    fix: 'Reload the page. If it happens again, send them the support bundle under Details and say what you did.',
  },
  /** Of a bug that left nothing on screen: there are no Details then. */
  notDrawn: 'GitLab and Jira are not affected. Reload; if it happens again, tell whoever runs this GitLab.',
  /** Under which texts GitLab's documentation lists it; that is not translated there. */
  documentedAs: (texts: readonly string[]) => `GitLab’s documentation has this under “${texts.join('” and “')}”.`,
  help: {
    createGroup: 'Create a group',
    editGroup: 'Edit a group',
    centralized: 'Centralized user management',
    original: 'Original user management',
    browseUsers: 'Browse users and groups',
  } satisfies Readonly<Record<JiraUserHelp, string>>,
  details: 'Details',
  request: 'Request',
  time: 'Time',
  status: 'Status',
  noAnswer: 'no answer',
  serverMessage: 'Server message',
  page: 'Not JSON, but',
  otherData: 'Not GitLab’s, but',
}

export type FailureWords = typeof failure
