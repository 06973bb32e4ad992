import { consoleLine } from '../../../domain/scripts-to-run/set-up-script.ts'
import { applicationName } from '../../../domain/scripts-to-run/instance-set-up.ts'
import type { AdministratorKitWords } from '../en/administrator-kit.tsx'

export const administratorKit: AdministratorKitWords = {
  title: 'Paket für Administratoren',
  purpose: (host) =>
    `Alles, was in einem GitLab für die App einzurichten ist, die Jira von ${host} lädt: eine OAuth-Anwendung und die Einstellungen der App. Geben Sie es weiter, oder tun Sie es selbst.`,
  who: 'Es braucht zwei Personen: wer dieses GitLab verwaltet, für das auf dieser Seite, und wer Jira verwaltet und danach hier weitermacht. Das kann dieselbe sein.',
  whichGitLab: 'Welches GitLab ist einzurichten?',
  thisGitLab: (host) => `GitLab unter ${host} selbst`,
  thisGitLabHint: 'Jira lädt die App von dort, darum hat es keine Proxy-URL.',
  anotherGitLab: 'Ein anderes GitLab dahinter',
  anotherGitLabHint: 'Jira lädt die App weiterhin von hier.',
  mayBeEmpty: 'Darf leer bleiben: Das Skript fragt danach.',
  way: 'Wie wird es gemacht?',
  ways: {
    steps: { title: 'Schritte zum Klicken', hint: 'Im Admin-Bereich von GitLab. Dauert einige Minuten.' },
    curl: { title: 'Skript mit curl', hint: 'Auf dem eigenen Computer, mit einem Personal Access Token.' },
    glab: { title: 'Skript mit glab', hint: 'Für alle, die das Kommandozeilenwerkzeug von GitLab benutzen.' },
    console: { title: 'Rails-Konsole', hint: 'Auf dem Server von GitLab, ganz ohne Token.' },
  },
  copySteps: 'Schritte kopieren',
  copyForTerminal: 'Für das Terminal kopieren',
  copyForConsole: 'Für die Konsole kopieren',
  download: 'Skript herunterladen',
  show: 'Skript zeigen',
  script: 'Das Skript',
  needsToken:
    'Erstellen Sie in GitLab unter Edit profile > Access tokens ein Personal Access Token eines Administrators mit den Scopes api und, wo angeboten, admin_mode. Widerrufen Sie es, wenn alles getan ist.',
  needsGlab:
    'Melden Sie sich mit glab als Administrator an: glab auth login. Ist der Admin Mode an, braucht das Token den Scope admin_mode.',
  runScript: (file) =>
    `Fügen Sie das Skript in ein Terminal ein, oder speichern Sie es und führen Sie es aus: sh ${file}. macOS und Linux haben, was es braucht; unter Windows nehmen Sie Git Bash.`,
  askedThere:
    'Das Token fragt es dort, ohne es zu zeigen. Geben Sie nie ein Token auf dieser Seite ein, oder auf einer anderen, die danach fragt.',
  runConsole: (file) =>
    `Öffnen Sie auf dem Server die Konsole (sudo gitlab-rails console) und fügen Sie es dort ein, oder führen Sie es als Datei aus: sudo gitlab-rails runner ./${file}`,
  saysBefore: 'Es sagt, was es tun wird, tut nur, was fehlt, und prüft am Ende. Beim zweiten Mal ändert es nichts.',
  steps: ({ redirectUri, calls: { saveSettings } }) => {
    const { jira_connect_proxy_url: proxyUrl, jira_connect_public_key_storage_enabled: isProxy } = saveSettings.values
    return [
      {
        text: 'Melden Sie sich in GitLab als Administrator an und öffnen Sie den Admin-Bereich: Admin unten in der linken Seitenleiste; in älteren Versionen Search or go to > Admin Area.',
      },
      {
        text: 'Wählen Sie Applications, dann New application, und geben Sie ein:',
        values: [
          { name: 'Name', value: applicationName },
          { name: 'Redirect URI', value: redirectUri },
          { name: 'Trusted', state: 'Abgewählt' },
          { name: 'Confidential', state: 'Abgewählt' },
          { name: 'Scopes', state: 'api, und kein anderer' },
        ],
      },
      { text: 'Wählen Sie Save application und kopieren Sie die Application ID.' },
      {
        text: 'Wählen Sie Settings > General, klappen Sie GitLab for Jira App auf, und geben Sie ein:',
        values: [
          { name: 'Jira Connect Application ID', state: 'Die Application ID dieser Anwendung' },
          {
            name: 'Jira Connect Proxy URL',
            ...(typeof proxyUrl === 'string' ? { value: proxyUrl } : { state: 'Leer: löschen, was darin steht' }),
          },
          ...(isProxy === true ? [{ name: 'Enable public key storage', state: 'Angehakt' }] : []),
        ],
      },
      {
        text:
          typeof proxyUrl === 'string'
            ? 'Wählen Sie Save changes. Die Proxy-URL wird Buchstabe für Buchstabe verglichen: Ein Schrägstrich am Ende macht sie ungültig.'
            : `Wählen Sie Save changes. In GitLab 15.7 kann nur die Rails-Konsole die Proxy-URL leeren: ${consoleLine}`,
      },
    ]
  },

  settings: {
    title: (instance) => `Einstellungen der App auf ${instance}`,
    onlyThese: 'Gelesen mit Ihrem Zugriff als Administrator. Andere Einstellungen von GitLab werden weder gezeigt noch aufbewahrt.',
    noAdministrator: (username, instance) =>
      `Nur Administratoren von ${instance} können die Einstellungen der App lesen, und @${username} ist keiner. Mit dem Paket für Administratoren können sie geprüft und gesetzt werden.`,
    adminMode: (instance) =>
      `Sie sind Administrator von ${instance}, aber dort ist der Admin Mode an, oder der Zugriff dieser Seite reicht nicht so weit: Sie kann die Einstellungen nicht lesen. Das Paket für Administratoren kann es, mit einem Token, das den Scope admin_mode hat.`,
    allRight: 'Alle sind so, wie diese Seite sie braucht.',
    right: 'Richtig',
    differs: 'Weicht ab',
    is: 'Es ist',
    willBe: 'Es wird',
    mustBe: 'Es muss sein',
    before: 'Vorher',
    nothing: '(nichts)',
    on: 'An',
    off: 'Aus',
    changeIt: 'Ändern',
    change: (name) => `${name} ändern`,
    confirm: (name) => `${name} ändern?`,
    consequence: (instance) =>
      `Das ist eine Einstellung von ganz ${instance}: Sie gilt für jede Jira-Site, die es benutzt. Nur diese eine Einstellung wird geändert.`,
    save: 'Speichern',
    saved: (name) => `${name} ist gespeichert.`,
    restoreIt: 'Wiederherstellen',
    restore: (name) => `${name} wiederherstellen`,
    notKept: (name, line) => (
      <>
        GitLab hat die Änderung angenommen und {name} behalten, wie es war. In GitLab 15.7 kann es nur die Rails-Konsole leeren: {line}
      </>
    ),
    checkAgain: 'Einstellungen erneut lesen',
  },
}
