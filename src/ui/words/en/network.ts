import type { AddressList, Party } from '../../../domain/network-directions.ts'

/** Who has to reach whom, for those who run a firewall. */
export const network = {
  title: 'Who has to reach whom',
  reaches: (from: string, to: string) => `${from} reaches ${to}`,
  from: {
    jira: () => 'Jira Cloud',
    host: (host) => host,
    instance: () => 'Your GitLab',
    browser: () => 'The browser of whoever sets this up',
  } satisfies Readonly<Record<Party, (host: string) => string>>,
  to: {
    jira: () => 'Jira Cloud',
    host: (host) => host,
    instance: () => 'your GitLab',
    browser: () => 'the browser of whoever sets this up',
  } satisfies Readonly<Record<Party, (host: string) => string>>,
  addresses: {
    atlassian: 'Addresses of Atlassian',
    'gitlab-com': 'Addresses of GitLab.com',
  } satisfies Readonly<Record<AddressList, string>>,
  /** One sentence of GitLab's documentation says otherwise. */
  notAtlassianOnly: (host: string) =>
    `Nothing of Atlassian’s calls your GitLab in this way. A firewall that lets in Atlassian’s addresses only, and not ${host}, ends Save with “Network error”.`,
  onlyAllowlists: 'It matters only where your Jira site or your group has an IP allowlist.',
}

export type NetworkWords = typeof network
