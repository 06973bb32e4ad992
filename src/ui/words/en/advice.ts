import type { Owner } from '../../../domain/owner.ts'
import type { ExpectedConfig, Failure, ForgeFailureKind, RoomFailureKind } from '../../../domain/failure.ts'
import { serverName } from '../read-failure.ts'
import { formats } from './formats.ts'

export type AdviceText = {
  readonly title: string
  readonly cause: string
  readonly fix: string
  /** Only of what fails nowhere but inside Forge: the page that GitLab serves knows nothing of it. */
  readonly owner?: Owner
}

type FailureOf<Kind> = Extract<Failure, { kind: Kind }>

/** For kinds of failures a title, the cause in one sentence and what to do. A kind without words does not compile. */
export type AdviceTexts<Kinds extends Failure['kind']> = { readonly [Kind in Kinds]: (failure: FailureOf<Kind>) => AdviceText }

/** Of what can fail on a first screen; the rest is in room-advice.ts. */
export type AdviceWords = AdviceTexts<Exclude<Failure['kind'], RoomFailureKind | ForgeFailureKind>>

/** By what is wrong with an answer; `status` as a number of HTTP. */
export type AnswerFlawWords = Readonly<Record<FailureOf<'unexpected-answer'>['flaw'], (status: number) => string>>

export const seconds = (count: number): string => formats.plural(count, { one: '# second', other: '# seconds' })
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
  status: (status) => `It answered with status ${String(status)} in a way that is not GitLab’s.`,
  'not-json': (status) => `It answered with status ${String(status)} and a page or text where data was due.`,
  shape: () => 'It answered with data of an unknown form.',
  'too-large': () => 'It answered with more than 10 MB.',
  'broken-off': () => 'The connection broke off in the middle of the answer.',
}

/** What whoever runs a server in front of GitLab has to let through. */
export const paths = '/api/, /oauth/ and /-/jira_connect/'

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
    fix: 'Reload the page in Jira. If it stays like this on a self-managed instance, use GitLab stopped sending data, which sends it the present secret; otherwise check that no proxy rewrites “gitlab-jira-connect-…”. Reinstalling the GitLab for Jira app comes last: it takes away every link of this site, so export the list of linked groups first.',
  }),
  'page-part-missing': () => ({
    title: 'A part of this page did not load',
    cause: 'A file of it is missing: the connection broke, or the page was updated since it was opened.',
    fix: 'Try again. If it stays missing, reload the page in Jira; you sign in again then.',
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
    fix:
      failure.retryAfterSeconds === null
        ? 'Wait a minute, then try again. If it stays, open it in a new tab: bot protection may want a check.'
        : `Try again in ${wait(failure.retryAfterSeconds)}.`,
  }),
  'server-error': (failure) => ({
    title: failure.isGitLabs
      ? `${serverName(failure.origin)} has an internal error`
      : `${serverName(failure.origin)}, or something in front of it, has failed`,
    cause: failure.isGitLabs
      ? `It answered with status ${String(failure.status)}.`
      : `It answered with status ${String(failure.status)}, and not as GitLab does: the web server or gateway in front of GitLab does that where GitLab does not answer, and so does bot protection.`,
    fix: failure.isGitLabs
      ? 'Try again. If it stays, GitLab’s logs tell more; the time and the request are under Details.'
      : `Try again. If it stays, open ${failure.origin} in a new tab: a check there is bot protection, which you can pass and come back; otherwise GitLab’s logs tell more, and the time and the request are under Details.`,
  }),
  'not-found': (failure) => ({
    title: `${serverName(failure.origin)} does not know this address`,
    cause: 'GitLab itself answered with status 404: what was asked for is gone, or this GitLab is older than 15.7.',
    fix: 'Reload the page in Jira. If it stays, check the version of GitLab (Help).',
  }),
  'unexpected-answer': (failure) => ({
    title: `${serverName(failure.origin)} gave an answer that is not GitLab’s`,
    cause: answerFlaw[failure.flaw](failure.status),
    fix: `A proxy, a firewall or a sign-in wall may answer in place of GitLab: open ${failure.origin} in a new tab to see which. What came back is under Details.`,
  }),
  refused: (failure) => ({
    title: `${serverName(failure.origin)} refused this`,
    cause: `It answered with status ${String(failure.status)}: “${failure.reason}”.`,
    fix: 'If GitLab says so, its logs at this time tell more. If these are not GitLab’s words, they are those of a gateway in front of it, whose owner knows them.',
  }),
  maintenance: (failure) => ({
    title: `${serverName(failure.origin)} takes no changes now`,
    cause:
      failure.reason === ''
        ? 'It is in maintenance, and says that it will be back; or a proxy in front says that while GitLab does not answer.'
        : `It says: “${failure.reason}”.`,
    fix:
      failure.retryAfterSeconds === null
        ? 'Try again when its administrators have finished.'
        : `Try again in ${wait(failure.retryAfterSeconds)}.`,
  }),
  'address-banned': (failure) => ({
    title: `${serverName(failure.origin)} has banned your network address`,
    cause: 'GitLab answers “Forbidden” in plain text, as it does after too many failed attempts from one address (Rack Attack).',
    fix: 'Wait an hour, or ask for the ban to be lifted. If many people come from one address, as behind a proxy, it belongs on Rack Attack’s allowlist; a reverse proxy in front of GitLab belongs under trusted_proxies.',
  }),
  redirected: (failure) => ({
    title: `${serverName(failure.origin)} sends this page elsewhere`,
    cause: `Where data was due it redirects ${failure.leadsTo === null ? 'to an address that the browser does not tell' : `to ${failure.leadsTo}`}. Nothing was sent on to there.`,
    fix:
      failure.leadsTo === null
        ? `Open ${failure.origin} in a new tab. If GitLab opens at another address, that one has to be chosen as GitLab instance URL. If a sign-in page opens that is not GitLab’s, it must let ${paths} pass.`
        : `If GitLab is at ${failure.leadsTo} now, choose that as GitLab instance URL; otherwise whoever runs the server has to let ${paths} pass without a redirect.`,
  }),
  challenged: (failure) => ({
    title: `${serverName(failure.origin)} wants to check your browser first`,
    cause: 'Bot protection in front of GitLab answered with a check, which only a page of its own can show.',
    fix: `Open ${failure.origin} in a new tab, pass the check, come back and try again. If it comes every time, whoever runs the protection has to let ${paths} pass.`,
  }),
  'sign-in-wall': (failure) => ({
    title: `Another sign-in stands before ${serverName(failure.origin)}`,
    cause: 'A sign-in that is not GitLab’s answered in its place, as single sign-on, a VPN portal or an access proxy does.',
    fix: `It must let ${paths} pass: this page cannot sign in to it. In a public network, open ${failure.origin} in a new tab and sign in to the network first.`,
  }),
  'firewall-refused': (failure) => ({
    title: `A firewall in front of ${serverName(failure.origin)} refused this`,
    cause: `It does not let ${failure.method} ${failure.path} pass (status ${String(failure.status)}${failure.allowed === null ? '' : `, it allows ${failure.allowed}`}).`,
    fix: `Its owner finds the request by ${failure.supportId === null ? 'its time, under Details' : `the number ${failure.supportId}`}, and has to let GET, POST, PUT and DELETE of ${paths} pass.`,
  }),
  'answered-in-front': (failure) => ({
    title: `Something in front of ${serverName(failure.origin)} refused this`,
    cause: `${failure.method} ${failure.path} was answered with status ${String(failure.status)} and a page or text that is not GitLab’s. Bot protection does that, and a firewall.`,
    fix: `Open ${failure.origin} in a new tab. If a check appears, it is bot protection: pass it, come back and try again. If GitLab opens at once, it is a firewall, which has to let ${failure.method} of ${paths} pass. What came back is under Details.`,
  }),
  'not-passed-on': (failure) => ({
    title: `${serverName(failure.origin)} does not pass this on to GitLab`,
    cause: `${failure.method} ${failure.path} was answered with status 404 by something in front of GitLab, which does not know the address, or knows of no GitLab behind it now.`,
    fix: `Try again in a minute. If it stays, whoever runs the proxy has to pass ${paths} on, with every method.`,
  }),
}
