import type { ReactNode } from 'react'

/** Who is signed in. */
export const session = {
  notSignedIn: 'Not signed in to GitLab',
  signedInAs: (user: ReactNode) => <>Signed in as {user}</>,
  switchAccount: 'Switch account',
  signOut: 'Sign out',
  signedOut: 'Signed out of GitLab',
  accessFor: 'What this access is for',
  details: 'Details of the session',
}

export type SessionWords = typeof session
