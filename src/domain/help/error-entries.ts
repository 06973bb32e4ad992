import { quotedForShell } from '../scripts-to-run/quote.ts'
import { enableConfiguration } from '../scripts-to-run/rails-checks.ts'
import { twoFlagsConsole } from '../scripts-to-run/two-flags.ts'
import type { ErrorEntry, HelpValues } from './help-entry.ts'
import { links } from './links.ts'

// Every error that is documented or publicly reported for this app, also those that never reach this page. Texts as they
// are read, in English as there; what is said about them is in ui/words, by the same names.

const troubleshooting = 'GitLab documentation, Troubleshooting GitLab for Jira Cloud app administration'
const frontend = 'GitLab, app/assets/javascripts/jira_connect'
const contract = (section: string): string => `docs/contract/gitlab.md ${section}`
const lifeCycle = 'docs/contract/life-cycle.md, What Jira shows'
const branchPage = 'docs/contract/life-cycle.md, Branch page'
const integrationApi = 'GitLab, lib/api/integrations and app/models/integrations/jira_cloud_app.rb'
const reported = (issue: number): string => `gitlab-org/gitlab#${String(issue)}`

/** Lets GitLab answer what Jira and GitLab.com ask it when the app is installed: without a token, with 401. */
const askInstalledEvent = ({ instance }: HelpValues): string =>
  `# 401 Unauthorized is expected, because no token is sent\ncurl --include --request POST ${quotedForShell(`${instance}/-/jira_connect/events/installed`)}`

const clearProxyUrlConsole = 'ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil)'

const localNetwork = ({ instance, proxyUrl }: HelpValues) => ({ kind: 'local-network-denied', origin: instance, page: proxyUrl }) as const

export const errorEntries = {
  'sign-in-first': {
    texts: [
      { text: 'You need to sign in or sign up before continuing.', source: troubleshooting },
      { text: 'Sign in or sign up before continuing.', source: reported(263509) },
    ],
    alsoCalled: ['cookies', 'cross-site cookies', 'third-party cookies', 'Safari', 'Edge', 'Browser displays a sign-in message'],
    causes: {
      cookies: { owner: 'gitlab-admin' },
      ended: { failure: ({ instanceName }) => ({ kind: 'signed-out', instance: instanceName }) },
    },
    checks: ['connection'],
    links: [links.oauth, links.issue(263509)],
  },
  'marketplace-first': {
    texts: [
      {
        text: 'The app "gitlab-jira-connect-gitlab.com" could not be installed as a local app as it has previously been installed from Atlassian Marketplace',
        source: troubleshooting,
      },
      { text: 'could not be installed as a local app', source: lifeCycle },
    ],
    alsoCalled: ['Manual installation fails', 'Upload app'],
    causes: {
      'proxy-url': {
        owner: 'gitlab-admin',
        commands: ({ descriptor }) =>
          `# GitLab 15.7, Rails console\n${clearProxyUrlConsole}\n\n# Afterwards, in a shell: the key that Jira gets\ncurl --silent ${quotedForShell(descriptor)} | grep --only-matching '"key":"gitlab-jira-connect-[^"]*"'`,
      },
    },
    checks: ['connection', 'administrator-kit'],
    links: [links.troubleshooting, links.railsConsole],
  },
  'installation-code': {
    texts: [
      {
        text: 'The app host returned HTTP response code 401 when we tried to contact it during installation. Please try again later or contact the app vendor.',
        source: troubleshooting,
      },
      { text: 'The app host returned HTTP response code', source: lifeCycle },
    ],
    alsoCalled: ['Manual installation fails', 'connect-install-keys.atlassian.com', 'invalid kid', 'reinstall'],
    causes: {
      'proxy-url': { owner: 'gitlab-admin', commands: () => `# GitLab 15.7, Rails console\n${clearProxyUrlConsole}` },
      'blank-proxy-url': { owner: 'gitlab-admin', commands: () => `# Rails console\n${clearProxyUrlConsole}` },
      keys: {
        owner: 'network',
        commands: () =>
          '# On the GitLab server; 404 Not Found is expected, because no key is asked for\ncurl --head "https://connect-install-keys.atlassian.com"',
      },
      'key-format': { owner: 'gitlab-admin' },
      audience: { owner: 'gitlab-admin' },
      'keys-address': { owner: 'gitlab-admin' },
      'other-code': { owner: 'network', commands: askInstalledEvent },
    },
    checks: ['installed-event', 'connection', 'administrator-kit'],
    links: [links.troubleshooting, links.atlassianAddresses, links.issue(505372), links.issue(386827)],
  },
  'who-installed': {
    texts: [{ text: 'Review installation changes to the app', source: troubleshooting }],
    alsoCalled: ['audit log', 'who installed', 'who removed', 'uninstalled', 'Jira audit log'],
    causes: { 'audit-log': { owner: 'jira-admin' } },
    checks: [],
    links: [links.troubleshooting],
  },
  'invalid-jwt': {
    texts: [{ text: 'Invalid JWT', source: troubleshooting }],
    alsoCalled: [
      'Data sync fails with Invalid JWT error',
      'secret token',
      'shared secret',
      'outdated secret token',
      'installed lifecycle event',
      'stopped sending data',
      'integrations_json.log',
      'TcpChecker',
      'ProxyLifecycleEventService',
    ],
    causes: {
      'behind-gitlab-com': { owner: 'you' },
      'gitlab-com': { owner: 'jira-admin' },
      'own-app': { owner: 'jira-admin' },
      'not-reached': { owner: 'network', commands: askInstalledEvent },
    },
    checks: ['data-arrival', 'repair', 'installed-event'],
    links: [links.troubleshooting, links.gitLabSupport, links.jiraSupport, links.certificates],
  },
  'update-instance': {
    texts: [
      { text: 'Failed to update the GitLab instance', source: troubleshooting },
      { text: 'Failed to update the GitLab instance. See the troubleshooting documentation.', source: frontend },
      { text: 'Failed to update GitLab version. Please try again.', source: reported(388943) },
      { text: 'Could not be installed on the instance. Error response code 401', source: contract('1.7') },
      { text: 'Could not be installed on the instance. Error response code 404', source: contract('1.7') },
      { text: 'Could not be installed on the instance. Network error', source: contract('1.7') },
      { text: 'Proxy lifecycle event received error response', source: troubleshooting },
    ],
    alsoCalled: [
      'installations 422',
      '422 Unprocessable Entity',
      'Save',
      'Link your instance',
      'Network error',
      'integration allowlist',
      'jira_connect_oauth_self_managed',
      'jira_connect_oauth',
      'Debugging Jira Connect Proxy issues',
    ],
    causes: {
      unknown: { failure: ({ instanceName, proxyUrl }) => ({ kind: 'host-unknown-to-instance', instance: instanceName, proxyUrl }) },
      allowlist: {
        failure: ({ instanceName, hostName }) => ({ kind: 'installation-not-offered', instance: instanceName, host: hostName }),
      },
      unreachable: {
        failure: ({ instanceName, hostName }) => ({ kind: 'host-cannot-reach-instance', instance: instanceName, host: hostName }),
      },
      wall: { failure: ({ instanceName, hostName }) => ({ kind: 'host-redirected', instance: instanceName, host: hostName }) },
      'jira-domain': { owner: 'gitlab-admin' },
      'two-flags': { owner: 'gitlab-admin', commands: () => twoFlagsConsole },
      prerequisites: { owner: 'gitlab-admin' },
    },
    checks: ['connection', 'administrator-kit'],
    links: [links.troubleshooting, links.issue(388943), links.gitLabAddresses],
  },
  'invalid-audience': {
    texts: [
      {
        text: 'Invalid audience. Expected https://proxy.example.com/-/jira_connect, received https://gitlab.example.com/-/jira_connect',
        source: troubleshooting,
      },
    ],
    alsoCalled: [
      'exceptions_json.log',
      'jira_connect_additional_audience_url',
      'additional JWT audience',
      'Jira Connect Additional Audience URL',
      'reverse proxy',
    ],
    causes: {
      'reverse-proxy': {
        owner: 'gitlab-admin',
        commands: () =>
          '# On the GitLab server: "host" must be the name that was entered here\ngrep /-/jira_connect/events/installed /var/log/gitlab/gitlab-workhorse/current',
      },
    },
    checks: ['connection'],
    links: [links.reverseProxy, links.troubleshooting],
  },
  'address-refused': {
    texts: [
      { text: 'is blocked: Only allowed schemes are http, https', source: contract('1.7') },
      { text: 'is blocked: Host cannot be resolved or invalid', source: contract('1.7') },
      { text: 'is blocked: Requests to localhost are not allowed', source: contract('1.7') },
      { text: 'is blocked: Requests to the local network are not allowed', source: contract('1.7') },
      { text: 'must be a valid URL', source: contract('1.7') },
    ],
    alsoCalled: ['instance_url', 'GitLab instance URL'],
    causes: {
      incomplete: { failure: () => ({ kind: 'instance-address-refused', reason: 'is blocked: Only allowed schemes are http, https' }) },
      unresolved: { failure: () => ({ kind: 'instance-address-refused', reason: 'is blocked: Host cannot be resolved or invalid' }) },
      private: {
        failure: () => ({ kind: 'instance-address-refused', reason: 'is blocked: Requests to the local network are not allowed' }),
      },
    },
    checks: [],
    links: [links.administration],
  },
  'jira-user-not-admin': {
    texts: [
      {
        text: 'The Jira user is not a site or organization administrator. Check the permissions in Jira and try again.',
        source: contract('1.6'),
      },
      { text: 'The Jira user is not a site administrator. Check the permissions in Jira and try again.', source: reported(351442) },
    ],
    alsoCalled: ['site-admins', 'org-admins', 'Organization Administrators', 'Site Administrators', 'Jira user requirements'],
    causes: { groups: { failure: () => ({ kind: 'jira-user-not-admin' }) } },
    checks: ['jira-user'],
    links: [links.administration, links.issue(351442), links.issue(420687)],
  },
  'jira-user-unreadable': {
    texts: [
      {
        text: 'Could not fetch user information from Jira. Check the permissions in Jira and try again.',
        source: contract('1.6'),
      },
    ],
    alsoCalled: ['Browse users and groups', 'Jira user requirements'],
    causes: { permission: { failure: () => ({ kind: 'jira-user-unreadable' }) } },
    checks: ['jira-user'],
    links: [links.administration, links.issue(420687)],
  },
  'link-group': {
    texts: [
      { text: 'Failed to link group. Please try again.', source: troubleshooting },
      { text: 'Failed to link namespace. Please try again.', source: frontend },
      { text: '401 Unauthorized - JWT authentication failed', source: contract('1.6') },
      { text: 'Cannot find namespace. Make sure you have sufficient permissions.', source: contract('1.6') },
      { text: 'Invalid namespace. Please make sure you have sufficient permissions', source: contract('1.6') },
      { text: 'Namespace has already been added', source: contract('1.6') },
      { text: '404 Not Found', source: reported(378705) },
    ],
    alsoCalled: [
      '403 Forbidden',
      'jira_connect_installations',
      'Link does nothing',
      'spinner',
      'personal namespace',
      'sub_filter',
      'rewrite',
    ],
    causes: {
      'not-admin': { failure: () => ({ kind: 'jira-user-not-admin' }) },
      unreadable: { failure: () => ({ kind: 'jira-user-unreadable' }) },
      role: { failure: () => ({ kind: 'group-not-linkable', fullPath: 'group/subgroup', username: 'user' }) },
      'app-key': { owner: 'network' },
      'stale-installation': { owner: 'gitlab-admin', commands: () => '# Rails console\nJiraConnectInstallation.delete_all' },
      'other-account': { owner: 'you' },
      'not-offered': { failure: ({ instanceName }) => ({ kind: 'linking-not-offered', instance: instanceName }) },
      linked: { failure: () => ({ kind: 'group-already-linked', fullPath: 'group/subgroup' }) },
    },
    checks: ['jira-user', 'connection'],
    links: [links.troubleshooting, links.reverseProxy, links.issue(378705)],
  },
  'application-id': {
    texts: [
      { text: 'Failed to load Jira Connect Application ID. Please try again.', source: troubleshooting },
      {
        text: "Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://gitlab.example.com/-/jira_connect/oauth_application_id. (Reason: CORS header 'Access-Control-Allow-Origin' missing). Status code: 403.",
        source: troubleshooting,
      },
      {
        text: "Access to XMLHttpRequest at 'https://gitlab.example.com/-/jira_connect/oauth_application_id' from origin 'https://gitlab.com' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        source: 'Chromium, the same in its console',
      },
    ],
    alsoCalled: [
      'CORS',
      'Jira Connect Application ID',
      'Jira Connect Proxy URL',
      'jira_connect_proxy_url',
      'Set up your instance',
      'trailing slash',
      'Local Network Access',
    ],
    causes: {
      'proxy-url': { failure: ({ instanceName, proxyUrl }) => ({ kind: 'proxy-url-differs', instance: instanceName, proxyUrl }) },
      'not-set': { failure: ({ instanceName }) => ({ kind: 'application-id-missing', instance: instanceName }) },
      closed: {
        owner: 'network',
        commands: ({ instance }) =>
          `# From outside your network; a line with application_id is expected\ncurl --include ${quotedForShell(`${instance}/-/jira_connect/oauth_application_id`)}`,
      },
      local: { failure: localNetwork },
    },
    checks: ['connection', 'administrator-kit'],
    links: [links.troubleshooting, links.issue(581765), links.issue(386611)],
  },
  'client-id': {
    texts: [{ text: 'Missing required parameter: client_id', source: troubleshooting }],
    alsoCalled: ['client_id', 'Application ID', 'OAuth application', 'jira_connect_application_key', 'Set up OAuth authentication'],
    causes: { 'not-set': { failure: ({ instanceName }) => ({ kind: 'application-id-missing', instance: instanceName }) } },
    checks: ['connection', 'administrator-kit'],
    links: [links.oauth, links.troubleshooting],
  },
  'sign-in': {
    texts: [
      { text: 'Failed to sign in to GitLab', source: troubleshooting },
      {
        text: 'Ensure your instance URL is correct and your instance is configured correctly. Learn more.',
        source: frontend,
      },
      {
        text: "Access to XMLHttpRequest at 'https://gitlab.example.com/oauth/token' from origin 'https://gitlab.com' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
        source: reported(576250),
      },
    ],
    alsoCalled: ['Trusted', 'Confidential', 'invalid_client', 'invalid_grant', 'Sign into GitLab', 'Chrome'],
    causes: {
      confidential: { failure: ({ instanceName }) => ({ kind: 'application-not-public', instance: instanceName }) },
      code: {
        failure: ({ instanceName }) => ({ kind: 'code-refused', instance: instanceName, error: 'invalid_grant', description: '' }),
      },
      local: { failure: localNetwork },
      preflight: { owner: 'network' },
    },
    checks: ['connection', 'administrator-kit'],
    links: [links.oauth, links.issue(576250), links.issue(581765)],
  },
  'jira-code': {
    texts: [
      { text: 'Jira Code does not work after linking', source: troubleshooting },
      { text: 'JRACLOUD-95847', source: troubleshooting },
    ],
    alsoCalled: ['Code in Jira', 'Bitbucket workspace', 'Code tab'],
    causes: { workspace: { owner: 'jira-admin' } },
    checks: [],
    links: [{ label: 'Atlassian: JRACLOUD-95847', href: 'https://jira.atlassian.com/browse/JRACLOUD-95847' }],
  },
  'development-environment': {
    texts: [{ text: 'Not authorized to access the file', source: 'GitLab documentation, Set up a development environment (Jira Connect)' }],
    alsoCalled: ['GDK', 'GitLab development kit', 'port forwarding', 'app install fails'],
    causes: { port: { owner: 'you' }, rows: { owner: 'you', commands: () => '# Rails console\nJiraConnectInstallation.delete_all' } },
    checks: [],
    links: [{ label: 'GitLab: Set up a development environment', href: 'https://docs.gitlab.com/development/integrations/jira_connect/' }],
  },
  'load-groups': {
    texts: [
      { text: 'Failed to load groups. Please try again.', source: frontend },
      { text: 'Failed to load namespaces', source: reported(388168) },
      { text: 'Failed to load subscriptions.', source: frontend },
    ],
    alsoCalled: ['skip_groups', '502', 'invalid_token', 'list of groups'],
    causes: {
      slash: { owner: 'you' },
      'many-links': { owner: 'deployer' },
      ended: { failure: ({ instanceName }) => ({ kind: 'signed-out', instance: instanceName }) },
    },
    checks: ['connection'],
    links: [links.issue(388168), links.issue(513621), links.issue(420291)],
  },
  'public-groups-only': {
    texts: [{ text: 'Only public groups are listed', source: reported(388152) }],
    alsoCalled: ['private groups missing', 'group not in the list', 'my group is not there'],
    causes: { anonymous: { owner: 'deployer' }, role: { owner: 'group-owner' } },
    checks: [],
    links: [links.issue(388152), links.issue(385346)],
  },
  'empty-frame': {
    texts: [
      { text: 'Something went wrong on our end', source: reported(498734) },
      { text: 'App is not responding', source: 'docs/contract/jira.md, Security headers that Atlassian asks of apps' },
      {
        text: "Refused to frame 'https://gitlab.example.com/' because an ancestor violates the following Content Security Policy directive: \"frame-ancestors 'self' https://*.atlassian.net https://*.jira.com\"",
        source: reported(498734),
      },
      { text: 'add-on iframe timed out', source: reported(498734) },
    ],
    alsoCalled: ['empty frame', 'blank page', 'frame-ancestors', 'custom domain', 'X-Frame-Options', 'connect-cdn.atl-paas.net'],
    causes: { 'custom-domain': { owner: 'deployer' }, blocker: { owner: 'you' }, down: { owner: 'network' } },
    checks: [],
    links: [links.issue(498734)],
  },
  'single-sign-on': {
    texts: [{ text: 'The sign-in window shows the GitLab home page and never asks to authorize', source: 'gitlab-org/gitlab!157021' }],
    alsoCalled: ['Okta', 'SAML', 'SSO', 'single sign-on', 'redirect lost', 'Enterprise users'],
    causes: { 'lost-way': { owner: 'you' } },
    checks: [],
    links: [links.app],
  },
  'marketplace-down': {
    texts: [
      {
        text: "Unable to install GitLab for Jira Cloud. Unfortunately, we're facing a technical issue with the partner",
        source: 'GitLab.com, incident 18872',
      },
    ],
    alsoCalled: ['outage', 'Get it now', 'install from the Marketplace fails'],
    causes: { outage: { owner: 'you' } },
    checks: [],
    links: [links.gitLabStatus, links.atlassianStatus],
  },
  'only-create-branch': {
    texts: [
      { text: 'The development panel shows only “Create branch”', source: reported(350904) },
      { text: 'The development panel is empty', source: reported(350904) },
    ],
    alsoCalled: [
      'Development field',
      'GitLab data synced to Jira',
      'initial data sync',
      'mention a Jira issue ID',
      'builds and pipelines',
      'nothing arrives',
      'data is missing in Jira',
      'old merge requests are missing',
    ],
    causes: {
      'no-key': { owner: 'you' },
      'too-old': { owner: 'you' },
      'not-yet': { owner: 'you' },
      secret: { owner: 'you' },
      permission: { owner: 'jira-admin' },
    },
    checks: ['data-arrival'],
    links: [links.developmentPanel, links.issue(350904)],
  },
  'branch-elsewhere': {
    texts: [{ text: 'Create branch opens gitlab.com instead of the instance', source: reported(388170) }],
    alsoCalled: ['create branches from Jira', 'branches/route', 'branch creation'],
    causes: { version: { owner: 'gitlab-admin' } },
    checks: ['connection'],
    links: [links.issue(391432), links.issue(388170)],
  },
  'create-branch': {
    texts: [
      { text: 'Failed to create branch.', source: branchPage },
      { text: 'Failed to create branch. Please try again.', source: branchPage },
      { text: 'Failed to load projects', source: branchPage },
      { text: 'Something went wrong while fetching source branches.', source: branchPage },
      {
        text: "You don't have permission to create branches for this project. Select a different project or contact the project owner for access.",
        source: branchPage,
      },
      { text: 'Branch name is invalid', source: branchPage },
      { text: 'Branch already exists', source: branchPage },
      { text: 'Ref is missing', source: branchPage },
    ],
    alsoCalled: ['New branch', 'Create branch for Jira issue', 'push rule'],
    causes: { push: { owner: 'gitlab-admin' }, name: { owner: 'you' }, signed: { owner: 'you' } },
    checks: [],
    links: [links.developmentPanel],
  },
  'descriptor-refused': {
    texts: [
      {
        text: 'The app defines features that require the READ scope, but does not request the READ scope in its descriptor.',
        source: lifeCycle,
      },
      { text: 'Installation failed. The app defined an unknown module', source: lifeCycle },
    ],
    alsoCalled: ['app_descriptor.json', 'App descriptor URL', 'manifest file', 'Upload app', 'Install a private app'],
    causes: {
      changed: { owner: 'network', commands: ({ descriptor }) => `curl --include ${quotedForShell(descriptor)}` },
      ended: { owner: 'jira-admin' },
    },
    checks: ['connection'],
    links: [links.connectTimeline],
  },
  'service-management': {
    texts: [
      { text: 'You cannot create the GitLab for Jira Cloud app integration from the API', source: integrationApi },
      { text: 'You cannot disable the GitLab for Jira Cloud app integration from the API', source: integrationApi },
      { text: 'cannot have more than 100 service IDs', source: integrationApi },
      { text: 'only available environment names: production,staging,testing,development', source: integrationApi },
      { text: 'environment names should be provided if deployment gating has been enabled', source: integrationApi },
      { text: 'Default integration not found.', source: integrationApi },
      { text: 'Failed to update integration', source: integrationApi },
    ],
    alsoCalled: [
      'Service ID',
      'Jira Service Management',
      'JSM',
      'Deployment gating',
      'Environment tiers',
      'Connect Pipeline',
      'jira_cloud_app_service_ids',
      'jira_cloud_app_enable_deployment_gating',
      'jira_cloud_app_deployment_gating_environments',
      'serviceIdOrKeys',
    ],
    causes: {
      'not-linked': { owner: 'you' },
      ids: { owner: 'you' },
      tiers: { owner: 'you' },
      inherited: { owner: 'you' },
      flag: {
        owner: 'gitlab-admin',
        commands: () => `# GitLab 17.2 and 17.3, Rails console\n${enableConfiguration}`,
      },
    },
    checks: [],
    links: [links.serviceManagement, links.deploymentGating],
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type ErrorId = keyof typeof errorEntries
