import type { RoomFailureKind } from '../../../domain/failure.ts'
import { paths, seconds, type AdviceTexts } from './advice.ts'
import { enableConfiguration } from '../../../domain/scripts-to-run/rails-checks.ts'
import { integrationGap, refusedValues, type IntegrationGap, type RefusedValues } from '../read-integration-failure.ts'
import {
  installationFlaw,
  refusedAddress,
  serverName,
  userDemand,
  type InstallationFlaw,
  type RefusedAddress,
  type UserDemand,
} from '../read-failure.ts'
import { formats } from './formats.ts'

const refusedAddressFix: Readonly<Record<RefusedAddress, string>> = {
  incomplete: 'Enter the whole address, as in https://gitlab.acme.com.',
  unresolved:
    'The server cannot find this name on the internet. Check its spelling; a name that only your network knows needs a public DNS entry.',
  private: 'The server reaches public addresses only. Enter the address under which the internet knows your GitLab.',
  other: 'Enter the address under which the internet knows your GitLab.',
}

const installationFix: Readonly<Record<InstallationFlaw, string>> = {
  forbidden: 'A firewall or bot protection in front of GitLab refuses the server. Let POST /-/jira_connect/events/installed pass.',
  unsaved: 'GitLab could not save the installation. Its logs (production.log, JiraConnectInstallation) tell why.',
  internal: 'GitLab or the web server in front of it has an internal error. Try again; if it stays, its logs at this time tell more.',
  other: 'A server between the two may have answered. The logs of GitLab and of its reverse proxy at this time tell more.',
}

const userDemandFix: Readonly<Record<UserDemand, string>> = {
  terms: 'accept the Terms of Service',
  email: 'confirm your e-mail address (profile > Emails)',
  password: 'set a new password',
  'two-factor': 'set up two-factor authentication (profile > Account)',
  activation: 'sign in, which activates the account again',
  other: 'do what it asks for',
}

const integrationGaps: Readonly<Record<IntegrationGap, readonly [cause: string, fix: string]>> = {
  'too-old': ['Service IDs came with GitLab 17.2.', 'Update GitLab to 17.4 or later.'],
  groups: [
    'The values of groups can be set by its API since GitLab 17.9; before, only those of projects.',
    'Choose a project here, or set the group’s values in GitLab: Settings > Integrations > GitLab for Jira Cloud app. GitLab 17.9 takes them from this page.',
  ],
  flag: [
    'In GitLab 17.2 and 17.3 service IDs are behind a flag that is off at first.',
    `Run in its Rails console: ${enableConfiguration}. Or update GitLab to 17.4, which needs no flag.`,
  ],
  untold: [
    'GitLab answers as if it did not know this integration. Its version tells which cause it is.',
    `GitLab before 17.2 has no service IDs. In 17.2 and 17.3, run in its Rails console: ${enableConfiguration}. Before 17.9 only projects can be set from here. In newer versions, Admin > Settings > General > Integration settings may leave the app out.`,
  ],
}

const refusedValuesFix: Readonly<Record<RefusedValues, string>> = {
  'too-many': 'GitLab takes 100 service IDs at most: leave some out, or set them for projects.',
  tiers: 'Tiers are production, staging, testing and development, in lower case.',
  'no-tier': 'Choose at least one environment tier, or clear Enable deployment gating.',
  form: 'A service ID has letters, digits, = and : only. Copy it again from Jira Service Management.',
  other: 'Older versions of GitLab give no reason. Check the service IDs (letters, digits, = and :, 100 at most) and the tiers.',
}

/** What Jira, asked by this page, says of the same person. */
/** A sentence of its own, after a space; nothing where Jira has not told. */
export const jiraSays = ({ adminGroup }: { readonly adminGroup?: string }): string =>
  adminGroup === undefined ? '' : ` Jira itself tells this page that you are in ${adminGroup}.`

const userManagement =
  'Organizations with centralized user management have org-admins; those with original user management have site-admins.'

/** Names of Chrome's policies. */
const localNetworkFix = (page: string): string =>
  `whoever manages your browser can allow it for ${page} by the policy LocalNetworkAllowedForUrls (LoopbackNetworkAllowedForUrls for this computer) or for all frames by LocalNetworkAccessPermissionsPolicyDefaultEnabled (Chrome 146 and later).`

/** Of what can fail only once the host has answered: its words come with those of the rooms. */
export type RoomAdviceWords = AdviceTexts<RoomFailureKind>

export const roomAdvice: RoomAdviceWords = {
  'jira-user-not-admin': (failure) => ({
    title: 'Your Jira user may not change this',
    cause: `GitLab asked Jira about you, and you are in neither the site-admins nor the org-admins group. Other admin rights in Jira do not count.${jiraSays(failure)}`,
    fix: `In admin.atlassian.com, add your user to the group org-admins (preferred) or site-admins (exactly these names; GitLab before 16.6 knows only site-admins), then try again. ${userManagement}`,
  }),
  'jira-user-unreadable': (failure) => ({
    title: 'GitLab could not look you up in Jira',
    cause: `GitLab asked Jira about you and could not use the answer.${jiraSays(failure)} Three causes remain: a permission, an IP allowlist of your Jira site, or the way from GitLab to Jira.`,
    fix: 'In Jira, grant your user the global permission “Browse users and groups”, then try again. If it stays and only you cannot link, that was not saved for your user. If nobody can: an IP allowlist (admin.atlassian.com > Security > IP allowlists) must name the addresses of GitLab, and a GitLab of your own must reach your Jira site over https; its log integrations_json.log tells these two apart. Besides, your user has to be in org-admins (preferred) or site-admins.',
  }),
  'jira-user-refused': (failure) => ({
    title: 'GitLab did not accept your Jira user',
    cause: `Either you are in neither the site-admins nor the org-admins group, or GitLab could not read your user in Jira. GitLab does not say which: linking a group would.${jiraSays(failure)}`,
    fix: `Check both: membership in org-admins (preferred) or site-admins (admin.atlassian.com), and the global permission “Browse users and groups” in Jira. ${userManagement}`,
  }),
  'user-demand': (failure) => ({
    title: `${failure.instance} wants something from you first`,
    cause: `It says: “${failure.sentence}.”`,
    fix: `Open ${failure.instance} in a new tab, sign in as the same user and ${userDemandFix[userDemand(failure.sentence)]}; then come back and try again.`,
  }),
  'user-barred': (failure) => ({
    title: `${failure.instance} does not let your account in`,
    cause: `It says: “${failure.sentence}.”`,
    fix: 'Admin > Users shows the state of the account, and can change it. Or sign in as somebody else.',
  }),
  'scope-too-small': (failure) => ({
    title: `The access that ${failure.instance} gave is too small`,
    cause: 'GitLab answered “insufficient_scope”: the OAuth application does not have the scope api.',
    fix: 'In GitLab, go to Admin > Applications, edit the application for Jira, select the scope api and save; then sign in again.',
  }),
  'group-not-linkable': (failure) => ({
    title: `${failure.fullPath} cannot be linked by @${failure.username}`,
    cause: `The group is gone, or @${failure.username} has less than the Maintainer role in it. GitLab gives the same answer for both.`,
    fix: `Ask an owner of ${failure.fullPath} for the Maintainer role, or sign in as somebody who has it.`,
  }),
  'integration-unavailable': (failure) => {
    const { fullPath, place, username, instance } = failure
    if (failure.why === 'gone') {
      return {
        owner: 'group-owner',
        title: `${fullPath} was not found`,
        cause: `It is gone, or hidden from @${username}. GitLab gives the same answer for both.`,
        fix: `Ask an owner of ${fullPath}, or sign in as somebody who sees it.`,
      }
    }
    if (failure.why === 'role') {
      const role = place === 'group' ? 'Owner' : 'Maintainer'
      return {
        owner: 'group-owner',
        title: `@${username} may not set this for ${fullPath}`,
        cause:
          place === 'group'
            ? 'A group’s integration is set by its Owners. Linking a group needs only the Maintainer role, and so do the values of a project.'
            : 'A project’s integration is set by its Maintainers and Owners.',
        fix: `Ask for the ${role} role in ${fullPath}, or hand somebody who has it the copied call.`,
      }
    }
    const [cause, fix] = integrationGaps[integrationGap(failure)]
    return { title: `${instance} does not let this page set ${fullPath}`, cause, fix }
  },
  'integration-refused': (failure) => {
    const { fullPath, reason } = failure
    switch (failure.why) {
      case 'off':
        return {
          title: `The integration of ${fullPath} is off`,
          cause: 'It is switched on by linking a group, for the group and all that is in it; no form and no call does it.',
          fix: 'Link the group, or one above it, with Link groups.',
        }
      case 'nothing-above':
        return {
          title: `${fullPath} has nothing to inherit from`,
          cause: 'No group above it has values for this integration.',
          fix: 'Set own values, or link a group above it first.',
        }
      case 'not-kept':
        return {
          title: `GitLab has other values for ${fullPath}`,
          cause: 'It answered that it saved, and has other values all the same.',
          fix: 'Look at the values that it has now. Somebody else may have saved at the same time; otherwise save once more.',
        }
      case 'values':
        break
    }
    return {
      title: 'GitLab did not take these values',
      cause: reason === '' ? 'It gave no reason.' : `It says: “${reason}”.`,
      fix: refusedValuesFix[refusedValues(reason)],
    }
  },
  'group-already-linked': (failure) => ({
    title: `${failure.fullPath} is linked already`,
    cause: 'Somebody linked this group to this Jira site before.',
    fix: 'Nothing needs to be done.',
  }),
  'instance-address-refused': (failure) => ({
    title: 'This address was not accepted',
    cause: failure.reason === '' ? 'The server refused the address and gave no reason.' : `The server says: ${failure.reason}.`,
    fix: refusedAddressFix[refusedAddress(failure.reason)],
  }),
  'host-unknown-to-instance': (failure) => ({
    title: `${failure.instance} did not accept the installation`,
    cause: `It answered 401: it could not verify that the installation comes from ${failure.proxyUrl}.`,
    fix:
      `Check in this order. Jira Connect Proxy URL must be exactly ${failure.proxyUrl} (the connection check shows whether it is). ` +
      `The instance must be allowed to fetch ${failure.proxyUrl}/-/jira_connect/public_keys. ` +
      `A reverse proxy in front of it must pass on the Host header “${failure.instance}”, or the setting Jira Connect Additional Audience URL (GitLab 17.7 and later) must name https://${failure.instance}: “Invalid audience” in GitLab’s logs means this one.`,
  }),
  'installation-not-offered': (failure) => ({
    title: `${failure.instance} does not take the app`,
    cause: `${failure.host} asked it to install the app, and it answered 404: either its integration allowlist leaves out GitLab for Jira, or it is no GitLab 15.7 or later.`,
    fix: 'In GitLab, Help > version tells whether it is 15.7 or later. If it is, go to Admin > Settings > General > Integration settings and allow GitLab for Jira Cloud app.',
  }),
  'host-cannot-reach-instance': (failure) => ({
    title: `${failure.host} cannot reach ${failure.instance}`,
    cause: `${failure.host} got no answer from the instance. That is its view from the internet; your browser may be inside your network and see more.`,
    fix: `From outside your network, ${failure.instance} must have a name that resolves, a publicly trusted certificate with its full chain, and a firewall that lets ${failure.host} in. An SSL test from the internet tells these three apart. A firewall that lets in Atlassian’s addresses only is not enough: it is ${failure.host} that calls.`,
  }),
  'host-redirected': (failure) => ({
    title: `A sign-in page stands before ${failure.instance}`,
    cause: `${failure.host} asked the instance to install the app and was redirected instead, as by single sign-on or an access proxy in front of GitLab.`,
    fix: `Let requests to /-/jira_connect/ of ${failure.instance} pass without that sign-in. If the redirect only leads to another address of GitLab, enter that one.`,
  }),
  'installation-failed': (failure) => ({
    title: `${failure.instance} could not install the app`,
    cause: `${failure.host} asked it to, and it answered with status ${failure.status}.`,
    fix: installationFix[installationFlaw(failure.status)],
  }),
  'gitlab-too-old': (failure) => ({
    title: `${failure.instance} is GitLab ${failure.version}`,
    cause: 'The app works with GitLab 15.7 and later.',
    fix: 'Update GitLab to 15.7 or later.',
  }),
  'proxy-url-not-blank': (failure) => ({
    title: `${failure.host} is set up to be behind ${failure.named}`,
    cause: `What ${failure.host} tells Jira of the app names ${failure.named}: either its Jira Connect Proxy URL is set, or its external_url is another one. GitLab then refuses what Jira has signed with error 401, and no group can be linked.`,
    fix: 'Under Admin > Settings > General > GitLab for Jira App, clear Jira Connect Proxy URL and save. In GitLab 15.7 only the Rails console can: ApplicationSetting.current_without_cache.update(jira_connect_proxy_url: nil).',
  }),
  'app-key-differs': (failure) => ({
    title: 'The app has to be installed again',
    cause: `Jira has the app under the key ${failure.installedKey}, and ${failure.host} now says ${failure.key}: its name or its descriptor has changed since.`,
    fix: `Save the list of linked groups. Then uninstall the app in Jira, install it from ${failure.host} again and link the groups. This can remove what Jira’s development panels show.`,
  }),
  'sign-in-cancelled': () => ({
    title: 'Sign-in was cancelled',
    cause: 'It was cancelled here, or another sign-in took its place.',
    fix: 'Sign in again when you are ready.',
  }),
  'access-denied': (failure) => ({
    title: `${failure.instance} was told not to give access`,
    cause: 'The request for access was denied on GitLab’s page.',
    fix: 'Sign in again and select Authorize.',
  }),
  'sign-in-refused': (failure) => ({
    title: `${failure.instance} refused the sign-in`,
    cause: `It answered “${failure.error}”${failure.description && `: ${failure.description}`}.`,
    fix: 'Check the OAuth application of the instance: its Redirect URI, its scope (api), and that Trusted and Confidential are cleared.',
  }),
  'state-mismatch': () => ({
    title: 'This answer belongs to another sign-in',
    cause: 'The answer from GitLab does not match the sign-in that was started here, so it was not used.',
    fix: 'Sign in again, and use only the window that opens.',
  }),
  'application-not-public': (failure) => ({
    title: `The OAuth application of ${failure.instance} expects a secret`,
    cause: 'GitLab answered “invalid_client”: the application is marked as Confidential or Trusted.',
    fix: 'In GitLab, go to Admin > Applications, edit the application for Jira, clear both Trusted and Confidential, and save.',
  }),
  'code-refused': (failure) => ({
    title: `${failure.instance} did not complete the sign-in`,
    cause: `It answered “${failure.error}”${failure.description && `: ${failure.description}`}.`,
    fix: 'Sign in again. If it happens every time, the Redirect URI of the OAuth application may differ from this page’s.',
  }),
  'device-grant-missing': (failure) => ({
    title: `${failure.instance} gives no code to sign in with`,
    cause: 'It is older than GitLab 17.9, or something in front of it does not let POST /oauth/authorize_device pass.',
    fix: 'Select Try again: you then open GitLab’s sign-in page yourself and carry its answer over.',
  }),
  'device-code-expired': (failure) => ({
    title: 'The code has expired',
    cause: `Nobody confirmed it at ${failure.instance} in time.`,
    fix: 'Select Try again for a new one.',
  }),
  'not-revoked': (failure) => ({
    title: `${failure.instance} could not be told that you signed out`,
    cause: 'You are signed out here, and the access is forgotten; on GitLab it stays valid for up to two hours.',
    fix: 'To end it at once, go to your GitLab profile > Applications and revoke GitLab for Jira.',
  }),
  'signed-out': (failure) => ({
    title: `Your sign-in to ${failure.instance} has ended`,
    cause: 'GitLab no longer accepts the access it gave, and did not renew it.',
    fix: 'Sign in again. What you were doing stays here.',
  }),
  'application-id-missing': (failure) => ({
    title: `${failure.instance} is not ready for sign-in`,
    cause:
      'It names no OAuth application: Jira Connect Application ID is not set there, or its integration allowlist leaves out the app, or it is older than GitLab 15.7.',
    fix: 'In GitLab, go to Admin > Settings > General > GitLab for Jira App and enter the Application ID of the OAuth application under Jira Connect Application ID. If it is there already, see the integration allowlist on the same page (Integration settings), then the version (Help).',
  }),
  'proxy-url-differs': (failure) => ({
    title: `${failure.instance} does not answer this page`,
    cause: `GitLab is there, but lets only the address in its setting Jira Connect Proxy URL read these answers, and that is not exactly ${failure.proxyUrl}.`,
    fix: `In GitLab, go to Admin > Settings > General > GitLab for Jira App and set Jira Connect Proxy URL to exactly ${failure.proxyUrl} (no slash at the end).`,
  }),
  'blocked-by-page-policy': (failure) => ({
    title: 'The policy of this page does not let it ask the instance',
    cause: `The Content-Security-Policy that ${failure.host} sent with this page does not name ${failure.instance}. It is made when the page loads, so a choice since then is not in it.`,
    fix: `Reload the page in Jira. If it stays like this, whoever runs ${failure.host} has to add ${failure.instance} (or https:) to connect-src of the policy.`,
  }),
  'not-gitlab': (failure) => ({
    title: `No GitLab answers at ${failure.address}`,
    cause:
      'Something answers, but not as GitLab does: either another server lives at this address, or a sign-in page (single sign-on, VPN portal) stands before GitLab.',
    fix: `Open ${failure.address}/-/jira_connect/oauth_application_id in a new private window. A line with application_id is GitLab; a sign-in page that is not GitLab’s is a wall, which must let ${paths} pass; anything else means that the address is wrong.`,
  }),
  'answer-unreadable': (failure) => ({
    title: `No GitLab answers at ${failure.address}, as far as this page may read`,
    cause:
      'Something answers there, but without the permission for other sites that GitLab’s API always gives (CORS). What it is cannot be seen from here.',
    fix: `Open ${failure.address}/-/jira_connect/oauth_application_id in a new private window. A line with application_id is GitLab, from whose answers a proxy takes the CORS headers. “Forbidden” alone is GitLab too, which has banned your network address: wait an hour, or ask its administrator. A check is bot protection, which you can pass and come back; a sign-in page that is not GitLab’s is a wall, which must let ${paths} pass; if the tab ends at another address, GitLab is there: enter that one; anything else means that the address is wrong.`,
  }),
  'gitlab-elsewhere': (failure) => ({
    title: `GitLab is at ${failure.foundAt}`,
    cause: `At ${failure.address} there is none, but at ${failure.foundAt} there is: the rest may be the address of a page.`,
    fix: `Enter ${failure.foundAt} as GitLab instance URL.`,
  }),
  'preflight-refused': (failure) => ({
    title: `A gateway in front of ${failure.instance} refuses ${failure.method}`,
    cause:
      failure.method === 'OPTIONS'
        ? `Before each call with a token, browsers ask by OPTIONS whether they may. GitLab answers that; something in front of it does not let it pass for ${failure.path}, while other requests pass.`
        : `Unlinking sends DELETE, and browsers ask by OPTIONS first whether they may. GitLab answers both; something in front of it does not let one of them pass for ${failure.path}, while GET passes.`,
    fix: `It has to let OPTIONS${failure.method === 'DELETE' ? ' and DELETE' : ''} of ${paths} pass to GitLab, without a sign-in and with GitLab’s answer as it is.`,
  }),
  'linking-not-offered': (failure) => ({
    title: `${failure.instance} does not offer linking`,
    cause: 'The address for linking groups is not there, as in GitLab before 15.7 or with its feature flag jira_connect_oauth off.',
    fix: 'Update GitLab to 15.7 or later.',
  }),
  'no-connection-or-local': (failure) => ({
    title: `${serverName(failure.origin)} cannot be reached from this page`,
    cause:
      'Either there is no connection (DNS, a refusal, the certificate), or the name leads to a private address, which your browser does not let this frame reach (Local Network Access, Chrome 142 and later).',
    fix: `Open ${failure.origin} in a new tab. If it does not open, the error there names the first. If it opens, it is the second: ${localNetworkFix(failure.page)}`,
  }),
  'local-network-denied': (failure) => ({
    title: `Your browser does not let this page reach ${serverName(failure.origin)}`,
    cause:
      'It is an address of a private network. Chrome 142 and later let a frame reach such addresses only if the page around it, here Jira, passes the permission on (Local Network Access).',
    fix: `Open ${failure.origin} in a new tab; if it does not open there either, nothing answers at all. Give the instance a public address, which the server that forwards to it needs too. Until then: ${localNetworkFix(failure.page)}`,
  }),
  'no-connection': (failure) => ({
    title: `${serverName(failure.origin)} cannot be reached from your browser`,
    cause: 'There is no connection: the name does not resolve, the server refuses, or the browser does not trust its certificate.',
    fix: `Open ${failure.origin} in a new tab, where the browser says which: “address could not be found” is DNS, “refused to connect” is the server or a firewall, “connection is not private” is the certificate.`,
  }),
  'no-answer': (failure) => ({
    title: `${serverName(failure.origin)} does not answer`,
    cause: `Within ${seconds(failure.seconds)} not even a refusal came back. A firewall that drops connections without a word looks like that; so does a server that hangs.`,
    fix: `Let ${serverName(failure.origin)} be reached on this port from where you are. If it opens in a new tab at once, look at a proxy or VPN of your browser instead.`,
  }),
  'issuer-mismatch': ({ instance, server }) => ({
    title: `Another server answered the sign-in to ${instance}`,
    cause: `The answer is from ${server === null ? 'another server' : serverName(server)}, so it was not used, and nothing of it was sent to ${instance}.`,
    fix: `Sign in again. If this comes back, ask the admin why the sign-in page of ${instance} leads to another server: it may be after your access there. Do not sign in if you do not trust it.`,
  }),
  'list-without-end': (failure) => ({
    title: `The list of groups of ${failure.instance} does not end`,
    cause: failure.isRepeated
      ? `After ${formats.number(failure.found)} groups the same ones came again, and still there was a next page.`
      : `After ${formats.number(failure.found)} groups there was still a next page. This page takes no more in one go.`,
    fix: 'Nothing was chosen. Search for a part of the groups and choose those, or paste the address of one group.',
  }),
}
