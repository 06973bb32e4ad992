import type { Failure, ForgeFailureKind } from '../../../domain/failure.ts'
import type { JiraUserHelp } from '../../../domain/jira-user-requirements.ts'
import type { Owner } from '../../../domain/owner.ts'
import { showableText } from '../../../domain/support-bundle.ts'
import type { DocumentedAs } from '../../words/documented-text.ts'
import type { AdviceText, AdviceTexts } from '../../words/en/advice.ts'
import type { RoomWords } from '../../words/en/room-words.ts'
import type { Words } from '../../words/en/words.ts'

/** What a person reads: a title, the cause in one sentence, who can fix it and how. */
export type Advice = AdviceText & {
  readonly owner: Owner
  /** "You can fix this." */
  readonly canFix: string
  /** Under which GitLab's documentation lists it. */
  readonly documentedAs: readonly DocumentedAs[]
  /** Atlassian's pages about the fix. */
  readonly help: readonly JiraUserHelp[]
  /** A way on that the page itself can take. */
  readonly action: WayOn | undefined
}

const owners: Readonly<Record<Exclude<Failure['kind'], ForgeFailureKind>, Owner>> = {
  'outside-jira': 'you',
  'jira-silent': 'you',
  'web-crypto-missing': 'deployer',
  'page-config-malformed': 'deployer',
  'context-token-refused': 'jira-admin',
  'jira-user-not-admin': 'jira-admin',
  'jira-user-unreadable': 'jira-admin',
  'jira-user-refused': 'jira-admin',
  'signed-out': 'you',
  'user-demand': 'you',
  'user-barred': 'gitlab-admin',
  'scope-too-small': 'gitlab-admin',
  'group-not-linkable': 'group-owner',
  'group-already-linked': 'you',
  'linking-not-offered': 'gitlab-admin',
  'integration-unavailable': 'gitlab-admin',
  'integration-refused': 'you',
  'list-without-end': 'you',
  'application-id-missing': 'gitlab-admin',
  'proxy-url-differs': 'gitlab-admin',
  'instance-address-refused': 'you',
  'host-unknown-to-instance': 'gitlab-admin',
  'installation-not-offered': 'gitlab-admin',
  'host-cannot-reach-instance': 'network',
  'host-redirected': 'network',
  'installation-failed': 'gitlab-admin',
  'blocked-by-page-policy': 'you',
  'no-answer': 'network',
  'no-connection': 'network',
  'no-connection-or-local': 'network',
  'local-network-denied': 'network',
  'not-gitlab': 'network',
  'answer-unreadable': 'network',
  'gitlab-elsewhere': 'you',
  'gitlab-too-old': 'gitlab-admin',
  'proxy-url-not-blank': 'gitlab-admin',
  'app-key-differs': 'jira-admin',
  'sign-in-cancelled': 'you',
  'access-denied': 'you',
  'preflight-refused': 'network',
  'sign-in-refused': 'gitlab-admin',
  'state-mismatch': 'you',
  'issuer-mismatch': 'gitlab-admin',
  'application-not-public': 'gitlab-admin',
  'code-refused': 'you',
  'device-grant-missing': 'you',
  'device-code-expired': 'you',
  'not-revoked': 'you',
  'page-part-missing': 'you',
  offline: 'you',
  unreachable: 'network',
  timeout: 'network',
  'rate-limited': 'you',
  'server-error': 'gitlab-admin',
  'not-found': 'gitlab-admin',
  'unexpected-answer': 'network',
  refused: 'gitlab-admin',
  maintenance: 'gitlab-admin',
  'address-banned': 'gitlab-admin',
  redirected: 'network',
  challenged: 'you',
  'sign-in-wall': 'network',
  'firewall-refused': 'network',
  'answered-in-front': 'network',
  'not-passed-on': 'network',
}

/** `kit`: an administrator of the instance has something to set up, and the administrator's kit says what. */
type WayOn = 'reload' | 'sign-in' | 'kit'

const actions: Readonly<Partial<Record<Failure['kind'], WayOn>>> = {
  'jira-silent': 'reload',
  'page-config-malformed': 'reload',
  'context-token-refused': 'reload',
  'signed-out': 'sign-in',
  'blocked-by-page-policy': 'reload',
  'page-part-missing': 'reload',
  'application-id-missing': 'kit',
  'application-not-public': 'kit',
  'host-unknown-to-instance': 'kit',
  'installation-failed': 'kit',
  'proxy-url-differs': 'kit',
  'proxy-url-not-blank': 'kit',
  'scope-too-small': 'kit',
  'sign-in-refused': 'kit',
}

const adminGroupHelp = ['createGroup', 'editGroup', 'centralized', 'original'] as const

/** Whether the administrator's kit sets right what is wrong. */
export const isMendedByKit = ({ kind }: Failure): boolean => actions[kind] === 'kit'

const jiraUserHelpFor: Readonly<Partial<Record<Failure['kind'], readonly JiraUserHelp[]>>> = {
  'jira-user-not-admin': adminGroupHelp,
  'jira-user-unreadable': ['browseUsers', ...adminGroupHelp],
  'jira-user-refused': [...adminGroupHelp, 'browseUsers'],
}

/** `Words` of a first visit alone do for what can fail there. */
export type WordsOfFailures = Words & Partial<Pick<RoomWords, 'documentedTexts' | 'roomAdvice'>>

/**
 * Words for every failure; null for anything that is not one, so a bug of ours. A failure whose words did not come is
 * itself one of a part that is missing.
 */
export function adviceFor(words: WordsOfFailures, failure: Failure | null): Advice {
  const text: AdviceText = failure ? textFor(words, failure.kind, showable(failure)) : words.failure.bug
  const owner = text.owner ?? (failure && ownerOf(failure.kind)) ?? 'deployer'
  return {
    ...text,
    owner,
    canFix: words.failure.canFix[owner],
    documentedAs: (failure && words.documentedTexts?.(failure.kind)) ?? [],
    help: (failure && jiraUserHelpFor[failure.kind]) ?? [],
    action: failure ? actions[failure.kind] : 'reload',
  }
}

/** Null: its words say it. */
const ownerOf = (kind: Failure['kind']): Owner | null => (kind in owners ? owners[kind as keyof typeof owners] : null)

/** Whether its words come with those of the rooms. */
export const isSaidInRooms = ({ advice }: Words, failure: Failure | null): boolean => failure !== null && !(failure.kind in advice)

/** The kind stands for itself, so that the compiler sees that its words fit. */
function textFor<Kind extends Failure['kind']>(words: WordsOfFailures, kind: Kind, failure: Parameters<AllAdvice[Kind]>[0]): AdviceText {
  const texts: Partial<AllAdvice> = { ...words.advice, ...words.roomAdvice }
  const text: ((of: typeof failure) => AdviceText) | undefined = texts[kind]
  return text?.(failure) ?? words.advice['page-part-missing']({ kind: 'page-part-missing' })
}

type AllAdvice = AdviceTexts<Failure['kind']>

/** Without what might be a token or a code in the server's words. */
function showable(failure: Failure): Failure {
  if ('description' in failure) return { ...failure, error: showableText(failure.error), description: asClause(failure.description) }
  if ('reason' in failure) return { ...failure, reason: asClause(failure.reason) }
  return 'sentence' in failure ? { ...failure, sentence: asClause(failure.sentence) } : failure
}

const asClause = (sentence: string): string => showableText(sentence).replace(/\.$/, '')
