import type { Failure } from '../../../domain/failure.ts'
import { showableText } from '../../../domain/support-bundle.ts'
import type { AdviceText, AdviceWords } from '../../words/en/advice.ts'
import type { Words } from '../../words/en/words.ts'

/** Who can do something about it. */
export type Owner = 'you' | 'jira-admin' | 'gitlab-admin' | 'network' | 'deployer'

/** What a person reads: a title, the cause in one sentence, who can fix it and how. */
export type Advice = AdviceText & {
  readonly owner: Owner
  /** "You can fix this." */
  readonly canFix: string
  /** A way on that the page itself can take. */
  readonly action: 'reload' | 'sign-in' | undefined
}

const owners: Readonly<Record<Failure['kind'], Owner>> = {
  'outside-jira': 'you',
  'jira-silent': 'you',
  'web-crypto-missing': 'deployer',
  'page-config-malformed': 'deployer',
  'context-token-refused': 'jira-admin',
  'jira-user-not-admin': 'jira-admin',
  'jira-user-unreadable': 'jira-admin',
  'jira-user-refused': 'jira-admin',
  'signed-out': 'you',
  'group-not-linkable': 'gitlab-admin',
  'group-already-linked': 'you',
  'linking-not-offered': 'gitlab-admin',
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
  'gitlab-elsewhere': 'you',
  'gitlab-too-old': 'gitlab-admin',
  'sign-in-cancelled': 'you',
  'access-denied': 'you',
  'sign-in-refused': 'gitlab-admin',
  'state-mismatch': 'you',
  'issuer-mismatch': 'gitlab-admin',
  'application-not-public': 'gitlab-admin',
  'code-refused': 'you',
  'not-revoked': 'you',
  'page-part-missing': 'you',
  offline: 'you',
  unreachable: 'network',
  timeout: 'network',
  'rate-limited': 'you',
  'server-error': 'gitlab-admin',
  'not-found': 'gitlab-admin',
  'unexpected-answer': 'network',
}

const actions: Readonly<Partial<Record<Failure['kind'], 'reload' | 'sign-in'>>> = {
  'jira-silent': 'reload',
  'page-config-malformed': 'reload',
  'context-token-refused': 'reload',
  'signed-out': 'sign-in',
  'blocked-by-page-policy': 'reload',
  'page-part-missing': 'reload',
}

/** Words for every failure; null for anything that is not one, so a bug of ours. */
export function adviceFor(words: Words, failure: Failure | null): Advice {
  const owner = failure ? owners[failure.kind] : 'deployer'
  return {
    ...(failure ? textFor(words, failure.kind, showable(failure)) : words.failure.bug),
    owner,
    canFix: words.failure.canFix[owner],
    action: failure ? actions[failure.kind] : 'reload',
  }
}

/** The kind stands for itself, so that the compiler sees that its words fit. */
const textFor = <Kind extends Failure['kind']>(words: Words, kind: Kind, failure: Parameters<AdviceWords[Kind]>[0]): AdviceText => {
  const text: (of: typeof failure) => AdviceText = words.advice[kind]
  return text(failure)
}

/** Without what might be a token or a code in the server's words. */
const showable = (failure: Failure): Failure =>
  'description' in failure
    ? { ...failure, error: showableText(failure.error), description: showableText(failure.description).replace(/\.$/, '') }
    : failure
