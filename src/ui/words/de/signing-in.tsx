import type { SigningInWords } from '../en/signing-in.tsx'

export const signingIn: SigningInWords = {
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
  noAnswer: {
    'window-lost': {
      title: 'Das Anmeldefenster kann diese Seite nicht mehr erreichen',
      how: () =>
        'Wenn Sie es geschlossen haben, melden Sie sich erneut an. Ist es noch offen, hat eine Seite Ihres Single Sign-on die Verbindung getrennt, oder Ihr Browser hat es in einen anderen Container gelegt: Schließen Sie die Anmeldung dort ab und bringen Sie die Antwort unten von Hand hierher.',
    },
    'window-blocked': {
      title: 'Ihr Browser hat das Anmeldefenster blockiert',
      how: (linkTo) => (
        <>
          Erlauben Sie in der Adressleiste Pop-ups für diese Website und melden Sie sich erneut an; auch ein Pop-up-Blocker muss sie
          erlauben. Oder {linkTo('öffnen Sie die Anmeldeseite')} von Hand und bringen Sie die Antwort unten hierher.
        </>
      ),
    },
    'by-hand': {
      title: 'Bringen Sie die Antwort von Hand hierher',
      how: (linkTo) => (
        <>
          Öffnen Sie {linkTo('die Anmeldeseite')}, melden Sie sich dort an und wählen Sie Authorize (Autorisieren). Bringen Sie die Antwort
          dann hierher, wie unten beschrieben.
        </>
      ),
    },
  },
  useCode: 'Mit einem Code anmelden',
  confirmCode: (name) => `Bestätigen Sie den Code bei ${name}`,
  askingForCode: (name) => `${name} wird um einen Code gebeten …`,
  confirmCodeHow: (linkTo, code) => (
    <>
      Öffnen Sie {linkTo('die Seite von GitLab für Codes')}, melden Sie sich dort als der Benutzer an, der Gruppen verknüpfen soll, prüfen
      Sie, dass dort <strong>{code}</strong> steht, und wählen Sie Authorize (Autorisieren). Hier geht es wenige Sekunden danach weiter.
    </>
  ),
  codeIsYours: (name) =>
    `Bestätigen Sie nur diesen Code, den Sie hier sehen, und nur bei ${name}. Wer Ihnen einen anderen schickt, will Ihren Zugriff.`,
  code: 'Ihr Code',
  codeAddress: 'Seite von GitLab für Codes',
  codeTimeLeft: (minutes) => `Der Code gilt noch ${minutes} Minuten.`,
  byHand: 'Wenn die Antwort nicht von selbst ankommt',
  byHandHow:
    'Kopieren Sie den Text, den das Fenster am Ende zeigt. Zeigt es keinen, kopieren Sie die ganze Adresse aus der Adressleiste, sobald „oauth_callbacks“ darin steht. Fügen Sie sie hier ein.',
  onlyFrom: (name, checkNumber) =>
    `Verwenden Sie nur, was Sie selbst kopiert haben, und zwar in dem Fenster, in dem Sie bei ${name} Authorize (Autorisieren) gewählt haben.${checkNumber === null ? '' : ` Neben dem Text zeigt es die Prüfzahl ${checkNumber}.`} Geben Sie es niemandem.`,
  answer: 'Text aus dem Anmeldefenster',
  finish: 'Anmeldung abschließen',
  answerMissing: 'Fügen Sie zuerst den Text aus dem Anmeldefenster ein.',
  answerForeign: 'Das ist nicht der Text dieser Anmeldung. Kopieren Sie ihn noch einmal aus dem Fenster, das Sie zuletzt geöffnet haben.',
  areYouSure: (name, other) =>
    `Eine Adresse zeigt nicht, von welchem GitLab sie stammt. War die Seite, auf der Sie Authorize (Autorisieren) gewählt haben, auf ${name}, wählen Sie noch einmal „Anmeldung abschließen“. War sie auf ${other}, oder sind Sie nicht sicher, melden Sie sich erneut an.`,
  noWindow:
    'Kein Fenster, oder eines in einem anderen Profil oder Container? Öffnen Sie diese Adresse in dem Browser, in dem Sie GitLab benutzen:',
  signInAddress: 'Anmeldeseite',
  errors: 'Wenn das Fenster etwas anderes zeigt',
  errorPages: {
    redirectUri: {
      seen: 'The redirect URI included is not valid. (Die Weiterleitungs-URI ist ungültig.)',
      means: 'In der OAuth-Anwendung (Admin > Applications) muss Redirect URI genau so lauten:',
    },
    client: {
      seen: 'Client authentication failed due to unknown client (unbekannter Client)',
      means:
        'GitLab hat keine OAuth-Anwendung mit dieser Application ID. Vergleichen Sie sie unter Admin > Applications und unter Admin > Settings > General > GitLab for Jira App:',
    },
    scope: {
      seen: 'The requested scope is invalid, unknown, or malformed. (Der Scope ist ungültig.)',
      means: 'Wählen Sie in der OAuth-Anwendung genau diesen Scope:',
    },
    formAction: {
      seen: 'Authorize (Autorisieren) bewirkt nichts',
      means: 'Die Content-Security-Policy von GitLab oder eines Proxys davor muss diese Adresse in form-action erlauben:',
    },
    userFirst: {
      seen: 'Nutzungsbedingungen, eine zu bestätigende E-Mail-Adresse, ein zu änderndes Passwort, ein einzurichtender zweiter Faktor',
      means: 'GitLab verlangt das zuerst. Erledigen Sie es im Fenster und wählen Sie dann „Im Fenster fortfahren“.',
    },
    elsewhere: {
      seen: 'Die Startseite von GitLab, Ihre Projekte oder irgendeine andere Seite von GitLab',
      means: 'Das Fenster hat den Weg verloren. Wählen Sie „Im Fenster fortfahren“.',
    },
    firewall: {
      seen: 'Request Rejected, Access denied, blockiert oder verweigert; oft mit einer Nummer',
      means:
        'Eine Firewall vor GitLab lässt seine Seiten nicht durch. Wer sie betreibt, findet die Anfrage an dieser Nummer oder an der Uhrzeit und muss /oauth/ und /users/ durchlassen.',
    },
  },
}
