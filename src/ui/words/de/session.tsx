import type { SessionWords } from '../en/session.tsx'

export const session: SessionWords = {
  notSignedIn: 'Nicht bei GitLab angemeldet',
  signedInAs: (user) => <>Angemeldet als {user}</>,
  switchAccount: 'Konto wechseln',
  signOut: 'Abmelden',
  signedOut: 'Von GitLab abgemeldet',
  accessFor: 'Wofür dieser Zugriff da ist',
  details: 'Einzelheiten der Sitzung',
}
