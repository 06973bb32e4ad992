// Who gave an answer. On the other side: GitLab, or anything that stands between it and the browser. An answer counts as
// GitLab's by evidence only (contract 13): what else is refused, walled off or broken by somebody gets no cause of
// GitLab's or Jira's.
import { serverMessage, type ServerMessage } from './server-message.ts'
import { isRecord } from './shape.ts'

/** What can be known of an answer. `json` is undefined where the body is none. */
export type Answer = {
  readonly status: number
  /** As far as this page may read them. */
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

export type Answerer =
  /** By its headers, by the form of its words, or by its own plain texts. `unknown`: only its words can tell, by a refusal. */
  | { readonly who: 'gitlab' | 'unknown'; readonly says: ServerMessage | null }
  | { readonly who: 'rack-attack' | 'challenge' | 'sign-in-wall' | 'web-server' }
  | { readonly who: 'firewall'; readonly supportId: string | null }
  /** A page that sends its reader on by itself. */
  | { readonly who: 'redirect'; readonly leadsTo: string | null }

export function whoAnswered({ status, headers, text, json }: Answer): Answerer {
  if ([...headers.values()].some((value) => /^(challenge|captcha)$/i.test(value))) return { who: 'challenge' }
  if (proxyStatuses.has(status)) return { who: 'sign-in-wall' }
  const isProven = isByGitLab(headers)
  if (json !== undefined) {
    const says = isGitLabsForm(json) ? serverMessage(json) : null
    // What checks or blocks browsers answers their scripts in data of its own.
    const page = isProven || says || status < 400 ? null : judgePage(status, text.slice(0, readCharacters))
    if (page?.who === 'challenge' || page?.who === 'firewall') return page
    if (isProven) return { who: 'gitlab', says }
    if (!isGitLabsType(headers) || (isSomebodyElses(headers) && isAnybodys(says))) return { who: 'web-server' }
    return { who: isGitLabsManner(status, says) ? 'gitlab' : 'unknown', says }
  }
  if (text === '') return judgeEmpty(status, headers, isProven)
  if (isRackAttack(status, headers, text)) return { who: 'rack-attack' }
  if (isSurelyByGitLab(headers) || text.slice(0, readCharacters).includes(gitLabsPage)) return { who: 'gitlab', says: null }
  const page = judgePage(status, text.slice(0, readCharacters))
  return isProven && page.who === 'web-server' ? { who: 'gitlab', says: null } : page
}

/** Contract 13. X-Request-Id is an ingress's as well: it counts where nothing names somebody else. */
const isByGitLab = (headers: Headers): boolean => isSurelyByGitLab(headers) || (headers.has('X-Request-Id') && !isSomebodyElses(headers))

const isSurelyByGitLab = (headers: Headers): boolean => headers.has('X-Gitlab-Meta') || headers.has('X-Runtime')

/** What stands in front of GitLab says so by headers of its own, or as `Server`, where GitLab's own web server is nginx. */
function isSomebodyElses(headers: Headers): boolean {
  const server = headers.get('Server')
  if (server !== null && !/^(nginx|gitlab|puma|apache)/i.test(server)) return true
  return [...headers.keys()].some((name) => othersHeader.test(name))
}

const othersHeader =
  /^(via|cf-ray|x-(amz|amzn|azure|ms|akamai|apigee|aspnet|cache|cdn|datadome|envoy|iinfo|kong|powered-by|served-by|squid|sucuri|traefik|varnish|vercel)\b)/

/** Contract 13. Where no type is named, nothing is known. */
const isGitLabsType = (headers: Headers): boolean => /^application\/json\b/i.test(headers.get('Content-Type') ?? 'application/json')

/** Words of HTTP and OAuth, which every server has; GitLab's own sentences are longer (contract 1.6). */
const isAnybodys = (says: ServerMessage | null): boolean => says === null || /^(\d{3} )?\S+( \S+){0,2}$|^\w+: /.test(says.text)

const errorKeys = new Set(['message', 'error', 'errors', 'error_description', 'error_uri', 'scope', 'state', 'success', 'reason', 'realm'])

const isGitLabsForm = (json: unknown): boolean => isRecord(json) && Object.keys(json).every((key) => errorKeys.has(key))

/** GitLab's API repeats the status in front: `404 Group Not Found` (contract 1.6). */
const isGitLabsManner = (status: number, says: ServerMessage | null): boolean => says?.text.startsWith(`${String(status)} `) ?? false

/** Of its pages for errors (contract 13), which carry the same sentence in every version. */
const gitLabsPage = 'contact your GitLab administrator'

/** Contract 13: what GitLab's throttle says is the whole of a plain text. */
const isRackAttack = (status: number, headers: Headers, text: string): boolean =>
  /^text\/plain/i.test(headers.get('Content-Type') ?? '') &&
  ((status === 403 && text.trim() === 'Forbidden') || (status === 429 && text.trim() === 'Retry later')) &&
  !isSomebodyElses(headers)

/** An empty body is GitLab's where the contract has one, which the refusals of a call tell. */
function judgeEmpty(status: number, headers: Headers, isProven: boolean): Answerer {
  if (!isProven && isSomebodyElses(headers)) return { who: status === 401 ? 'sign-in-wall' : 'web-server' }
  return { who: isProven ? 'gitlab' : 'unknown', says: { text: '', under: null } }
}

/** What tells a page apart is near its beginning. */
const readCharacters = 10_000

/** A page of somebody's. What it is for is read from words that such pages share; without them it stays open. */
function judgePage(status: number, page: string): Answerer {
  const words = visibleText(page)
  const supportId = supportIdOf.exec(words)?.[1] ?? null
  const isShort = words.length < fewCharacters
  const isSignIn = signInForm.test(page) || signInWords.test(words)
  const forward = isShort && status <= 401 ? forwarding.exec(page) : null
  // A sign-in page may hold a captcha of its own, and a challenge a number to quote.
  if (firewallWords.test(words)) return { who: 'firewall', supportId }
  if (isSignIn && status < 403) return { who: 'sign-in-wall' }
  if (challengeScripts.test(page) || challengeWords.test(words) || (isShort && isTrial(status, page, words))) return { who: 'challenge' }
  if (supportId !== null) return { who: 'firewall', supportId }
  if (!isSignIn && forward) return { who: 'redirect', leadsTo: placeOf(forward.slice(1).find(Boolean) ?? '') }
  return { who: isSignIn || status === 401 || (isShort && status < 403 && signInAddress.test(page)) ? 'sign-in-wall' : 'web-server' }
}

/**
 * A page that lets its script find out who reads it, whoever wrote it: the script leaves a cookie and comes back, or runs in
 * place of a refusal with nothing else to read.
 */
const isTrial = (status: number, page: string, words: string): boolean =>
  (/cookie\s*=|setcookie/i.test(page) && /reload|location/i.test(page)) ||
  ([403, 405, 428, 429, 503].includes(status) &&
    /<(script|iframe)\b/i.test(page) &&
    ((words.length < 20 && !words.includes(String(status))) || /\b(javascript|js|cookies)\b/i.test(words)))

/** Of a proxy (RFC 9110 §15.5.8) and of a captive portal (RFC 6585 §6) alone, whatever comes with them. */
const proxyStatuses = new Set([407, 511])

const firewallWords =
  /request(ed url)?( was| is| has been)? (rejected|blocked|denied)|(page|site|access|content|connection) blocked|(been|is|was) blocked|blocked by|security (policy|rule)|(application|website) firewall|mod_?security|policy_denied|administrative rules|error (code: )?10(0[6-9]|1[0-3]|20)\b/i

/** Of what is widely used, by what its pages load. */
const challengeScripts =
  /captcha|altcha|turnstile|challenges?[./-]|cf-chl|_incapsula_|awswaf|anubis|\/tspd\/|istlwas|kpsdk|\/ips\.js|sucuri_|_pxappid|perfdrive|rbzns|sbbpg|bm-verify|\/_sec\/|acw_sc/i

const challengeWords =
  /just a moment|checking (if|your)|(not|are|were) (a|an|you) ?(human|robot|bot)|verify (that )?you|you are human|unusual traffic|ddos|(security|browser|human|bot) (check|verification)|captcha|challenge/i

/** Or one that its script sends to an identity provider, with nothing to read in it (SAML 2.0, HTTP POST binding; WS-Federation). */
const signInForm = /type=["']?password|name=["']?(SAMLRequest|SAMLResponse|wresult)\b/i

/** Where such a form, or a script, leads. */
const signInAddress = /\.submit\(\)|\/(adfs|auth|saml2?|sso|oauth2?|login)\b/i

/** A page with more to read than this is there to be read. */
const fewCharacters = 300

/** By what HTML has for it, or by a script. */
const forwarding =
  /http-equiv=["']?refresh["']?[^>]{0,60}?url\s*=\s*["']?([^"'>\s]+)|\blocation(?:\.href)?\s*=\s*["'`]([^"'`]+)|\blocation\.(?:replace|assign)\(\s*["'`]([^"'`]+)/i

const signInWords = /\b(sign|log)(ging|ing)?[ -]?in\b|\b(login|sso|saml|anmelden|anmeldung|connexion)\b|iniciar sesi/i

/** As short as such numbers are, and so no token. */
const supportIdOf =
  /\b(?:support|incident|reference|ray|attack|event|block|transaction) ?(?:id|number|#|no)[^\w]{0,20}(?:is[^\w]{0,20})?((?=[\w.-]{0,40}\d)[\da-f.-]{6,40})(?![\w-])/i

/** Where an address leads, null where that is nowhere: whatever else it has may be somebody's secret, or a way back. */
export function placeOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

/** What a person would read of a page. */
export const visibleText = (page: string): string =>
  page
    .slice(0, readCharacters)
    // As much as is to be read of UTF-16.
    .replaceAll('\0', '')
    .replace(/<(script|style)\b[^]*?(<\/\1>|$)|<!--[^]*?(-->|$)/gi, ' ')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/&#(\d{2,5});/g, (_entity, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')
    .trim()
