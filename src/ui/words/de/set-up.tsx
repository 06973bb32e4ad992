import type { SetUpWords } from '../en/set-up.tsx'
import { formats } from './formats.ts'

const publicAddress = (host: string): string =>
  `${host} muss Ihr GitLab aus dem Internet erreichen: Geben Sie seine öffentliche Adresse ein.`

export const setUp: SetUpWords = {
  version: 'GitLab-Version',
  selfManagedAt: (address) => `GitLab (self-managed) unter ${address}`,
  atPresent: (version) => <>Zurzeit: {version}</>,
  setUpSelfManaged: 'GitLab (self-managed) einrichten',
  onlyStep: 'Schritt 1: GitLab-Version',
  steps: {
    version: 'Schritt 1 von 3: GitLab-Version',
    prerequisites: 'Schritt 2 von 3: Voraussetzungen',
    address: 'Schritt 3 von 3: URL der GitLab-Instanz',
  },
  save: 'Speichern',
  checkAgain: 'Erneut prüfen',

  beforeAddress: 'Das wird gebraucht, bevor die Adresse Ihres GitLab gespeichert werden kann. Haken Sie ab, was erledigt ist.',
  checklist: {
    prerequisites: {
      title: 'Voraussetzungen',
      documentation: 'Dokumentation („Prerequisites“)',
      documentationName: 'Dokumentation („Prerequisites“): Voraussetzungen',
    },
    oauth: {
      title: 'OAuth-Authentifizierung einrichten',
      documentation: 'Dokumentation („Set up OAuth authentication“)',
      documentationName: 'Dokumentation („Set up OAuth authentication“): OAuth-Authentifizierung einrichten',
    },
    instance: {
      title: 'Ihre Instanz einrichten',
      documentation: 'Dokumentation („Set up your instance“)',
      documentationName: 'Dokumentation („Set up your instance“): Ihre Instanz einrichten',
    },
    'jira-user': {
      title: 'Anforderungen an den Jira-Benutzer',
      documentation: 'Dokumentation („Jira user requirements“)',
      documentationName: 'Dokumentation („Jira user requirements“): Anforderungen an den Jira-Benutzer',
    },
  },
  needed: (
    <ul>
      <li>GitLab 15.7 oder neuer.</li>
      <li>HTTPS mit einem öffentlich vertrauenswürdigen Zertifikat samt vollständiger Kette, aus dem Internet erreichbar.</li>
    </ul>
  ),
  newApplication: 'Gehen Sie in GitLab zu Admin > Applications > New application.',
  cleared: 'Nicht ausgewählt',
  onlyApi: 'nur api',
  saveApplication:
    'Speichern Sie die Anwendung, kopieren Sie ihre Application ID und tragen Sie diese unter Admin > Settings > General > GitLab for Jira App ein.',
  itsApplicationId: 'Die Application ID dieser Anwendung',
  appSettings: 'Gehen Sie in GitLab zu Admin > Settings > General > GitLab for Jira App.',
  letterByLetter: 'Genau so: GitLab vergleicht den Wert Zeichen für Zeichen; schon ein Schrägstrich am Ende macht ihn ungültig.',
  byScript: 'Alles, was in GitLab zu tun ist, als Schritte zum Klicken, als Skript oder für die Rails-Konsole, mit einer Prüfung am Ende:',
  somebodyElse: 'Verwaltet jemand anderes Ihr GitLab?',
  sendRequest: (host) => `Senden Sie dieser Person die folgende Anfrage. Sie nennt alles, was dort zu tun ist, mit den Werten für ${host}.`,
  copyRequest: 'Anfrage kopieren',
  request: ({ redirectUri, proxyUrl }, siteUrl, documentation, directions) => `Guten Tag,

wir möchten unser GitLab über die App „GitLab for Jira“ mit ${siteUrl === null ? 'Jira' : `Jira (${siteUrl})`} verbinden. Könnten Sie dafür bitte Folgendes in unserem GitLab einrichten?

1. Voraussetzungen
   - GitLab 15.7 oder neuer
   - HTTPS mit einem öffentlich vertrauenswürdigen Zertifikat (vollständige Kette), aus dem Internet erreichbar
   - Das Netzwerk lässt dies durch:
${directions.map((line) => `     - ${line}`).join('\n')}

2. OAuth-Anwendung: Admin > Applications > New application
   - Name: GitLab for Jira
   - Redirect URI: ${redirectUri}
   - Trusted: nicht ausgewählt
   - Confidential: nicht ausgewählt
   - Scopes: api (nur dieser)
   Bitte speichern und die Application ID kopieren.

3. Einstellungen: Admin > Settings > General > GitLab for Jira App
   - Jira Connect Application ID: die Application ID aus Schritt 2
   - Jira Connect Proxy URL: ${proxyUrl}
     (genau so, ohne Schrägstrich am Ende)

Bitte senden Sie mir danach die Adresse unseres GitLab, unter der es im Internet bekannt ist.

Anleitung (englisch): ${documentation}
`,
  toTick: (missing, all) =>
    formats.plural(missing, {
      one: 'Haken Sie den letzten Punkt ab, um fortzufahren.',
      other: `Haken Sie alle ${formats.number(all)} Punkte ab, um fortzufahren.`,
    }),

  instanceUrl: 'URL der GitLab-Instanz',
  savedAs: (address) => <>Wird gespeichert als {address}</>,
  savedAsInternetName: (address) => <>Wird gespeichert als {address}, die Form, die dieser Name im Internet hat</>,
  keepPath: (path) => <>Behalten Sie {path} nur, wenn Ihr GitLab unter diesem Pfad installiert ist (relative URL root).</>,
  useAddress: (address) => `${address} verwenden`,
  flaws: {
    empty: () => 'Geben Sie die Adresse Ihres GitLab ein, etwa https://gitlab.acme.com.',
    'not-an-address': () => 'Das ist keine Webadresse. Geben Sie eine ein wie https://gitlab.acme.com.',
    'other-scheme': () => 'Geben Sie die Webadresse Ihres GitLab ein; sie beginnt mit https://.',
    'not-https': () => 'GitLab muss über https erreichbar sein. Geben Sie die Adresse ein, die mit https:// beginnt.',
    credentials: () => 'Lassen Sie Benutzername und Passwort in der Adresse weg. Sie melden sich später auf der Seite von GitLab an.',
    'no-dot': (host) => `Dieser Name hat keinen Punkt, also kann nur Ihr eigenes Netzwerk ihn kennen. ${publicAddress(host)}`,
    'gitlab-com': () => 'Das ist GitLab.com. Gehen Sie zurück und wählen Sie stattdessen GitLab.com (SaaS).',
    'this-host': (host) => `Das ist das GitLab, von dem diese Seite kommt. Gehen Sie zurück und wählen Sie stattdessen GitLab auf ${host}.`,
    'this-computer': (host) => `Diese Adresse führt zu dem Computer, an dem sie eingegeben wird. ${publicAddress(host)}`,
    'link-local': (host) => `Das ist eine Link-Local-Adresse, die kein anderes Netzwerk erreicht. ${publicAddress(host)}`,
    'private-network': (host) => `Diese Adresse gehört zu einem privaten Netzwerk. ${publicAddress(host)}`,
    reserved: () => 'Diese Adresse ist ein Platzhalter wie in Dokumentationen. Geben Sie die Adresse Ihres eigenen GitLab ein.',
    chosen: () => 'Diese Instanz ist schon ausgewählt. Wenn sie keine Daten mehr sendet, gehen Sie zurück: Dort finden Sie Abhilfe.',
  },
  video: 'Wie es gemacht wird, auf Englisch gefilmt:',
  twoFlags: 'Ist es GitLab 15.7 oder 15.8?',
  twoFlagsHow:
    'Dann sind vielleicht zwei Feature-Flags zugleich an, was diese Versionen nicht vertragen. Ein Administrator der Instanz prüft beide in ihrer Rails-Konsole und schaltet eines ab; speichern Sie dann erneut.',
  copyTwoFlags: 'Zeilen für die Rails-Konsole kopieren',

  whatThisSwitchDoes: 'Was der Wechsel für die verknüpften Gruppen bedeutet',
  whatASwitchDoes: 'Was ein Wechsel für die verknüpften Gruppen bedeutet',
  linksStay: (count, host) =>
    count === null
      ? `Die auf ${host} verknüpften Gruppen bleiben dort gespeichert und werden wieder angezeigt, wenn Sie zurückwechseln. Bis dahin zeigt und ändert diese Seite nur die Verknüpfungen der anderen Instanz.`
      : formats.plural(count, {
          one: `Die # verknüpfte Gruppe auf ${host} bleibt dort gespeichert und wird wieder angezeigt, wenn Sie zurückwechseln. Bis dahin zeigt und ändert diese Seite nur die Verknüpfungen der anderen Instanz.`,
          other: `Die # verknüpften Gruppen auf ${host} bleiben dort gespeichert und werden wieder angezeigt, wenn Sie zurückwechseln. Bis dahin zeigt und ändert diese Seite nur die Verknüpfungen der anderen Instanz.`,
        }),
  mayGoOnSending: (host) =>
    `Ob ${host} deren Daten in der Zwischenzeit weiter sendet, ist von hier aus nicht bekannt. Damit es sicher aufhört, heben Sie die Verknüpfungen vorher auf.`,
  linksDeleted: (count, instance) =>
    count === null
      ? `${instance} erfährt, dass die App entfernt wurde, und löscht die dortigen Verknüpfungen. Es sendet keine Daten mehr an diese Jira-Site.`
      : formats.plural(count, {
          one: `${instance} erfährt, dass die App entfernt wurde, und löscht # Verknüpfung. Es sendet keine Daten mehr an diese Jira-Site.`,
          other: `${instance} erfährt, dass die App entfernt wurde, und löscht # Verknüpfungen. Es sendet keine Daten mehr an diese Jira-Site.`,
        }),
  dataStays:
    'Was Jira erhalten hat, bleibt dort, und in GitLab ändert sich sonst nichts. Nach einem Wechsel zurück müssen die Gruppen neu verknüpft werden.',
  confirm: (name) => `Zu ${name} wechseln?`,
  switch: 'Wechseln',
  switchAndUnlink: 'Wechseln und löschen',
  changed: 'GitLab-Version gewechselt',
  nowUses: (name) => `Diese Jira-Site verwendet jetzt ${name}.`,
  notTold: (name) => `${name} hat nichts davon erfahren`,
  notToldHow:
    'Es war nicht erreichbar, daher bleiben seine Verknüpfungen dort gespeichert. Ein Administrator dieses GitLab kann sie löschen.',
  savedReloading: 'Gespeichert. Diese Seite wird neu geladen',
  whyReload: (name) =>
    `Die Sicherheitsrichtlinie dieser Seite entstand, bevor ${name} ausgewählt wurde, und erlaubt der Seite keine Anfragen dorthin. Die nächste erlaubt sie.`,
}
