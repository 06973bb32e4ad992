import type { AccessWords } from '../en/access.tsx'
import { formats } from './formats.ts'

const { plural } = formats

export const access: AccessWords = {
  title: 'Wofür der Zugriff dieser Seite da ist',
  intro: ({ instance }) =>
    `Sie lassen diese Seite auf ${instance} für Sie handeln. Das ist nur nötig, solange Sie die App einrichten: Die Synchronisierung benutzt Ihr Konto nicht.`,

  scopeTitle: 'Was Sie geben',
  scope: (api) => (
    <>
      GitLab bittet Sie, den Scope {api} zu autorisieren: vollen Lese- und Schreibzugriff auf seine API, so weit Ihre eigenen Rechte
      reichen. Das öffnet alle Gruppen und Projekte, die Container-Registry und die Paket-Registry. Zum Verknüpfen von Gruppen kennt GitLab
      keinen kleineren Scope.
    </>
  ),
  usesTitle: 'Was diese Seite damit tut',
  uses: [
    'Sie liest, wer Sie sind und welche Version GitLab hat.',
    'Sie listet die Gruppen auf, die Sie verknüpfen dürfen, zählt deren Projekte und verknüpft die, die Sie wählen.',
    'Sie liest Merge-Requests einer Gruppe, die Sie wählen oder nach der Sie fragen, und vergleicht die Vorgangsschlüssel darin mit dieser Jira-Site.',
    'Mit dem Zugriff eines Administrators fragt sie bei der Anmeldung, ob sie die Einstellungen von GitLab lesen darf, und liest die der App, wo Sie die Verbindung prüfen. Andere Einstellungen werden weder gezeigt noch aufbewahrt.',
    'Eine Einstellung ändert sie nur, wenn Sie den Knopf dafür drücken und bestätigen.',
  ],
  sync: 'Ist eine Gruppe verknüpft, sendet GitLab ihre Daten von selbst, mit dem Geheimnis von Jira. Das geht weiter, wenn Sie sich abmelden oder wenn es Ihr Konto nicht mehr gibt.',

  sessionTitle: 'Einzelheiten der Sitzung',
  signedOut: 'Auf dieser Seite ist niemand bei GitLab angemeldet.',
  user: 'GitLab-Benutzer',
  instance: 'GitLab-Instanz',
  version: 'GitLab-Version',
  notTold: 'noch nicht bekannt',

  tokensTitle: 'Welches Token wo liegt',
  tokens: {
    access: {
      name: 'Ihr Zugriff auf GitLab',
      held: ({ instance }) =>
        `Ein Access-Token und ein Refresh-Token, im Speicher dieser Seite und nirgends sonst. Sie gehen nur an ${instance} und werden widerrufen, wenn Sie sich abmelden, das Konto wechseln oder die Seite verlassen. Jira bekommt keines von beiden.`,
    },
    context: {
      name: 'Jiras Wort für Sie',
      held: ({ host, instance }) =>
        `Jira gibt dieser Seite ein Token, das Sie und diese Site nennt. Es lebt einige Minuten und geht mit jedem Aufruf mit, der es braucht, an ${host === instance ? host : `${host} und ${instance}`}. GitLab prüft seine Signatur.`,
    },
    secret: {
      name: 'Das Geheimnis von Jira',
      held: ({ host, instance }) =>
        `Diese Seite sieht es nie. Jira hat es ${host} gegeben, als die App installiert wurde${host === instance ? '' : `, und ${host} hat es an ${instance} weitergegeben`}. GitLab speichert es mit AES-256-GCM verschlüsselt. Damit kann GitLab Entwicklungsdaten in diesem Jira lesen, schreiben und löschen (READ, WRITE, DELETE); kein anderes Produkt von Atlassian ist damit zu erreichen.`,
    },
  },
  passedOn: ({ host }) => `${host} gibt das Geheimnis nur weiter: Es liest damit keine Daten aus Jira.`,
  jiraGets: 'Jira bekommt keinen Zugriff auf GitLab.',

  waysTitle: 'Welchen Weg ein Ereignis nimmt',
  jira: 'Jira',
  yourBrowser: 'Diese Seite, in Ihrem Browser',
  to: 'an',
  legs: {
    installed: 'App installiert oder deinstalliert, mit dem Geheimnis',
    forwarded: 'dasselbe Ereignis, weitergegeben',
    linked: 'eine Gruppe wird verknüpft, mit Ihrem Zugriff und Jiras Wort',
    pushed: 'Entwicklungsdaten, mit dem Geheimnis signiert',
  },
  straight: {
    'gitlab-com': () => 'GitLab.com sendet selbst an Jira. Zwischen beiden steht niemand.',
    'own-app': ({ instance }) => `${instance} sendet selbst an Jira. GitLab.com ist nicht beteiligt.`,
    'behind-host': ({ host, instance }) => `Entwicklungsdaten gehen von ${instance} geradewegs an Jira, nicht über ${host}.`,
  },

  sentTitle: 'Was an Jira gesendet wird',
  people: 'Namen und E-Mail-Adressen der Autoren von Commits und Merge-Requests und derer, die sie prüfen, gehen an Jira.',
  sentFields: 'Alle Felder jeder Art',
  kinds: {
    repository: 'Repository (Projekt)',
    branch: 'Branch',
    commit: 'Commit',
    pullRequest: 'Merge-Request',
    author: 'Autor',
    reviewer: 'Prüfer',
    build: 'Build (Pipeline)',
    deployment: 'Deployment',
    flag: 'Feature-Flag',
  },

  deletedTitle: 'Was wann gelöscht wird',
  unlinked: 'Die Verknüpfung einer Gruppe zu trennen löscht in Jira nichts: Was synchronisiert wurde, bleibt dort und veraltet.',
  uninstalled:
    'Die App in Jira zu deinstallieren löscht in GitLab das Geheimnis und die Verknüpfungen. Jira löscht die Entwicklungsdaten endgültig, innerhalb von Stunden.',

  callsTitle: (count) =>
    plural(count, {
      one: '# Aufruf, den diese Seite bisher an GitLab gerichtet hat',
      other: '# Aufrufe, die diese Seite bisher an GitLab gerichtet hat',
    }),
  callsHow: 'Höchstens die letzten 100, der neueste zuerst, ohne das, wonach in Adressen und Inhalten gefragt wurde.',
  callTime: 'Zeit',
  call: 'Aufruf',
  callStatus: 'Antwort',
}
