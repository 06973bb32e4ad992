import { instanceAddress, instanceName, type Instance } from '../../domain/instance.ts'

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

/** A letter to whoever administers the instance, with everything that is to be done there. */
export function administratorRequest({ hostName, redirectUri, proxyUrl }: HostValues, siteUrl: string | null): string {
  return `Hello,

we would like to connect our GitLab to Jira${siteUrl === null ? '' : ` (${siteUrl})`} with the app "GitLab for Jira". Could you please set up the following on our GitLab?

1. Prerequisites
   - GitLab 15.7 or later
   - HTTPS with a publicly trusted certificate (full chain), reachable from the internet
   - The network lets ${hostName} in and GitLab out to ${hostName} and to Jira Cloud

2. OAuth application: Admin > Applications > New application
   - Name: GitLab for Jira
   - Redirect URI: ${redirectUri}
   - Trusted: cleared
   - Confidential: cleared
   - Scopes: api (only this one)
   Save it and copy its Application ID.

3. Settings: Admin > Settings > General > GitLab for Jira App
   - Jira Connect Application ID: the Application ID from step 2
   - Jira Connect Proxy URL: ${proxyUrl}
     (exactly like this, without a slash at the end)

Then please send me the address of our GitLab as it is known on the internet.

Instructions: ${documentation}
`
}

export const documentation = 'https://docs.gitlab.com/administration/settings/jira_cloud_app/'
