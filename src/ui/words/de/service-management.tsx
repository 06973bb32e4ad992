import type { ServiceManagementWords } from '../en/service-management.tsx'
import { formats } from './formats.ts'

const { plural, number } = formats

export const serviceManagement: ServiceManagementWords = {
  title: (path) => `Service-Management von ${path}`,
  what: 'Mit einer Service-ID erscheint jedes Deployment eines Projekts bei diesem Service in Jira Service Management, auch ohne Vorgangsschlüssel. Mit Deployment-Gating warten Deployments dort auf Genehmigung.',
  signIn: 'Diese Werte liegen in GitLab: Melden Sie sich an, um sie zu lesen und zu setzen.',

  place: 'Gruppe, Untergruppe oder Projekt',
  findProject: 'Projekt suchen',
  findProjectHow: 'Ein Teil seines Namens. Die Werte eines Projekts gelten nur für dieses.',
  projects: 'Projekte',
  noProject: 'Kein Projekt gefunden.',
  firstProjects: (shown, total) => `Die ersten ${number(shown)} von ${number(total)}: Tippen Sie, um sie einzugrenzen.`,

  isOn: (path) => `Die Integration von ${path} ist an.`,
  isOff: (path) => `Die Integration von ${path} ist aus`,
  isOffHow:
    'Verknüpfen Sie zuerst eine Gruppe: Das schaltet sie für die Gruppe, ihre Untergruppen und ihre Projekte ein, und das Lösen der Verknüpfung schaltet sie aus. Die Werte bleiben solange ohne Wirkung stehen.',
  inherited: 'Sie hat die Werte der Gruppe darüber.',
  own: 'Sie hat eigene Werte.',
  inheritedOrOwn: 'Dieses GitLab sagt nicht, ob es eigene Werte sind.',
  source: 'Werte',
  useInherited: 'Die der Gruppe darüber',
  useInheritedHow: 'Was sich dort ändert, ändert sich hier. Was hier gesetzt ist, entfällt beim Speichern.',
  useOwn: 'Eigene Werte',
  useOwnHow: 'Was sich darüber ändert, kommt hier nicht mehr an.',

  serviceIds: 'Service-IDs',
  serviceIdsHow:
    'Fügen Sie sie ein, wie Jira Service Management sie zeigt: mit Kommas, Leerzeichen oder Zeilenumbrüchen dazwischen. Höchstens 100.',
  read: (count) => plural(count, { one: '# Service-ID', other: '# Service-IDs' }),
  repeated: (count) => plural(count, { one: '# kam doppelt und zählt einmal.', other: '# kamen mehrfach und zählen einmal.' }),
  odd: (ids) => `Nicht von der Form der IDs von Jira (b:…=), vielleicht ein Name: ${ids}.`,
  flaws: {
    unfit: (words) => `GitLab nimmt nur Buchstaben, Ziffern, = und :. Nicht: ${words}`,
    'too-many': (count) => `${number(count)} sind ${number(count - 100)} zu viel: GitLab nimmt 100.`,
    'no-tier': () => 'Wählen Sie mindestens eine Stufe.',
  },

  gating: 'Deployment-Gating',
  gatingOn: 'Enable deployment gating (Deployments warten lassen)',
  gatingNeeds: 'Es braucht Premium oder Ultimate, was diese Seite nicht erkennen kann.',
  gatingElsewhere: (instance) =>
    `GitLab bietet Deployment-Gating nur auf GitLab.com an, mit Premium oder Ultimate: nicht auf GitLab Self-Managed und nicht auf GitLab Dedicated, also nicht auf ${instance}. Service-IDs wirken überall.`,
  tiers: 'Umgebungsstufen (Environment tiers)',
  tiersHow: 'Deployments in Umgebungen dieser Stufen warten. Eine Stufe ist nicht der Name einer Umgebung.',

  below: (projects, subgroups) =>
    `Was hier gespeichert wird, gilt auch für ${projects === null ? 'mehr als 10.000 Projekte' : plural(projects, { one: '# Projekt', other: '# Projekte' })} und ${plural(subgroups, { one: '# Untergruppe', other: '# Untergruppen' })} darunter, soweit sie erben: GitLab kopiert es im Hintergrund dorthin, was Minuten dauern kann. Was eigene Werte hat, behält sie.`,
  belowUnknown:
    'Was hier gespeichert wird, gilt auch für die Untergruppen und Projekte darunter, die erben: GitLab kopiert es im Hintergrund dorthin, was Minuten dauern kann. Was eigene Werte hat, behält sie.',
  whoseOwn: 'Was hat eigene Werte?',
  ownBelow: (paths) => `Eigene Werte haben: ${paths}.`,
  noneOwn: (looked) =>
    plural(looked, { one: '# wurde angesehen und hat keine eigenen Werte.', other: '# wurden angesehen; nichts davon hat eigene Werte.' }),
  notLooked: (count) => plural(count, { one: '# konnte nicht angesehen werden.', other: '# konnten nicht angesehen werden.' }),

  save: 'Änderungen speichern',
  saved: 'Gespeichert und aus GitLab zurückgelesen',
  has: (ids, gating) => `Vorhanden: ${ids}${gating}.`,
  noIds: 'keine Service-ID',
  gatingFor: (tiers) => `, Gating für ${tiers}`,
  noGating: ', kein Gating',

  bothSides: 'Beide Seiten der Reihe nach',
  idSteps: 'Service-IDs',
  gatingSteps: 'Deployment-Gating',
  steps: ({ integration }) => (
    <>
      <li>
        Öffnen Sie in Jira Service Management das Serviceprojekt: Project settings &gt; Change management, dann Connect Pipeline &gt;
        GitLab. Die Service ID steht am Ende.
      </li>
      <li>Fügen Sie sie oben unter Service-IDs ein und speichern Sie. In GitLab steht sie in {integration}.</li>
      <li>Deployen Sie: Das Deployment erscheint beim Service.</li>
    </>
  ),
  stepsOfGating: (links, atlassian) => (
    <>
      <li>
        Legen Sie in GitLab in der obersten Gruppe ein Dienstkonto (service account) an: {links.accounts}. Sein Zugang ist allein für Jira
        Service Management.
      </li>
      <li>Machen Sie es zum Mitglied mit der Rolle Developer: {links.members}.</li>
      <li>
        In {links.environments}, Protected environments &gt; Protect an environment: Wählen Sie die Umgebung, Allowed to deploy, und unter
        Approvers das Dienstkonto. Ohne das wartet kein Deployment.
      </li>
      <li>
        Erstellen Sie ein Token für das Dienstkonto, mit den Scopes api, read_user und read_repository. GitLab zeigt es ein einziges Mal.
      </li>
      <li>
        Schalten Sie oben das Deployment-Gating ein, wählen Sie die Stufen und speichern Sie. In GitLab steht es in {links.integration}.
      </li>
      <li>
        In Jira Service Management, Project settings &gt; Change management &gt; Deployment gating: Wählen Sie beide Status, und fügen Sie
        das Token unter Service account token ein. {atlassian}
      </li>
    </>
  ),
  tokenStays:
    'Diese Seite erstellt und zeigt dieses Token nicht und fragt nicht danach: Wer es hat, kann Deployments genehmigen und liest und schreibt wie sein Konto.',
  atlassian: 'Atlassians Anleitung',

  calls: 'Aufrufe zum Kopieren',
  callsHow:
    'Jeder ist ein Befehl für sh, mit curl. Er fragt dort, wo er läuft, nach Ihrem persönlichen Zugriffstoken (Scope api); diese Seite sieht es nie. Führen Sie sie in dieser Reihenfolge aus.',
  accountId: 'ID des Dienstkontos',
  accountIdHow: 'Der erste Aufruf gibt sie aus. Ist das Feld leer, fragen die anderen danach.',
  accountIdFlaw: 'Eine Zahl, wie in "id":1234.',
  environment: 'Name der Umgebung',
  callTitles: {
    account: 'Dienstkonto anlegen (Owner der obersten Gruppe)',
    member: 'Zum Mitglied machen',
    environment: 'Umgebung schützen, mit dem Dienstkonto als Approver (Maintainer)',
    token: 'Sein Token erstellen (Owner der obersten Gruppe)',
    values: 'Die Werte oben speichern',
  },
  chooseProject: 'Umgebungen werden in einem Projekt geschützt: Wählen Sie oben eines.',
  nothingToSave: 'So, wie die Werte oben sind, gibt es nichts zu speichern.',
  terminal: {
    askToken: 'Ihr persönliches Zugriffstoken, Scope api',
    noToken: 'Das ist kein Zugriffstoken.',
    askNumber: 'ID des Dienstkontos',
    noNumber: 'Das ist keine Zahl.',
    answered: 'GitLab hat geantwortet mit Status',
  },
  copyCall: (title) => `Aufruf kopieren: ${title}`,

  checks: 'Prüfungen für Administratoren von GitLab',
  checksHow: 'In der Rails-Konsole des Servers, ohne Jira. Eine leere Liste, false oder nil heißt: nicht verknüpft.',
  checkTitles: {
    group: (path) => `Ist ${path} selbst verknüpft?`,
    project: (path) => `Sendet ${path} Daten, durch die eigene Gruppe oder eine darüber?`,
    site: (url) => `Alle Verknüpfungen von ${url}`,
  },
  copyCheck: (title) => `Prüfung kopieren: ${title}`,

  restored: 'Die Werte für Service-Management sind wie zuvor',
  comparing: 'Die Werte für Service-Management werden verglichen…',
  lost: (count) =>
    plural(count, {
      one: 'Die Werte für Service-Management von # Gruppe oder Projekt haben sich geändert',
      other: 'Die Werte für Service-Management von # Gruppen und Projekten haben sich geändert',
    }),
  restore: (count) =>
    plural(count, { one: 'Werte von # Gruppe oder Projekt wiederherstellen', other: 'Werte von # Gruppen und Projekten wiederherstellen' }),
  restoredOf: (all) => plural(all, { one: 'Von # Gruppe oder Projekt', other: 'Von # Gruppen und Projekten' }),
  strange: (count) =>
    plural(count, {
      one: '# Gruppe oder Projekt gibt es nicht mehr, oder etwas anderes hat den Pfad',
      other: '# Gruppen und Projekte gibt es nicht mehr, oder andere haben ihre Pfade',
    }),
  strangeHow:
    'GitLab hat sie nicht mehr mit Pfad und ID von vorher, oder zeigt sie Ihnen nicht. Ihre Werte für Service-Management werden nicht wiederhergestellt: Sie kämen bei etwas anderem an. Falls Sie eine Liste der Verknüpfungen gespeichert haben: Sie hat sie. Wo Sie wissen, was an ihre Stelle getreten ist, tragen Sie sie dort unter Service-Management ein.',
}
