import { change, type Condition } from './condition.ts'

/** What keeps the page from finding out whether development data arrives (contract after-linking, What shapes the design). */
export const dataArrival: readonly Condition[] = [
  {
    name: 'secret-missed',
    title: 'GitLab missed the new secret',
    description:
      'Jira has changed the shared secret and told nobody: it answers 401 to what GitLab sends, and GitLab only logs “Invalid JWT”.',
    rows: [],
    turnOn: ({ jira }) => jira.useSecretThatNobodyKnows(),
  },
  {
    name: 'data-refused',
    title: 'Jira refuses GitLab’s data',
    description: 'As with an old secret, while the page works: Jira answers 401 to every bulk call, which only GitLab’s log tells.',
    rows: [],
    turnOn: ({ faults }) =>
      faults.add({
        where: { server: 'jira', initiator: 'server', path: /^\/rest\/(devinfo|builds|deployments|featureflags)\// },
        answer: { status: 401, body: {} },
      }),
  },
  {
    name: 'app-scopes-missing',
    title: 'The app lacks its scopes',
    description: 'Jira answers 403 to what GitLab sends, and to what the page asks Jira.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'missing', { scopes: ['READ', 'WRITE', 'DELETE'], modules: [] }),
  },
  {
    name: 'jira-rest-forbidden',
    title: 'Jira lets the app ask nothing',
    description: 'An app access rule or a missing permission: every address of Jira’s REST API answers 403.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'rest', 'forbidden'),
  },
  {
    name: 'jira-rest-html',
    title: 'Jira answers with a page',
    description: 'HTML where the page expects JSON.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'rest', 'html'),
  },
  {
    name: 'jira-rest-silent',
    title: 'Jira’s REST API does not answer',
    description: 'AP.request never comes back; it has no time limit of its own.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'rest', 'silent'),
  },
  {
    name: 'jira-software-missing',
    title: 'The site has no Jira Software',
    description: 'JQL does not know the clause development[…] and answers 400.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'knowsDevelopmentClause', false),
  },
  {
    name: 'development-field-missing',
    title: 'The Development field is missing',
    description: 'It is not among the fields of this Jira.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'developmentField', 'missing'),
  },
  {
    name: 'development-field-unreadable',
    title: 'The Development field holds what nobody knows',
    description: 'Its value has another form than the known one.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'developmentValue', () => '{pullrequest={count=1}, summary=[{"of": "another form"}]}'),
  },
  {
    name: 'jql-lags',
    title: 'Jira’s search lags behind',
    description: 'What arrived is found by JQL two minutes later.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'indexLagSeconds', 120),
  },
  {
    name: 'project-closed-to-search',
    title: 'One project may not be searched',
    description: 'WEB is listed, but a query that names it is refused as a whole.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'unsearchableProjects', ['WEB']),
  },
  {
    name: 'github-too',
    title: 'GitHub sends data as well',
    description: 'OPS-2 and OPS-4 have a pull request of GitHub, which JQL counts like one of GitLab.',
    rows: [],
    turnOn: ({ jira }) => change(jira.settings, 'gitHubIssues', ['OPS-2', 'OPS-4']),
  },
]
