import type { CallbackWords } from '../en/callback.ts'

export const callback: CallbackWords = {
  title: 'Anmeldung bei GitLab for Jira',
  done: 'Sie können zu Jira zurückkehren',
  doneHow: 'Dieses Fenster schließt sich von selbst. Bleibt es offen, schließen Sie es: Jira hat die Antwort.',
  byHand: 'Noch ein Schritt',
  byHandHow: (field) => [
    'Dieses Fenster kann die Seite in Jira nicht mehr erreichen. Kopieren Sie diesen Text und fügen Sie ihn dort ein, unter ',
    field,
    '.',
  ],
  answer: 'Text aus dem Anmeldefenster',
  checkNumber: (number) => `Prüfzahl: ${number}. Die Seite in Jira zeigt dieselbe.`,
  giveToNobody: 'Geben Sie diesen Text niemandem: Nur die Seite in Jira, auf der Sie begonnen haben, braucht ihn.',
  copy: 'Kopieren',
  copied: 'Kopiert. Kehren Sie zur Seite in Jira zurück.',
  nothing: 'Hier ist nichts zu tun',
  nothingHow: 'GitLab leitet am Ende einer Anmeldung hierher, die in Jira begonnen wurde. Kehren Sie zu Jira zurück und beginnen Sie dort.',
}
