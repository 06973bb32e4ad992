import type { LinkedGroupsWords } from '../en/linked-groups.tsx'
import { formats } from './formats.ts'

const { number, plural } = formats

export const linkedGroups: LinkedGroupsWords = {
  title: 'Verknüpfte Gruppen',
  linkGroups: 'Gruppen verknüpfen',
  whatHappensNext: 'Wie geht es weiter?',
  isDataArriving: 'Kommen Daten an?',
  dismiss: 'Ausblenden',
  none: 'Keine verknüpften Gruppen',
  noneSignedIn: 'Wählen Sie unter „Gruppen verknüpfen“ aus, welche Gruppen ihre Entwicklungsdaten an diese Jira-Site senden.',
  noneSignedOut: 'Melden Sie sich bei GitLab an, um Gruppen mit dieser Jira-Site zu verknüpfen.',

  search: 'Verknüpfungen suchen',
  found: (count) => plural(count, { other: '# gefunden' }),
  nothingFound: (search) => `Keine verknüpfte Gruppe hat „${search}“ im Namen oder Pfad.`,
  odd: (count) =>
    plural(count, {
      one: '# weitere Verknüpfung, die sich nicht lesen lässt',
      other: '# weitere Verknüpfungen, die sich nicht lesen lassen',
    }),
  group: 'Gruppe',
  createdOn: 'Erstellt am',
  actions: 'Aktionen',
  sortButton: 'Sortierschaltfläche',
  unknown: 'Unbekannt',
  choose: (group) => `${group} auswählen`,
  choosePage: 'Alle verknüpften Gruppen dieser Seite auswählen',
  serviceManagement: 'Service-Management',
  serviceManagementOf: (name) => `Service-Management von ${name}`,
  unlink: 'Aufheben',
  unlinkGroup: (group) => `Verknüpfung von ${group} aufheben`,
  unlinkCount: (count) => plural(count, { one: '# Verknüpfung aufheben', other: '# Verknüpfungen aufheben' }),
  chosenGroups: 'Ausgewählte verknüpfte Gruppen',
  chosen: (count) => plural(count, { one: '# Gruppe ausgewählt', other: '# Gruppen ausgewählt' }),
  chooseAll: (count) => `Alle ${number(count)} auswählen`,
  clear: 'Leeren',

  visibility: { public: 'öffentlich', internal: 'intern', private: 'privat' },
  alsoCoveredBy: (group) => <>Auch in {group} eingeschlossen: Diese Verknüpfung ist überflüssig</>,
  hidden: (username) => `Weiterhin verknüpft, aber für @${username} nicht sichtbar`,
  oneOf: (paths) => `Eine von ${paths.join(', ')}: GitLab sagt nicht, welche`,
  moved: (formerName) => `Verschoben: früher ${formerName}`,
  renamed: (formerName) => `Umbenannt: früher ${formerName}`,
  syncPace: 'GitLab startet 20 Projekte pro Minute, jeweils mit den letzten 400 Merge Requests und 400 Branches.',
  syncLeft: (projects, minutes) => {
    const left = plural(minutes, { one: '# Minute', other: '# Minuten' })
    return `Erste Synchronisierung von ${plural(projects, { one: '# Projekt', other: '# Projekten' })}: noch etwa ${left} (geschätzt)`
  },
  syncLeftAtLeast: (projects, minutes) => {
    const left = plural(minutes, { one: '# Minute', other: '# Minuten' })
    return `Erste Synchronisierung von mehr als ${plural(projects, { one: '# Projekt', other: '# Projekten' })}: noch mehr als ${left} (geschätzt)`
  },

  oldest: 'Älteste Verknüpfung',
  newest: 'Neueste Verknüpfung',
  projects: 'Projekte',
  count: 'Zählen',
  countProjects: 'Projekte zählen',
  counting: 'wird gezählt …',
  moreThan: (projects) => `mehr als ${projects}`,
  projectsInSome: (projects, counted, groups) =>
    `${projects} in ${number(counted)} von ${plural(groups, { one: '# Gruppe', other: '# Gruppen' })}`,
  export: 'Exportieren',
  exportList: 'Liste exportieren',
  downloadCsv: 'Liste als CSV herunterladen',
  downloadJson: 'Liste als JSON herunterladen',

  pathsMissing: (count) =>
    plural(count, {
      one: 'Pfad und Adresse von # verknüpften Gruppe sind nicht bekannt, weil GitLab sie nicht genannt hat:',
      other: 'Pfade und Adressen von # verknüpften Gruppen sind nicht bekannt, weil GitLab sie nicht genannt hat:',
    }),
  readingPaths: (count) =>
    plural(count, {
      one: 'Pfade und Adressen werden gelesen: noch # Gruppe.',
      other: 'Pfade und Adressen werden gelesen: noch # Gruppen.',
    }),
  redundant: (count) => plural(count, { one: '# überflüssige Verknüpfung', other: '# überflüssige Verknüpfungen' }),
  redundantWhy: (count, groups) => {
    const these = plural(count, { one: 'diese Gruppe', other: 'diese Gruppen' })
    return `Eine übergeordnete Gruppe ist ebenfalls verknüpft und schließt ${these} ein: ${groups}.`
  },
  // Their title says which.
  unlinkRedundant: (count) => plural(count, { one: 'Verknüpfung aufheben', other: '# Verknüpfungen aufheben' }),
  gone: (count) => plural(count, { one: '# Gruppe nicht mehr verknüpft', other: '# Gruppen nicht mehr verknüpft' }),
  goneWhy: (count, groups) => {
    const what = plural(count, {
      one: 'Jemand hat die Verknüpfung anderswo aufgehoben oder die Gruppe in GitLab gelöscht',
      other: 'Jemand hat die Verknüpfungen anderswo aufgehoben oder die Gruppen in GitLab gelöscht',
    })
    return `${groups}: ${what}. Lässt sich eine Gruppe in GitLab noch öffnen, wurde ihre Verknüpfung aufgehoben.`
  },
  andMore: (more) => plural(more, { one: '# weitere', other: '# weitere' }),

  unlinkOne: (group) => `Verknüpfung von ${group} aufheben?`,
  unlinkMany: (count) => plural(count, { one: 'Verknüpfung von # Gruppe aufheben?', other: 'Verknüpfung von # Gruppen aufheben?' }),
  unlinkingMany: 'Verknüpfungen aufheben',
  groupUnlinked: 'Verknüpfung aufgehoben',
  sendsNoMore: (group) => `${group} sendet keine Daten mehr an diese Jira-Site.`,
  staysInJira:
    'Was Jira bisher erhalten hat, bleibt dort, und in GitLab ändert sich nichts. Sie können die Gruppe jederzeit wieder verknüpfen.',
  staysInJiraMany:
    'Was Jira bisher erhalten hat, bleibt dort, und in GitLab ändert sich nichts. Sie können die Gruppen jederzeit wieder verknüpfen.',
  staysCovered: (above, group) => (
    <>
      {above} bleibt verknüpft und schließt {group} ein. Die Daten werden also weiterhin gesendet.
    </>
  ),
  integrationOff:
    'Neuere Versionen von GitLab schalten beim Aufheben auch die eigene Integration „GitLab for Jira Cloud app“ der Gruppe aus. Bleiben ihre Daten aus, verknüpfen Sie sie wieder.',
  stops: (group) => <>GitLab sendet keine Entwicklungsdaten von {group}, den Untergruppen und deren Projekten mehr an diese Jira-Site.</>,
  stopsMany: 'GitLab sendet von diesen Gruppen, ihren Untergruppen und Projekten keine Entwicklungsdaten mehr an diese Jira-Site:',
  stillCovered:
    'Diese Gruppen sind weiterhin in einer verknüpften übergeordneten Gruppe eingeschlossen. Ihre Daten werden also weiterhin gesendet:',
  couldBe: (count, paths) => {
    const groups = plural(count, { one: 'Es kommt # verknüpfte Gruppe', other: 'Es kommen # verknüpfte Gruppen' })
    return `${groups} infrage: ${paths}. GitLab sagt nicht, welche es ist; nach dem Aufheben ist bekannt, welche fehlt, und Sie können es rückgängig machen.`
  },
  readingSubgroups: 'Untergruppen werden gelesen …',
  stopsWithIt: (paths) => `Endet damit ebenfalls: ${paths}.`,
  goesOn: (paths) => `Läuft über eine eigene Verknüpfung weiter: ${paths}.`,
  andFurther: (more) => plural(more, { other: '# weitere' }),

  isUnlinked: (group) => `Verknüpfung von ${group} aufgehoben`,
  areUnlinked: (count) => plural(count, { one: 'Verknüpfung von # Gruppe aufgehoben', other: 'Verknüpfung von # Gruppen aufgehoben' }),
  noMoreDataOf: (path) => `GitLab sendet keine Daten von ${path} mehr an diese Jira-Site.`,
  noMoreData: (count) =>
    plural(count, {
      one: 'GitLab sendet keine Daten dieser Gruppe mehr an diese Jira-Site.',
      other: 'GitLab sendet keine Daten dieser Gruppen mehr an diese Jira-Site.',
    }),
  undo: 'Rückgängig machen',
  signInAndUndo: 'Anmelden und rückgängig machen',
  sendsAgain: (group) => `${group} sendet Daten an diese Jira-Site.`,
}
