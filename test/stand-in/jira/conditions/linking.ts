import { change, changeAll, fault, type Condition } from './condition.ts'

const newLink = { method: 'POST', path: /\/api\/v4\/integrations\/jira_connect\/subscriptions$/ }

export const linking: readonly Condition[] = [
  {
    name: 'jira-user-not-admin',
    title: 'Nobody in Jira is an administrator',
    description: 'No Jira user is in the groups site-admins and org-admins.',
    rows: [1, 13],
    turnOn: (world) =>
      changeAll(world.jira.users, (user) =>
        change(
          user,
          'groups',
          user.groups.filter((group) => group !== 'site-admins' && group !== 'org-admins'),
        ),
      ),
  },
  {
    name: 'jira-users-hidden',
    title: 'GitLab may not see Jira’s users',
    description: 'Jira answers 404 when GitLab asks who somebody is (Browse users and groups).',
    rows: [2, 46],
    turnOn: (world) => changeAll(world.jira.users, (user) => change(user, 'isVisibleToApps', false)),
  },
  {
    name: 'role-taken-away',
    title: 'The Maintainer role is taken away',
    description: 'Between the list of groups and the click on Link, or the group is gone: GitLab’s answer is the same.',
    rows: [3],
    turnOn: fault(newLink, { status: 401, body: { message: 'Cannot find namespace. Make sure you have sufficient permissions.' } }),
  },
  {
    name: 'link-not-there',
    title: 'GitLab cannot link',
    description: 'The address for links answers 404, as in GitLab before 15.7.',
    rows: [7],
    turnOn: fault(newLink, { status: 404, body: { error: '404 Not Found' } }),
  },
  {
    name: 'group-list-breaks',
    title: 'The list of groups is too much for GitLab',
    description: 'Each page of it ends in an error; a single group is still found.',
    rows: [45],
    turnOn: fault({ path: /\/api\/v4\/groups\?/ }, { status: 500, body: { message: '500 Internal Server Error' } }),
  },
  {
    name: 'link-429',
    title: 'Too many links',
    description: 'GitLab answers 429 to every new link. The page cannot read its Retry-After header.',
    rows: [8],
    turnOn: fault(newLink, {
      status: 429,
      body: 'Retry later\n',
      headers: { 'retry-after': '20', 'content-type': 'text/plain' },
    }),
  },
]
