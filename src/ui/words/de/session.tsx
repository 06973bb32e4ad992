import type { SessionWords } from '../en/session.tsx'

export const session: SessionWords = {
  notSignedIn: 'Nicht bei GitLab angemeldet',
  signedInAs: (user) => <>Angemeldet als {user}</>,
  switchAccount: 'Konto wechseln',
  signOut: 'Abmelden',
  signedOut: 'Von GitLab abgemeldet',
  changeUser: (name) => `Wechseln Sie den Benutzer im Fenster von ${name}`,
  changeUserHow: 'Melden Sie sich dort ab (im Menü Ihres Avatars), melden Sie sich als der andere Benutzer an und fahren Sie dann fort.',
  goOn: 'Fortfahren',
  continueIn: (name) => `Weiter im Fenster von ${name}`,
  authorize: 'Melden Sie sich dort an und wählen Sie Authorize (Autorisieren). Hier geht es danach automatisch weiter.',
  singleSignOn:
    'Falls Single Sign-on auf einer anderen Seite geendet hat, schicken Sie dasselbe Fenster zurück zu GitLab. Enterprise-Benutzer, deren Gruppe keine Passwörter erlaubt, melden sich zuerst über die Single-Sign-on-Adresse ihrer Gruppe an.',
  sendBack: 'Im Fenster fortfahren',
  signingIn: (name) => `Sie werden bei ${name} angemeldet …`,
  fetching: 'GitLab hat geantwortet. Ihr Zugriff und Ihr Benutzer werden abgerufen.',
  windowLost: 'Das Anmeldefenster kann diese Seite nicht mehr erreichen',
  windowLostHow:
    'Wenn Sie es geschlossen haben, melden Sie sich erneut an. Ist es noch offen, hat eine Seite Ihres Single Sign-on die Verbindung zu ihm getrennt: Schließen Sie die Anmeldung dort ab, kopieren Sie den Text, der am Ende erscheint, und fügen Sie ihn hier ein.',
  windowBlocked: 'Ihr Browser hat das Anmeldefenster blockiert',
  windowBlockedHow: (linkTo) => (
    <>
      Erlauben Sie in der Adressleiste Pop-ups für diese Website und melden Sie sich erneut an. Oder {linkTo('öffnen Sie die Anmeldeseite')}{' '}
      von Hand, kopieren Sie den Text, den sie am Ende zeigt, und fügen Sie ihn hier ein.
    </>
  ),
  answer: 'Text aus dem Anmeldefenster',
  finish: 'Anmeldung abschließen',
  answerMissing: 'Fügen Sie zuerst den Text aus dem Anmeldefenster ein.',
  answerForeign: 'Das ist nicht der Text dieser Anmeldung. Kopieren Sie ihn noch einmal aus dem Fenster, das Sie zuletzt geöffnet haben.',
}
