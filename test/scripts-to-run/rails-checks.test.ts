import { expect, it } from 'vitest'
import { railsChecks } from '../../src/domain/scripts-to-run/rails-checks.ts'

it('are the lines of GitLab’s documentation, with any path and site', () => {
  expect(railsChecks.group('group/subgroup')).toBe(`JiraConnectSubscription.where(namespace: Namespace.by_path('group/subgroup'))`)
  expect(railsChecks.project(`it's/$(id)`)).toBe(String.raw`Project.find_by_full_path('it\'s/$(id)').jira_subscription_exists?`)
  expect(railsChecks.site('https://customer_name.atlassian.net')).toBe(
    `installation = JiraConnectInstallation.find_by_base_url('https://customer_name.atlassian.net')\ninstallation&.subscriptions`,
  )
})
