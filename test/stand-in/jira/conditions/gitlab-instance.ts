import { change, fault, onEveryGitLab, type Condition } from './condition.ts'

export const gitlabInstance: readonly Condition[] = [
  {
    name: 'address-refused',
    title: 'GitLab.com refuses the address',
    description: 'Save answers that the host of the instance cannot be resolved.',
    rows: [9],
    turnOn: fault(
      { method: 'PUT', path: /\/-\/jira_connect\/installations$/ },
      { status: 422, body: { errors: { instance_url: ['is blocked: Host cannot be resolved or invalid'] } } },
    ),
  },
  {
    name: 'keys-out-of-reach',
    title: 'The instance cannot reach GitLab.com',
    description: 'It cannot fetch the key with which GitLab.com signs, so it refuses the installation with 401.',
    rows: [10],
    turnOn: ({ faults }) => faults.add({ where: { path: /public_keys/, server: 'gitlabCom', initiator: 'server' }, answer: 'reset' }),
  },
  {
    name: 'integration-not-allowed',
    title: 'The instance does not allow the app',
    description: 'The integration allowlist of the self-managed GitLab leaves out GitLab for Jira.',
    rows: [11, 14],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'integration-not-allowed'),
  },
  {
    name: 'two-flags',
    title: 'The instance is GitLab 15.8 with both flags on',
    description: 'jira_connect_oauth and jira_connect_oauth_self_managed are on together: it refuses the installation with 401.',
    rows: [10],
    turnOn: ({ selfManaged: { settings } }) => {
      const undoes = [change(settings, 'version', '15.8.6-ee'), change(settings, 'condition', 'two-flags')]
      return () => {
        for (const undo of undoes) undo()
      }
    },
  },
  {
    name: 'instance-closed-to-host',
    title: 'GitLab.com cannot reach the instance',
    description: 'The browser reaches the self-managed GitLab, GitLab.com does not.',
    rows: [12],
    turnOn: ({ faults }) => faults.add({ where: { server: 'selfManaged', initiator: 'server' }, answer: 'reset' }),
  },
  {
    name: 'atlassian-only',
    title: 'A firewall lets in Atlassian’s addresses only',
    description:
      'As one sentence of GitLab’s documentation has it. Behind GitLab.com nothing of Atlassian’s calls the instance, so Save fails.',
    rows: [12],
    turnOn: ({ faults }) => faults.add({ where: { server: 'selfManaged', initiator: 'server', isAtlassians: false }, answer: 'reset' }),
  },
  {
    name: 'proxy-url-slash',
    title: 'The proxy URL ends in a slash',
    description: 'Jira Connect Proxy URL of the self-managed GitLab is not exactly the address of GitLab.com.',
    rows: [15],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'proxyUrl', `${settings.proxyUrl}/`),
  },
  {
    name: 'instance-refuses',
    title: 'The instance refuses connections',
    description: 'The browser gets no connection to the self-managed GitLab, as with a wrong name or certificate.',
    rows: [16],
    turnOn: fault({ server: 'selfManaged' }, 'reset'),
  },
  {
    name: 'instance-swallowed',
    title: 'A firewall swallows requests to the instance',
    description: 'The browser’s requests to the self-managed GitLab are never answered.',
    rows: [16],
    turnOn: fault({ server: 'selfManaged' }, 'hang'),
  },
  {
    name: 'sign-in-wall',
    title: 'A sign-in wall stands before the instance',
    description: 'Every request to the self-managed GitLab is redirected to the sign-in page of a proxy.',
    rows: [12, 17],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'sign-in-wall'),
  },
  {
    name: 'not-a-gitlab',
    title: 'The instance is no GitLab',
    description: 'At the address of the self-managed GitLab something else answers.',
    rows: [17],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'not-a-gitlab'),
  },
  {
    name: 'admin-mode',
    title: 'Admin Mode is on',
    description: 'Administrators (root) get their rights in GitLab’s own pages only: to this page they are people with roles.',
    rows: [37],
    turnOn: onEveryGitLab(({ settings }) => change(settings, 'isAdminMode', true)),
  },
  {
    name: 'old-gitlab',
    title: 'The instance is older than 15.7',
    description: 'The self-managed GitLab lacks what the app calls.',
    rows: [7, 11, 14],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'condition', 'before-15.7'),
  },
  {
    name: 'old-version',
    title: 'The instance is GitLab 16.4',
    description: 'It works, with less than newer versions.',
    rows: [],
    turnOn: ({ selfManaged: { settings } }) => change(settings, 'version', '16.4.5-ee'),
  },
]
