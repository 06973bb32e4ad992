import type { NetworkWords } from '../en/network.ts'

export const network: NetworkWords = {
  title: 'Wer wen erreichen muss',
  reaches: (from, to) => `${from} erreicht ${to}`,
  from: {
    jira: () => 'Jira Cloud',
    host: (host) => host,
    instance: () => 'Ihr GitLab',
    browser: () => 'Der Browser, in dem dies eingerichtet wird,',
  },
  to: {
    jira: () => 'Jira Cloud',
    host: (host) => host,
    instance: () => 'Ihr GitLab',
    browser: () => 'den Browser, in dem dies eingerichtet wird',
  },
  addresses: {
    atlassian: 'Adressen von Atlassian',
    'gitlab-com': 'Adressen von GitLab.com',
  },
  notAtlassianOnly: (host) =>
    `Auf diesem Weg ruft nichts von Atlassian Ihr GitLab auf. Lässt eine Firewall nur Adressen von Atlassian herein und ${host} nicht, endet das Speichern mit „Network error“.`,
  onlyAllowlists: 'Das zählt nur, wo Ihre Jira-Site oder Ihre Gruppe eine IP-Allowlist hat.',
}
