import { change, fault, onEveryGitLab, type Condition } from './condition.ts'

const tokenPath = /\/oauth\/token$/

export const signingIn: readonly Condition[] = [
  {
    name: 'application-id-missing',
    title: 'Application ID is missing',
    description: 'The self-managed GitLab has no Jira Connect Application ID. Choose it as instance first.',
    rows: [14],
    turnOn: (world) => change(world.selfManaged.settings, 'applicationId', ''),
  },
  {
    name: 'popup-blocked',
    title: 'The browser blocks pop-ups',
    description: 'The sign-in window does not open. Counts once the app is opened anew.',
    rows: [18],
    turnOn: ({ gitlabCom: { settings } }) => change(settings.page, 'blocksPopups', true),
  },
  {
    name: 'device-grant-missing',
    title: 'GitLab gives no code to sign in with',
    description: 'It is GitLab 17.8. To see it, block pop-ups too, and choose to sign in with a code.',
    rows: [18],
    turnOn: onEveryGitLab(({ settings }) => change(settings, 'version', '17.8.3-ee')),
  },
  {
    name: 'sign-in-loses-its-way',
    title: 'Single sign-on loses its way',
    description:
      'After sign-in GitLab shows its start page and does not come back to the app. To see what is said of a window that was closed, close it.',
    rows: [19],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'losesItsWay', true)),
  },
  {
    name: 'passwords-disabled',
    title: 'A group has passwords disabled',
    description: 'GitLab takes no password of Mara’s. She gets in by the single sign-on address of her group, /groups/acme/-/saml/sso.',
    rows: [],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'passwordsDisabledBy', { groupPath: 'acme', usernames: ['mara'] })),
  },
  {
    name: 'opener-cut-off',
    title: 'Single sign-on cuts the popup off',
    description: 'The sign-in page sends Cross-Origin-Opener-Policy: same-origin, so the popup cannot answer.',
    rows: [20],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'openerPolicy', 'same-origin')),
  },
  {
    name: 'consent-denied',
    title: 'Consent is denied',
    description: 'Whoever signs in is taken to have pressed Deny.',
    rows: [21],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'consent', 'denied')),
  },
  {
    name: 'provider-error',
    title: 'Sign-in ends in an error',
    description: 'GitLab sends the popup back with error=server_error and a description.',
    rows: [21],
    turnOn: onEveryGitLab(({ settings }) =>
      change(settings.signIn, 'error', {
        error: 'server_error',
        description: 'The authorization server encountered an unexpected condition.',
      }),
    ),
  },
  {
    name: 'state-changed',
    title: 'The answer is to another request',
    description: 'GitLab’s answer carries a state that the app did not send. Messages from any other window are ignored without a word.',
    rows: [22],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'changesState', true)),
  },
  {
    name: 'redirect-uri-unknown',
    title: 'GitLab does not know the redirect URI',
    description: 'The OAuth application has another Redirect URI, so that an error page stays in the sign-in window.',
    rows: [38],
    turnOn: onEveryGitLab(({ settings }) => change(settings, 'redirectUris', ['https://gitlab.example.com/another'])),
  },
  {
    name: 'mix-up',
    title: 'An instance passes its sign-in on',
    description: 'The self-managed GitLab sends people on to GitLab.com, to get at their access there. Choose it as instance first.',
    rows: [41],
    turnOn: (world) => change(world.selfManaged.settings.signIn, 'passesOnTo', world.gitlabCom),
  },
  {
    name: 'application-confidential',
    title: 'The OAuth application is Confidential',
    description: 'GitLab demands a secret at the end of the sign-in.',
    rows: [23],
    turnOn: onEveryGitLab(({ settings }) => change(settings.signIn, 'isConfidential', true)),
  },
  {
    name: 'code-refused',
    title: 'GitLab refuses the code',
    description: 'The token endpoint answers invalid_grant.',
    rows: [24],
    turnOn: fault(
      { method: 'POST', path: tokenPath },
      { status: 400, body: { error: 'invalid_grant', error_description: 'The provided authorization grant is invalid.' } },
    ),
  },
  {
    name: 'token-endpoint-out-of-reach',
    title: 'The token endpoint cannot be reached',
    description: 'The sign-in window does its work, then the connection breaks.',
    rows: [24],
    turnOn: fault({ method: 'POST', path: tokenPath }, 'reset'),
  },
  {
    name: 'bearer-lost',
    title: 'A proxy takes the access token away',
    description: 'GitLab does not learn who asks. The app finds out before it lists a group.',
    rows: [25],
    turnOn: fault({ path: /\/api\/v4\/user$/ }, { status: 401, body: { message: '401 Unauthorized' } }),
  },
  {
    name: 'sign-in-ended',
    title: 'The sign-in has ended',
    description: 'GitLab takes no access token any more. Sign in, turn this on and link a group; turn it off before you sign in again.',
    rows: [6],
    turnOn: fault(
      { path: /\/api\/v4\// },
      { status: 401, body: { error: 'invalid_token', error_description: 'Token was revoked. You have to re-authorize from the user.' } },
    ),
  },
]
