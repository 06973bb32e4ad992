import type { Failure } from '../../domain/failure.ts'
import type { ErrorId } from '../../domain/help/error-entries.ts'

/** A text, and the entry of Help that has it. */
export type DocumentedAs = { readonly text: string; readonly entry: ErrorId }

/** In English only, as the documentation is. */
const documented: readonly (DocumentedAs & { readonly kinds: readonly Failure['kind'][] })[] = [
  {
    text: 'Failed to link group',
    entry: 'link-group',
    kinds: ['jira-user-not-admin', 'jira-user-unreadable', 'group-not-linkable', 'linking-not-offered'],
  },
  {
    text: 'Failed to update the GitLab instance',
    entry: 'update-instance',
    kinds: [
      'instance-address-refused',
      'host-unknown-to-instance',
      'installation-not-offered',
      'host-cannot-reach-instance',
      'host-redirected',
      'installation-failed',
    ],
  },
  {
    text: 'Failed to load Jira Connect Application ID',
    entry: 'application-id',
    kinds: ['application-id-missing', 'proxy-url-differs', 'answer-unreadable', 'local-network-denied'],
  },
  { text: 'Cross-Origin Request Blocked', entry: 'application-id', kinds: ['proxy-url-differs', 'answer-unreadable'] },
  { text: 'Failed to sign in to GitLab', entry: 'sign-in', kinds: ['application-not-public', 'code-refused'] },
  { text: 'You need to sign in or sign up before continuing', entry: 'sign-in-first', kinds: ['signed-out'] },
  { text: 'Invalid JWT', entry: 'invalid-jwt', kinds: ['context-token-refused'] },
]

/** The texts under which GitLab's documentation lists what is behind a failure: people search for them. */
export const documentedTexts = (kind: Failure['kind']): readonly DocumentedAs[] => documented.filter(({ kinds }) => kinds.includes(kind))
