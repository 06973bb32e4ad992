import type { ReactNode } from 'react'

/** Signing in and out. */
export const session = {
  notSignedIn: 'Not signed in to GitLab',
  signedInAs: (user: ReactNode) => <>Signed in as {user}</>,
  switchAccount: 'Switch account',
  signOut: 'Sign out',
  signedOut: 'Signed out of GitLab',
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
  windowLost: 'The sign-in window can no longer reach this page',
  windowLostHow:
    'If you closed it, sign in again. If it is still open, a page of your single sign-on has cut it off: finish there, then copy the text that it shows at the end and paste it here.',
  windowBlocked: 'Your browser blocked the sign-in window',
  windowBlockedHow: (linkTo: (text: string) => ReactNode) => (
    <>
      Allow pop-ups for this site in the address bar and sign in again. Or {linkTo('open the sign-in page')} by hand, copy the text that it
      shows at the end, and paste it here.
    </>
  ),
  answer: 'Text from the sign-in window',
  finish: 'Finish signing in',
  answerMissing: 'Paste the text from the sign-in window first.',
  answerForeign: 'This is not the text of this sign-in. Copy it again from the window that you opened last.',
}

export type SessionWords = typeof session
