import type { Failure } from '../../domain/failure.ts'

/** In English only, as the documentation is. */
const documented: readonly (readonly [text: string, kinds: readonly Failure['kind'][]])[] = [
  ['Failed to link group', ['jira-user-not-admin', 'jira-user-unreadable', 'group-not-linkable', 'linking-not-offered']],
  [
    'Failed to update the GitLab instance',
    [
      'instance-address-refused',
      'host-unknown-to-instance',
      'installation-not-offered',
      'host-cannot-reach-instance',
      'host-redirected',
      'installation-failed',
    ],
  ],
  [
    'Failed to load Jira Connect Application ID',
    ['application-id-missing', 'proxy-url-differs', 'answer-unreadable', 'local-network-denied'],
  ],
  ['Cross-Origin Request Blocked', ['proxy-url-differs', 'answer-unreadable']],
  ['Failed to sign in to GitLab', ['application-not-public', 'code-refused']],
  ['You need to sign in or sign up before continuing', ['signed-out']],
  ['Invalid JWT', ['context-token-refused']],
]

/** The texts under which GitLab's documentation lists what is behind a failure: people search for them. */
export const documentedTexts = (kind: Failure['kind']): readonly string[] =>
  documented.flatMap(([text, kinds]) => (kinds.includes(kind) ? [text] : []))
