import type { AppWay } from './gitlab-version.ts'
import { isGitLabCom, type Instance } from './instance.ts'

/** Of addresses that a firewall or an allowlist has to name. */
export const addressLists = {
  atlassian:
    'https://support.atlassian.com/organization-administration/docs/ip-addresses-and-domains-for-atlassian-cloud-products/#Outgoing-Connections',
  'gitlab-com': 'https://docs.gitlab.com/user/gitlab_com/#ip-range',
} as const

export type AddressList = keyof typeof addressLists

export type Party = 'jira' | 'host' | 'instance' | 'browser'

export type NetworkDirection = {
  readonly from: Party
  readonly to: Party
  /** Of the party that is not whoever sets the app up; null where nobody publishes one. */
  readonly addresses: AddressList | null
}

/** Where the groups are and whose page Jira shows: GitLab.com, an instance behind a host, or a host that is its own app. */
export type NetworkWay = 'gitlab-com' | AppWay

/** Who has to reach whom (contract 6, 1.11): lifecycle events come from the host alone, development data goes straight to Jira. */
export function networkDirections(way: NetworkWay, host: Instance): readonly NetworkDirection[] {
  const ofHost: AddressList | null = isGitLabCom(host) ? 'gitlab-com' : null
  switch (way) {
    case 'gitlab-com':
      return [
        { from: 'jira', to: 'host', addresses: 'atlassian' },
        { from: 'host', to: 'jira', addresses: 'gitlab-com' },
      ]
    case 'behind-host':
      return [
        { from: 'host', to: 'instance', addresses: ofHost },
        { from: 'instance', to: 'host', addresses: ofHost },
        { from: 'instance', to: 'jira', addresses: 'atlassian' },
        { from: 'browser', to: 'instance', addresses: null },
      ]
    case 'own-app':
      return [
        { from: 'jira', to: 'instance', addresses: 'atlassian' },
        { from: 'instance', to: 'jira', addresses: 'atlassian' },
        { from: 'browser', to: 'instance', addresses: null },
      ]
    default:
      return way satisfies never
  }
}
