import type { ReactNode } from 'react'

type LinkTo = (text: string) => ReactNode

/** While the sign-in window is open, or is not. */
export const signingIn = {
  changeUser: (name: string) => `Change the user in the window of ${name}`,
  changeUserHow: 'Sign out there (in the menu of your avatar), sign in as the other user, then continue.',
  goOn: 'Continue',
  continueIn: (name: string) => `Continue in the window of ${name}`,
  authorize: 'Sign in there and select Authorize. This page goes on by itself.',
  singleSignOn:
    'If single sign-on left you on another page, send the same window back to GitLab. Enterprise users whose group has passwords disabled sign in with the single sign-on address of their group first.',
  sendBack: 'Continue in the window',
  signingIn: (name: string) => `Signing you in to ${name}…`,
  fetching: 'GitLab has answered. Fetching your access and your user.',
  noAnswer: {
    'window-lost': {
      title: 'The sign-in window can no longer reach this page',
      how: (_linkTo: LinkTo): ReactNode =>
        'If you closed it, sign in again. If it is still open, a page of your single sign-on has cut it off, or your browser has put it into another container: finish there, then bring the answer here by hand, below.',
    },
    'window-blocked': {
      title: 'Your browser blocked the sign-in window',
      how: (linkTo: LinkTo): ReactNode => (
        <>
          Allow pop-ups for this site in the address bar and sign in again; a pop-up blocker has to allow them, too. Or{' '}
          {linkTo('open the sign-in page')} by hand, and bring the answer here, below.
        </>
      ),
    },
    'by-hand': {
      title: 'Bring the answer here by hand',
      how: (linkTo: LinkTo): ReactNode => (
        <>Open {linkTo('the sign-in page')}, sign in there and select Authorize. Then bring the answer here, as described below.</>
      ),
    },
  },
  useCode: 'Sign in with a code',
  confirmCode: (name: string) => `Confirm the code at ${name}`,
  askingForCode: (name: string) => `Asking ${name} for a code…`,
  confirmCodeHow: (linkTo: LinkTo, code: string) => (
    <>
      Open {linkTo('GitLab’s page for codes')}, sign in there as the user who is to link groups, check that it shows <strong>{code}</strong>{' '}
      and select Authorize. This page goes on by itself within seconds.
    </>
  ),
  codeIsYours: (name: string) =>
    `Confirm only this code, which you see here, and only at ${name}. Whoever sends you another one wants your access.`,
  code: 'Your code',
  codeAddress: 'GitLab’s page for codes',
  codeTimeLeft: (minutes: string) => `The code is good for another ${minutes} minutes.`,
  byHand: 'If the answer does not arrive by itself',
  byHandHow:
    'Copy the text that the window shows at the end. If it shows none, copy its whole address from the address bar as soon as “oauth_callbacks” is in it. Paste it here.',
  onlyFrom: (name: string, checkNumber: string | null) =>
    `Use only what you copied yourself, in the window in which you selected Authorize at ${name}.${checkNumber === null ? '' : ` Beside its text it shows the check number ${checkNumber}.`} Give it to nobody.`,
  answer: 'Text from the sign-in window',
  finish: 'Finish signing in',
  answerMissing: 'Paste the text from the sign-in window first.',
  answerForeign: 'This is not the text of this sign-in. Copy it again from the window that you opened last.',
  areYouSure: (name: string, other: string) =>
    `An address does not show which GitLab gave it. If the page on which you selected Authorize was at ${name}, select Finish signing in once more. If it was at ${other}, or you are not sure, sign in again.`,
  noWindow: 'No window, or one in another profile or container? Open this address in the browser in which you use GitLab:',
  signInAddress: 'Sign-in page',
  errors: 'If the window shows something else',
  errorPages: {
    redirectUri: {
      seen: 'The redirect URI included is not valid.',
      means: 'In the OAuth application (Admin > Applications), Redirect URI has to be exactly this:',
    },
    client: {
      seen: 'Client authentication failed due to unknown client',
      means:
        'GitLab has no OAuth application with this Application ID. Compare it in Admin > Applications and in Admin > Settings > General > GitLab for Jira App:',
    },
    scope: {
      seen: 'The requested scope is invalid, unknown, or malformed.',
      means: 'In the OAuth application, select exactly this scope:',
    },
    formAction: {
      seen: 'Authorize does nothing',
      means: 'The Content-Security-Policy of GitLab, or of a proxy before it, has to allow this address in form-action:',
    },
    userFirst: {
      seen: 'Terms of use, an e-mail address to confirm, a password to change, a second factor to set up',
      means: 'GitLab wants this first. Settle it in the window, then select Continue in the window.',
    },
    elsewhere: {
      seen: 'GitLab’s start page, your projects, or any other page of GitLab’s',
      means: 'The window lost its way. Select Continue in the window.',
    },
    firewall: {
      seen: 'Request Rejected, Access denied, blocked; often with a number',
      means:
        'A firewall in front of GitLab refuses its pages. Its owner finds the request by that number, or by the time, and has to let /oauth/ and /users/ pass.',
    },
  },
}

export type SigningInWords = typeof signingIn
