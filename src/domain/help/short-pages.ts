import { railsChecks } from '../scripts-to-run/rails-checks.ts'
import type { HelpValues, ShortPage } from './help-entry.ts'
import { videos } from '../videos.ts'
import { links } from './links.ts'

// What is asked before and beside errors. What is said is in ui/words, by the same names.

export const shortPages = {
  'which-way': {
    alsoCalled: [
      'install',
      'Marketplace or manual',
      'Explore more apps',
      'official Atlassian Marketplace listing',
      'connect the app',
      'Install the GitLab for Jira Cloud app',
      'Install the GitLab for Jira Cloud app from the Atlassian Marketplace',
      'Install the GitLab for Jira Cloud app manually',
      'Install the application manually',
      'Connect the GitLab for Jira Cloud app',
      'Configure the GitLab for Jira Cloud app',
      'GitLab.com handling of app lifecycle events',
    ],
    links: [links.marketplace, links.administration, links.issue(391432)],
  },
  'who-is-needed': {
    alsoCalled: ['prerequisites', 'roles', 'tier', 'offering', 'Free', 'Premium', 'Ultimate', 'licence', 'Dedicated'],
    links: [links.administration, links.app],
  },
  'ended-by-atlassian': {
    alsoCalled: [
      'Connect',
      'Forge',
      'end of support',
      'development mode',
      'Upload app',
      'Install a private app',
      'banner',
      'Connected apps',
    ],
    links: [links.connectTimeline, links.administration],
  },
  'own-listing': {
    alsoCalled: ['Create a Marketplace listing', 'Marketplace vendor', 'licence token', 'license token', 'private listing'],
    links: [links.listing, links.administration],
  },
  'own-proxy': {
    alsoCalled: [
      'Enable public key storage',
      'jira_connect_public_key_storage_enabled',
      'Configure your GitLab instance to serve as a proxy',
      'several instances',
    ],
    links: [links.administration],
  },
  'reverse-proxy': {
    alsoCalled: [
      'firewall',
      'inbound',
      'outbound',
      'IP addresses',
      'allowlist',
      'NGINX',
      'FQDN',
      'Host header',
      'network',
      'Using a reverse proxy',
      'External NGINX',
    ],
    links: [links.reverseProxy, links.atlassianAddresses, links.gitLabAddresses, links.issue(434085), links.issue(21319)],
  },
  'rails-checks': {
    alsoCalled: [
      'Check if Jira Cloud is linked',
      'Rails console',
      'JiraConnectSubscription',
      'JiraConnectInstallation',
      'jira_subscription_exists?',
      'is the group linked',
    ],
    links: [links.railsConsole, links.administration],
    commands: ({ siteUrl }: HelpValues) =>
      [
        `# A group\n${railsChecks.group('group/subgroup')}`,
        `# A project\n${railsChecks.project('path/to/project')}`,
        `# All groups that are linked to the site\n${railsChecks.site(siteUrl)}`,
      ].join('\n\n'),
  },
  updates: {
    alsoCalled: ['Update the GitLab for Jira Cloud app', 'approve the update', 'permissions', 'automatic updates', 'new version'],
    links: [links.upgrading, links.app],
  },
  toolchain: {
    alsoCalled: ['DVCS', 'DVCS connector', 'project toolchain', 'Connections', 'Jira Data Center', 'Jira Server', 'once an hour'],
    links: [links.dvcs, links.toolchain],
  },
  privacy: {
    alsoCalled: [
      'security',
      'Security considerations',
      'Access to Jira through access token',
      'Access to GitLab through OAuth',
      'READ',
      'WRITE',
      'DELETE',
      'AES256-GCM',
      'lifecycle event',
      'what is sent',
      'data protection',
      'scopes',
    ],
    links: [links.marketplace, links.lifecycle, links.app],
  },
  videos: {
    alsoCalled: ['YouTube', 'video', 'walkthrough', 'overview', 'documentation'],
    links: [...Object.values(videos), links.administration, links.app, links.troubleshooting],
  },
  'older-documentation': {
    alsoCalled: [
      'Add namespace',
      'namespace',
      'Sign into GitLab',
      'Admin Area',
      'Find new apps',
      'Explore more apps',
      'Manage your apps',
      'Manage Apps',
      'GitLab for Jira Cloud',
      'GitLab.com for Jira Cloud',
      'past data',
    ],
    links: [links.app, links.administration],
  },
} as const satisfies Readonly<Record<string, ShortPage>>

export type PageId = keyof typeof shortPages
