import type { ExpectedConfig, Failure } from '../../../domain/failure.ts'
import { refusedAddress, serverName, installationFlaw, type RefusedAddress, type InstallationFlaw } from '../read-failure.ts'
import { formats } from './formats.ts'

export type AdviceText = { readonly title: string; readonly cause: string; readonly fix: string }

type FailureOf<Kind> = Extract<Failure, { kind: Kind }>

/** For every kind of failure a title, the cause in one sentence and what to do. A kind without words does not compile. */
export type AdviceWords = { readonly [Kind in Failure['kind']]: (failure: FailureOf<Kind>) => AdviceText }

/** By what is wrong with an answer; `status` as a number of HTTP. */
export type AnswerFlawWords = Readonly<Record<FailureOf<'unexpected-answer'>['flaw'], (status: number) => string>>

const seconds = (count: number): string => formats.plural(count, { one: '# second', other: '# seconds' })
const wait = (count: number): string => {
  if (count <= 120) return seconds(count)
  if (count <= 7200) return formats.plural(Math.ceil(count / 60), { one: '# minute', other: '# minutes' })
  return formats.plural(Math.ceil(count / 3600), { one: '# hour', other: '# hours' })
}

const expectedConfig: Readonly<Record<ExpectedConfig, string>> = {
  json: 'not JSON',
  object: 'not a JSON object',
  string: 'not a text',
  boolean: 'neither true nor false',
  'own-address': 'no address of this GitLab',
}

const answerFlaw: AnswerFlawWords = {
  status: (status) => `It answered with status ${String(status)}, which GitLab does not use here.`,
  'not-json': (status) => `It answered with status ${String(status)} and a page or text where data was due.`,
  shape: () => 'It answered with data of an unknown form.',
  'too-large': () => 'It answered with more than 10 MB.',
  'broken-off': () => 'The connection broke off in the middle of the answer.',
}

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

/** Names of Chrome's policies. */
const localNetworkFix = (page: string): string =>
  `whoever manages your browser can allow it for ${page} by the policy LocalNetworkAllowedForUrls (LoopbackNetworkAllowedForUrls for this computer) or for all frames by LocalNetworkAccessPermissionsPolicyDefaultEnabled (Chrome 146 and later).`

export const advice: AdviceWords = {
  'outside-jira': () => ({
    title: 'This page works inside Jira',
    cause:
      'Jira’s part of the page (AP.js) is not here: the page was opened by its own address, or a content blocker stopped a script from connect-cdn.atl-paas.net.',
    fix: 'In administration, go to Connected apps > GitLab for Jira > Get started. If you came from there, allow scripts from connect-cdn.atl-paas.net and reload.',
  }),
  'jira-silent': (failure) => ({
    title: 'Jira did not answer',
    cause: `Jira gave this page no token within ${seconds(failure.seconds)}, asked twice, so GitLab cannot know which Jira site this is.`,
    fix: 'Reload the page in Jira. If that does not help, sign out of Jira and in again.',
  }),
  'web-crypto-missing': () => ({
    title: 'This browser cannot sign in securely',
    cause: 'Signing in needs Web Crypto, which browsers offer only on https pages.',
    fix: 'Serve this page over https, or use a current version of Chrome, Edge, Firefox or Safari.',
  }),
  'page-config-malformed': (failure) => ({
    title: 'This page is not configured correctly',
    cause: `The configuration inside the page cannot be used: ${failure.place} is ${expectedConfig[failure.expected]}.`,
    fix:
      failure.expected === 'own-address'
        ? 'Set the address of GitLab (external_url) to the one at which this page is served, then reload.'
        : 'Correct the element with the id page-config in index.html, then reload.',
  }),
  'context-token-refused': (failure) => ({
    title: `${failure.instance} refused Jira’s token`,
    cause:
      'The token that Jira issued for this site was not accepted, not even a new one. GitLab may hold the secret of another installation of the app, or a reverse proxy may have changed the app key.',
    fix: 'Reload the page in Jira. If it stays like this on a self-managed instance, use GitLab stopped sending data, which sends it the present secret; otherwise reinstall the GitLab for Jira app. Check that no proxy rewrites “gitlab-jira-connect-…”.',
  }),
  'jira-user-not-admin': () => ({
    title: 'Your Jira user may not change this',
    cause:
      'GitLab asked Jira about you, and you are in neither the site-admins nor the org-admins group. Other admin rights in Jira do not count.',
    fix: 'In admin.atlassian.com, add your user to the group org-admins or site-admins (exactly these names; GitLab before 16.6 knows only site-admins), then try again.',
  }),
  'jira-user-unreadable': () => ({
    title: 'GitLab could not look you up in Jira',
    cause: 'Jira did not let the app read your user, so GitLab cannot tell whether you are an admin.',
    fix: 'In Jira, grant your user the global permission “Browse users and groups”, then try again.',
  }),
  'jira-user-refused': () => ({
    title: 'GitLab did not accept your Jira user',
    cause:
      'Either you are in neither the site-admins nor the org-admins group, or GitLab could not read your user in Jira. GitLab does not say which: linking a group would.',
    fix: 'Check both: membership in org-admins or site-admins (admin.atlassian.com), and the global permission “Browse users and groups” in Jira.',
  }),
  'signed-out': (failure) => ({
    title: `Your sign-in to ${failure.instance} has ended`,
    cause: 'GitLab no longer accepts the access it gave, and did not renew it.',
    fix: 'Sign in again. What you were doing stays here.',
  }),
  'group-not-linkable': (failure) => ({
    title: `${failure.fullPath} cannot be linked by @${failure.username}`,
    cause: `The group is gone, or @${failure.username} has less than the Maintainer role in it. GitLab gives the same answer for both.`,
    fix: `Ask an owner of ${failure.fullPath} for the Maintainer role, or sign in as somebody who has it.`,
  }),
  'group-already-linked': (failure) => ({
    title: `${failure.fullPath} is linked already`,
    cause: 'Somebody linked this group to this Jira site before.',
    fix: 'Nothing needs to be done.',
  }),
  'linking-not-offered': (failure) => ({
    title: `${failure.instance} does not offer linking`,
    cause: 'The address for linking groups is not there, as in GitLab before 15.7 or with its feature flag jira_connect_oauth off.',
    fix: 'Update GitLab to 15.7 or later.',
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
    fix: `From outside your network, ${failure.instance} must have a name that resolves, a publicly trusted certificate with its full chain, and a firewall that lets ${failure.host} in. An SSL test from the internet tells these three apart.`,
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
  'blocked-by-page-policy': (failure) => ({
    title: 'The policy of this page does not let it ask the instance',
    cause: `The Content-Security-Policy that ${failure.host} sent with this page does not name ${failure.instance}. It is made when the page loads, so a choice since then is not in it.`,
    fix: `Reload the page in Jira. If it stays like this, whoever runs ${failure.host} has to add ${failure.instance} (or https:) to connect-src of the policy.`,
  }),
  'no-answer': (failure) => ({
    title: `${serverName(failure.origin)} does not answer`,
    cause: `Within ${seconds(failure.seconds)} not even a refusal came back. A firewall that drops connections without a word looks like that; so does a server that hangs.`,
    fix: `Let ${serverName(failure.origin)} be reached on this port from where you are. If it opens in a new tab at once, look at a proxy or VPN of your browser instead.`,
  }),
  'no-connection': (failure) => ({
    title: `${serverName(failure.origin)} cannot be reached from your browser`,
    cause: 'There is no connection: the name does not resolve, the server refuses, or the browser does not trust its certificate.',
    fix: `Open ${failure.origin} in a new tab, where the browser says which: “address could not be found” is DNS, “refused to connect” is the server or a firewall, “connection is not private” is the certificate.`,
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
  'not-gitlab': (failure) => ({
    title: `No GitLab answers at ${failure.address}`,
    cause:
      'Something answers, but not as GitLab does: either another server lives at this address, or a sign-in page (single sign-on, VPN portal) stands before GitLab.',
    fix: `Open ${failure.address}/-/jira_connect/oauth_application_id in a new private window. A line with application_id is GitLab; a sign-in page that is not GitLab’s is a wall, which must let /api/, /oauth/ and /-/jira_connect/ pass; anything else means that the address is wrong.`,
  }),
  'gitlab-elsewhere': (failure) => ({
    title: `GitLab is at ${failure.foundAt}`,
    cause: `At ${failure.address} there is none, but at ${failure.foundAt} there is: the rest may be the address of a page.`,
    fix: `Enter ${failure.foundAt} as GitLab instance URL.`,
  }),
  'gitlab-too-old': (failure) => ({
    title: `${failure.instance} is GitLab ${failure.version}`,
    cause: 'The app works with GitLab 15.7 and later.',
    fix: 'Update GitLab to 15.7 or later.',
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
  'issuer-mismatch': ({ instance, server }) => ({
    title: `Another server answered the sign-in to ${instance}`,
    cause: `The answer is from ${server === null ? 'another server' : serverName(server)}, so it was not used, and nothing of it was sent to ${instance}.`,
    fix: `Sign in again. If this comes back, ask the admin why the sign-in page of ${instance} leads to another server: it may be after your access there. Do not sign in if you do not trust it.`,
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
  'list-without-end': (failure) => ({
    title: `The list of groups of ${failure.instance} does not end`,
    cause: failure.isRepeated
      ? `After ${formats.number(failure.found)} groups the same ones came again, and still there was a next page.`
      : `After ${formats.number(failure.found)} groups there was still a next page. This page takes no more in one go.`,
    fix: 'Nothing was chosen. Search for a part of the groups and choose those, or paste the address of one group.',
  }),
  'not-revoked': (failure) => ({
    title: `${failure.instance} could not be told that you signed out`,
    cause: 'You are signed out here, and the access is forgotten; on GitLab it stays valid for up to two hours.',
    fix: 'To end it at once, go to your GitLab profile > Applications and revoke GitLab for Jira.',
  }),
  'page-part-missing': () => ({
    title: 'A part of this page did not load',
    cause: 'A file of it is missing: the connection broke, or the page was updated since it was opened.',
    fix: 'Reload the page in Jira.',
  }),
  offline: () => ({
    title: 'You are offline',
    cause: 'This browser has no network connection.',
    fix: 'Connect to the network, then try again.',
  }),
  unreachable: (failure) => ({
    title: `${serverName(failure.origin)} cannot be reached`,
    cause: 'Your browser got no answer that it may read: the name, the certificate, a firewall or the server itself is in the way.',
    fix: `Open ${failure.origin} in a new tab. If it opens there, a proxy or firewall treats this page differently; if not, the server or your network is down.`,
  }),
  timeout: (failure) => ({
    title: `${serverName(failure.origin)} takes too long`,
    cause: `There was no complete answer within ${seconds(failure.seconds)}.`,
    fix: 'Try again. If it stays slow, look at the load of the server and at firewalls that drop connections silently.',
  }),
  'rate-limited': (failure) => ({
    title: `${serverName(failure.origin)} asks to slow down`,
    cause: 'Too many requests came from you or your network in a short time (status 429).',
    fix: failure.retryAfterSeconds === null ? 'Wait a minute, then try again.' : `Try again in ${wait(failure.retryAfterSeconds)}.`,
  }),
  'server-error': (failure) => ({
    title: `${serverName(failure.origin)} has an internal error`,
    cause: `It answered with status ${String(failure.status)}.`,
    fix: 'Try again. If it stays, GitLab’s logs tell more; the time and the request are under Details.',
  }),
  'not-found': (failure) => ({
    title: `${serverName(failure.origin)} does not know this address`,
    cause: 'It answered with status 404: this GitLab is older than 15.7, or something else answers in its place.',
    fix: 'Check the version of GitLab and the paths that its reverse proxy passes on.',
  }),
  'unexpected-answer': (failure) => ({
    title: `${serverName(failure.origin)} gave an answer that is not GitLab’s`,
    cause: answerFlaw[failure.flaw](failure.status),
    fix: 'A proxy, a firewall or a sign-in wall may answer in place of GitLab. What came back is under Details.',
  }),
}
