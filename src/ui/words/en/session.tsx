import type { ReactNode } from 'react'

/** Who is signed in. */
export const session = {
  notSignedIn: 'Not signed in to GitLab',
  signedInAs: (user: ReactNode) => <>Signed in as {user}</>,
  switchAccount: 'Switch account',
  signOut: 'Sign out',
  signedOut: 'Signed out of GitLab',
}

export type SessionWords = typeof session
