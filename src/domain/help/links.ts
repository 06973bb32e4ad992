import type { HelpLink } from './help-entry.ts'

// Pages of others that several entries lead to.

const link = (label: string, href: string): HelpLink => ({ label, href })

const gitLabDocs = 'https://docs.gitlab.com'

export const links = {
  administration: link('GitLab: GitLab for Jira Cloud app administration', `${gitLabDocs}/administration/settings/jira_cloud_app/`),
  oauth: link('GitLab: Set up OAuth authentication', `${gitLabDocs}/administration/settings/jira_cloud_app/#set-up-oauth-authentication`),
  reverseProxy: link('GitLab: Using a reverse proxy', `${gitLabDocs}/administration/settings/jira_cloud_app/#using-a-reverse-proxy`),
  troubleshooting: link('GitLab: Troubleshooting', `${gitLabDocs}/administration/settings/jira_cloud_app_troubleshooting/`),
  app: link('GitLab: GitLab for Jira Cloud app', `${gitLabDocs}/integration/jira/connect-app/`),
  serviceManagement: link(
    'GitLab: Configure Jira Service Management',
    `${gitLabDocs}/integration/jira/connect-app/#configure-jira-service-management`,
  ),
  developmentPanel: link('GitLab: Jira development panel', `${gitLabDocs}/integration/jira/development_panel/`),
  dvcs: link('GitLab: Jira DVCS connector', `${gitLabDocs}/integration/jira/dvcs/`),
  railsConsole: link('GitLab: Rails console', `${gitLabDocs}/administration/operations/rails_console/`),
  certificates: link('GitLab: Configure SSL', `${gitLabDocs}/omnibus/settings/ssl/`),
  gitLabAddresses: link('GitLab.com: IP range', `${gitLabDocs}/user/gitlab_com/#ip-range`),
  gitLabStatus: link('GitLab.com: Status', 'https://status.gitlab.com'),
  gitLabSupport: link('GitLab Support', 'https://support.gitlab.com/hc/en-us/requests/new'),
  atlassianAddresses: link(
    'Atlassian: IP addresses and domains',
    'https://support.atlassian.com/organization-administration/docs/ip-addresses-and-domains-for-atlassian-cloud-products/#Outgoing-Connections',
  ),
  atlassianStatus: link('Atlassian: Status', 'https://status.atlassian.com'),
  jiraSupport: link('Atlassian: Jira Cloud support', 'https://support.atlassian.com/jira-software-cloud/'),
  marketplace: link(
    'Atlassian Marketplace: GitLab for Jira Cloud',
    'https://marketplace.atlassian.com/apps/1221011/gitlab-com-for-jira-cloud?tab=overview&hosting=cloud',
  ),
  listing: link(
    'Atlassian: Listing Connect apps',
    'https://developer.atlassian.com/platform/marketplace/listing-connect-apps/#create-your-marketplace-listing',
  ),
  connectTimeline: link(
    'Atlassian: End of support of Connect',
    'https://www.atlassian.com/blog/developer/announcing-connect-end-of-support-timeline-and-next-steps',
  ),
  upgrading: link(
    'Atlassian: Upgrading and versioning cloud apps',
    'https://developer.atlassian.com/platform/marketplace/upgrading-and-versioning-cloud-apps/#changes-that-require-manual-customer-approval',
  ),
  lifecycle: link('Atlassian: Lifecycle events', 'https://developer.atlassian.com/cloud/jira/platform/connect-app-descriptor/#lifecycle'),
  toolchain: link(
    'Atlassian: Link repositories to a project',
    'https://support.atlassian.com/jira-software-cloud/docs/link-repositories-to-a-project/#Link-repositories-using-the-toolchain-feature',
  ),
  deploymentGating: link(
    'Atlassian: Deployment gating with GitLab',
    'https://support.atlassian.com/jira-service-management-cloud/docs/use-deployment-gating-with-gitlab',
  ),
  issue: (number: number): HelpLink =>
    link(`gitlab-org/gitlab#${String(number)}`, `https://gitlab.com/gitlab-org/gitlab/-/issues/${String(number)}`),
} as const
