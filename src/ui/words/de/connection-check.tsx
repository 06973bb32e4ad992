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
    preflight: () => 'Fragen vor einem Aufruf (OPTIONS)',
    unlinking: () => 'Verknüpfung lösen (DELETE)',
    version: () => 'Version von GitLab',
    user: () => 'GitLab-Benutzer',
    'own-name': () => 'Name, den GitLab sich gibt',
    descriptor: (host) => `App-Descriptor von ${host}`,
    'public-key-storage': (host) => `Enable public key storage auf ${host}`,
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
    preflight: 'Ihr Browser wird durchgelassen, wenn er vor einem Aufruf mit Token fragt.',
    unlinking: 'Ihr Browser wird durchgelassen, wenn er eine Verknüpfung löst.',
    'application-id': 'Sie ist gesetzt. Ob ihre OAuth-Anwendung stimmt, zeigt sich beim Anmelden.',
    'own-name': 'Derselbe, unter dem diese Seite es anspricht.',
    descriptor: 'Er handelt von diesem Host, und nichts, was Jira dieser Seite mitteilt, widerspricht ihm.',
  },
  blankProxyUrl: 'Sie ist leer, wie es auf einem Host sein muss, der seine eigene App ist.',
  fullVersion: (version) => `GitLab ${version}. Es hat alles, was die App nutzen kann.`,
  olderVersion: (version) => `GitLab ${version}. Es funktioniert, mit Einschränkungen:`,
  otherName: (ownName) => `GitLab hat intern einen anderen Namen: Es nennt sich ${ownName}. Es funktioniert; dazu ist zu wissen:`,
  otherNameMeans: (instance) => (
    <>
      <li>
        Jira Connect Additional Audience URL (ab GitLab 17.7) muss die Adresse mit {instance} sein. Sonst lehnt GitLab Aufrufe, die{' '}
        {instance} nennen, mit Fehler 401 ab.
      </li>
      <li>Jiras Entwicklungsbereich verlinkt eventuell den internen Namen oder GitLab.com (Issue 434085 bei GitLab).</li>
      <li>
        Öffnen Sie GitLab weiter unter dem internen Namen: Unter {instance} funktioniert es eventuell nicht wie erwartet (Issue 21319 bei
        GitLab).
      </li>
    </>
  ),
  user: (username) => `Angemeldet als @${username}.`,
  adminGroup: (group) => `Laut Jira sind Sie in ${group}.`,
  links: (count) =>
    formats.plural(count, {
      one: 'Es akzeptiert das Token von Jira und hat # verknüpfte Gruppe.',
      other: 'Es akzeptiert das Token von Jira und hat # verknüpfte Gruppen.',
    }),
  gaps: {
    'past-branches': (since) =>
      `Branches aus der Zeit vor der Verknüpfung kommen in Jira an: ab GitLab ${since}. Bis dahin sind es Merge Requests und neue Branches.`,
    'org-admins': (since) =>
      `Mitglieder von org-admins dürfen Gruppen verknüpfen: ab GitLab ${since}. Bis dahin dürfen es nur Mitglieder von site-admins.`,
    'refusals-logged': (since) => `Das Log von GitLab sagt, warum es Signaturen von Jira oder einem Host ablehnt: ab GitLab ${since}.`,
    'create-branch': (since) => `Branches aus Jira erstellen: ab GitLab ${since}.`,
    'service-management': (since) => `Deployments in Jira Service Management: ab GitLab ${since}.`,
    'atlassian-keys': (since) =>
      `GitLab akzeptiert die Schlüssel, mit denen Atlassian seit November 2024 signiert: ab GitLab ${since}. Bis dahin endet die Installation der App mit Fehler 401.`,
    'deployment-gating': (since) =>
      `Deployment-Gating kam mit GitLab ${since}. GitLab unterstützt es nur auf GitLab.com, eine Aktualisierung bringt es also nicht hierher.`,
    'additional-audience': (since) =>
      `Jira Connect Additional Audience URL, für eine Instanz hinter einem Reverse Proxy mit anderem Namen: ab GitLab ${since}.`,
    'group-integrations': (since) => `Service-IDs einer ganzen Gruppe über die API von GitLab: ab GitLab ${since}. Bis dahin je Projekt.`,
    'native-forge': (since) => `GitLabs eigene Forge-App, ein Experiment: ab GitLab ${since}. Die installierte App kommt ohne sie aus.`,
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
    'keys-fetched-at-save': ({ instance, host }) =>
      `Die Option war ausgewählt, als ${instance} gespeichert wurde und dabei einen Schlüssel von ${host} abrief. Ob sie es noch ist, ist von hier aus nicht zu sehen.`,
    'keys-asked-at-save': ({ instance, host }) =>
      `Von hier aus nicht zu sehen. Das Speichern zeigt es: Ist die Option abgewählt (Admin > Settings > General > GitLab for Jira App auf ${host}), lehnt ${instance} mit Fehler 401 ab.`,
    'descriptor-unreadable': ({ host }) => `${host} liefert keinen App-Descriptor, den diese Seite lesen kann.`,
    'refusals-hidden': ({ instance }) =>
      `${instance} lässt diese Seite nicht lesen, was es ablehnt. Das erste Lösen einer Verknüpfung zeigt es.`,
    busy: ({ instance }) => `${instance} bittet um weniger Anfragen (Status 429). Prüfen Sie in einer Minute erneut.`,
  },
}
