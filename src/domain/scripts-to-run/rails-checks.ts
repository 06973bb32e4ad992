import { quotedForRuby } from './quote.ts'

/** What an administrator of the GitLab can look up in its Rails console, without Jira (contract service-management, Checks in the Rails console). */
export const railsChecks = {
  /** Which Jira sites the group itself is linked to. */
  group: (fullPath: string): string => `JiraConnectSubscription.where(namespace: Namespace.by_path(${quotedForRuby(fullPath)}))`,
  /** Whether any link, also one of a group above, sends the project's data. */
  project: (fullPath: string): string => `Project.find_by_full_path(${quotedForRuby(fullPath)}).jira_subscription_exists?`,
  /** All links of a Jira site; nil where the GitLab does not know the site. */
  site: (siteUrl: string): string =>
    `installation = JiraConnectInstallation.find_by_base_url(${quotedForRuby(siteUrl)})\ninstallation&.subscriptions`,
} as const

/** Lets 17.2 and 17.3 keep service IDs. */
export const enableConfiguration = 'Feature.enable(:enable_jira_connect_configuration)'
