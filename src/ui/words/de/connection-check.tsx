import type { ConnectionCheckWords } from '../en/connection-check.tsx'
import { formats } from './formats.ts'

export const connectionCheck: ConnectionCheckWords = {
  title: 'Verbindungsprüfung',
  connectionTo: (address) => <>Verbindung zu {address}</>,
  browserView: 'Aus Sicht Ihres Browsers',
  otherView: (host) => `Aus Sicht von ${host}, der Instanz und Jira`,
  needEarlier: (steps) => `Erst bekannt, wenn die Schritte darüber es sind: ${steps.join(', ')}.`,
  checking: (done, all) => `Wird geprüft: ${formats.number(done)} von ${formats.number(all)} Schritten fertig …`,
  nothingFails: (works, unknown) =>
    formats.plural(works, {
      one: `Nichts schlägt fehl, # Schritt funktioniert, ${formats.number(unknown)} von hier aus nicht feststellbar.`,
      other: `Nichts schlägt fehl, # Schritte funktionieren, ${formats.number(unknown)} von hier aus nicht feststellbar.`,
    }),
  summary: (fails, works, unknown) => {
    const failing = formats.plural(fails, { one: '# Schritt schlägt fehl', other: '# Schritte schlagen fehl' })
    const working = formats.plural(works, { one: '# funktioniert', other: '# funktionieren' })
    return `${failing}, ${working}, ${formats.number(unknown)} von hier aus nicht feststellbar.`
  },
  states: {
    running: 'Wird geprüft',
    works: 'Funktioniert',
    fails: 'Schlägt fehl',
    unknown: 'Von hier aus nicht feststellbar',
  },
  steps: {
    'page-policy': () => 'Diese Seite darf die Instanz abfragen',
    reach: () => 'Von Ihrem Browser aus erreichbar',
    'local-network': () => 'Zugriff auf das lokale Netzwerk (Local Network Access)',
    gitlab: () => 'Ist ein GitLab 15.7 oder neuer',
    'proxy-url': () => 'Jira Connect Proxy URL',
    'application-id': () => 'Jira Connect Application ID',
    version: () => 'Version von GitLab',
    user: () => 'GitLab-Benutzer',
    'jira-groups': () => 'Administratorgruppe Ihres Jira-Benutzers',
    'host-view': (host) => `Von ${host} aus erreichbar`,
    'jira-site': () => 'Kennt diese Jira-Site',
  },
  plain: {
    'page-policy': 'Die Sicherheitsrichtlinie dieser Seite erlaubt es.',
    reach: 'Unter dieser Adresse antwortet etwas.',
    'local-network': 'Steht nicht im Weg.',
    gitlab: 'GitLab antwortet und bietet das Verknüpfen an.',
    'proxy-url': 'GitLab lässt diese Seite seine Antworten lesen.',
    'application-id': 'Sie ist gesetzt. Ob ihre OAuth-Anwendung stimmt, zeigt sich beim Anmelden.',
  },
  fullVersion: (version) => `GitLab ${version}. Es hat alles, was die App nutzen kann.`,
  olderVersion: (version) => `GitLab ${version}. Es funktioniert, mit Einschränkungen:`,
  user: (username) => `Angemeldet als @${username}.`,
  adminGroup: (group) => `Laut Jira sind Sie in ${group}.`,
  links: (count) =>
    formats.plural(count, {
      one: 'Es akzeptiert das Token von Jira und hat # verknüpfte Gruppe.',
      other: 'Es akzeptiert das Token von Jira und hat # verknüpfte Gruppen.',
    }),
  gaps: {
    'org-admins': (since) =>
      `Mitglieder von org-admins dürfen Gruppen verknüpfen: ab GitLab ${since}. Bis dahin dürfen es nur Mitglieder von site-admins.`,
    'create-branch': (since) => `Branches aus Jira erstellen: ab GitLab ${since}.`,
    'service-management': (since) => `Deployments in Jira Service Management: ab GitLab ${since}.`,
    'additional-audience': (since) =>
      `Jira Connect Additional Audience URL, für eine Instanz hinter einem Reverse Proxy mit anderem Namen: ab GitLab ${since}.`,
  },
  notKnown: {
    'policy-before-save': ({ host }) =>
      `Die Sicherheitsrichtlinie, die ${host} dieser Seite gegeben hat, erlaubt nur Anfragen an eine gespeicherte Instanz. Daher folgt die Sicht Ihres Browsers nach dem Speichern; beim Speichern selbst zeigt sich, was ${host} feststellt.`,
    'needs-earlier-step': () => 'Erst bekannt, wenn die Schritte darüber es sind.',
    'after-save': () => 'Nach dem Speichern bekannt: Vorher wird nichts, was Sie ausweist, an diese Adresse gesendet.',
    'after-sign-in': ({ instance }) => `Bekannt, wenn Sie bei ${instance} angemeldet sind.`,
    'jira-does-not-tell': () => 'Jira teilt es dieser Seite nicht mit. Beim Speichern und Verknüpfen zeigt sich, ob Sie es dürfen.',
    'may-be-local': ({ instance }) =>
      `Ihr Browser hält diesen Frame von privaten Adressen fern. Ob ${instance} eine solche hat, weiß nur Ihr Netzwerk.`,
    'host-asked-at-save': ({ host }) => `${host} hat sie beim Speichern erreicht. Ob das noch gelingt, ist von hier aus nicht zu sehen.`,
    'host-asks-at-save': ({ host }) =>
      `Von hier aus nicht zu sehen. Das Speichern klärt es: ${host} ruft dann die Instanz auf und meldet, was es gefunden hat.`,
    busy: ({ instance }) => `${instance} bittet um weniger Anfragen (Status 429). Prüfen Sie in einer Minute erneut.`,
  },
}
