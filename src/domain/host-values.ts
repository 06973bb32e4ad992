import { instanceAddress, instanceName, type Instance } from './instance.ts'

/** What an administrator of an instance has to enter there, and let through, for this host. */
export type HostValues = {
  readonly hostName: string
  readonly redirectUri: string
  /** Compared letter by letter by GitLab: without a slash at the end (contract 2). */
  readonly proxyUrl: string
}

export const hostValues = (host: Instance, redirectUri: string): HostValues => ({
  hostName: instanceName(host),
  redirectUri,
  proxyUrl: instanceAddress(host),
})

export const documentation = 'https://docs.gitlab.com/administration/settings/jira_cloud_app/'
