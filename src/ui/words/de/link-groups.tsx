import type { LinkGroupsWords } from '../en/link-groups.tsx'
import { formats } from './formats.ts'

const { number, plural } = formats

const askForRole = 'Bitten Sie einen Owner der Gruppe um die Rolle Maintainer oder melden Sie sich mit einem Konto an, das sie hat.'

export const linkGroups: LinkGroupsWords = {
  valuesAfterUnlink:
    'Service-IDs und Deployment-Gating wirken nicht mehr. GitLab behält sie voraussichtlich für die nächste Verknüpfung: Sehen Sie dann unter Service-Management nach.',
  valuesAfterRelink:
    'Falls es Service-IDs oder Deployment-Gating gab: Sehen Sie unter Service-Management nach, ob GitLab sie behalten hat.',
  valuesNoted: (count) =>
    plural(count, {
      one: 'Diese Seite hat sich gemerkt, welche eigenen Werte # Gruppe oder Projekt hatte. Nach „Rückgängig machen“ vergleicht sie und bietet an, Verlorenes wiederherzustellen.',
      other:
        'Diese Seite hat sich gemerkt, welche eigenen Werte # Gruppen und Projekte hatten. Nach „Rückgängig machen“ vergleicht sie und bietet an, Verlorenes wiederherzustellen.',
    }),
  linkedAgain: (count) => plural(count, { one: 'Die Gruppe ist wieder verknüpft', other: '# Gruppen sind wieder verknüpft' }),
  title: 'Gruppen verknüpfen',
  notLinkedYet: (count) =>
    plural(count, {
      one: '# ausgewählte Gruppe ist noch nicht verknüpft. Beim Schließen geht die Auswahl verloren.',
      other: '# ausgewählte Gruppen sind noch nicht verknüpft. Beim Schließen geht die Auswahl verloren.',
    }),
  keepChoosing: 'Weiter auswählen',
  closeAnyway: 'Ohne Verknüpfen schließen',
  linkMany: (count) => plural(count, { one: '# Gruppe verknüpfen', other: '# Gruppen verknüpfen' }),

  allOfInstance: 'Alle Gruppen der Instanz, da Sie Administrator sind.',
  allOfUser: (user) => `Gruppen, in denen @${user} mindestens die Rolle Maintainer hat.`,
  adminRightsOff: (instance) =>
    `${instance} nennt Sie Administrator, gibt dieser Seite aber keine Administratorrechte, wie bei eingeschaltetem Admin Mode.`,
  whatLinks:
    'Das Verknüpfen einer Gruppe schließt ihre Untergruppen ein. Persönliche Namensräume und einzelne Projekte können nicht verknüpft werden. Wählen Sie eine Gruppe aus, um vorher zu sehen, wie viele ihrer Merge Requests einen Vorgang dieser Jira-Site nennen.',
  search: 'Gruppen suchen',
  searchHow: 'Name oder Adresse',
  topLevelOnly: 'Nur Gruppen der obersten Ebene anzeigen',
  searchRule: (characters) =>
    `GitLab sucht ab ${number(characters)} Zeichen; ein kürzerer Text findet nur eine Gruppe, deren Name oder Pfad genau so lautet.`,
  groups: 'Gruppen',
  loading: 'Gruppen werden geladen',
  odd: (count) =>
    plural(count, {
      one: '# Gruppe fehlt hier: GitLab beschreibt sie so, dass diese Seite es nicht lesen kann.',
      other: '# Gruppen fehlen hier: GitLab beschreibt sie so, dass diese Seite es nicht lesen kann.',
    }),
  none: 'Keine Gruppen zum Verknüpfen',
  noneFound: (search) => `Keine Gruppe zu „${search}“ gefunden`,
  noneOnInstance: (instance) => `Auf ${instance} gibt es keine solche Gruppe.`,
  noneOfUser: (user) =>
    `Nur Gruppen, in denen @${user} mindestens die Rolle Maintainer hat, können verknüpft werden. Bitten Sie einen Owner der Gruppe um diese Rolle oder melden Sie sich mit einem Konto an, das sie hat.`,

  noneInvited:
    'Eine Gruppe, die Sie über eine eingeladene Gruppe haben, steht hier nicht: Fügen Sie ihre Adresse ein; so wird sie gefunden.',
  addressStillWorks:
    'Auch ohne die Liste lässt sich eine Gruppe über ihre Adresse oder ihren vollen Pfad finden: Fügen Sie diese oben ein.',
  ending: { archived: 'archiviert', deletion: 'zum Löschen markiert' },

  chooseGroup: (group) => `${group} auswählen`,
  linkGroup: (group) => `${group} verknüpfen`,
  link: 'Verknüpfen',
  stateOf: (group) => `${group}: `,
  linked: 'Verknüpft',
  coveredBy: (group) => <>Eingeschlossen in {group}</>,
  visibility: { public: 'öffentlich', internal: 'intern', private: 'privat' },
  linkedSubgroups: (count) => plural(count, { one: '# verknüpfte Untergruppe', other: '# verknüpfte Untergruppen' }),
  covers: (count, paths) =>
    plural(count, {
      one: `Schließt # verknüpfte Untergruppe ein (${paths}), deren eigene Verknüpfung jetzt überflüssig ist.`,
      other: `Schließt # verknüpfte Untergruppen ein (${paths}), deren eigene Verknüpfungen jetzt überflüssig sind.`,
    }),
  unclear: (paths) =>
    `Bei Gruppen gleichen Namens sagt GitLab nicht, welche Verknüpfung zu welcher gehört. Verknüpft bleiben deshalb: ${paths}. Heben Sie deren Verknüpfungen in der Liste der verknüpften Gruppen auf.`,
  more: (count) => `${number(count)} weitere`,
  unlinkRedundant: (count) =>
    plural(count, {
      one: 'Überflüssige Verknüpfung aufheben',
      other: '# überflüssige Verknüpfungen aufheben',
    }),
  flag: 'Gruppe verknüpft',
  flagText: (group) => `${group} sendet Entwicklungsdaten an diese Jira-Site.`,

  choosePage: 'Alle auf dieser Seite auswählen',
  chooseFound: 'Alle gefundenen auswählen',
  chooseAll: (count) => `Alle ${number(count)} auswählen`,
  reading: (found) => `Gruppen werden gelesen: ${number(found)}`,
  readingOf: (found, total) => `Gruppen werden gelesen: ${number(found)} von ${number(total)}`,
  chosen: (count) => plural(count, { one: '# Gruppe ausgewählt', other: '# Gruppen ausgewählt' }),
  showChoice: 'Auswahl anzeigen',
  backToSearch: 'Zurück zur Suche',
  clear: 'Leeren',
  chosenGroups: (count) => plural(count, { one: '# ausgewählte Gruppe', other: '# ausgewählte Gruppen' }),
  choice: 'Ausgewählte Gruppen',
  nothingChosen: 'Es ist nichts ausgewählt.',
  covered: (count) =>
    plural(count, {
      one: '# ausgewählte Gruppe ist in einer anderen eingeschlossen',
      other: '# ausgewählte Gruppen sind in einer anderen eingeschlossen',
    }),
  coveredHow: 'Das Verknüpfen einer Gruppe schließt ihre Untergruppen ein: Sie brauchen keine eigene Verknüpfung.',
  leaveOutCovered: (count) => plural(count, { one: '# eingeschlossene Gruppe weglassen', other: '# eingeschlossene Gruppen weglassen' }),
  coveredByPath: (path) => `eingeschlossen in ${path}`,
  leaveOut: 'Weglassen',
  leaveOutGroup: (group) => `${group} weglassen`,

  namedWork: {
    looking: 'Neuere Merge-Requests werden nach Vorgangsschlüsseln durchsucht …',
    inGroups: (groups, chosen) => (groups === chosen ? 'den gewählten Gruppen' : `${number(groups)} der gewählten Gruppen`),
    naming: (naming, recent, where, isAtLeast) =>
      naming === 0
        ? plural(recent, {
            one: `Der neueste Merge-Request von ${where} nennt in Titel, Beschreibung oder Branch keinen Vorgang dieser Jira-Site.`,
            other: `Keiner der neuesten # Merge-Requests von ${where} nennt in Titel, Beschreibung oder Branch einen Vorgang dieser Jira-Site.`,
          })
        : plural(naming, {
            one: `${isAtLeast ? 'Mindestens ' : ''}# der neuesten ${number(recent)} Merge-Requests von ${where} nennt in Titel, Beschreibung oder Branch einen Vorgang dieser Jira-Site.`,
            other: `${isAtLeast ? 'Mindestens ' : ''}# der neuesten ${number(recent)} Merge-Requests von ${where} nennen in Titel, Beschreibung oder Branch einen Vorgang dieser Jira-Site.`,
          }),
    noWork: (where) => `Es gibt keinen Merge-Request von ${where}, den Sie sehen können.`,
    noneIn: (paths) => `Keiner davon in ${paths}.`,
    convention: (project) =>
      `GitLab sendet nur Arbeit, die einen Vorgang nennt: Beginnen Sie einen Titel mit dessen Schlüssel, wie „${project}-123 Anmeldung reparieren“, oder einen Branch, wie „${project}-123-fix-login“.`,
    notTold: 'Ob Merge-Requests der gewählten Gruppen Vorgänge dieser Jira-Site nennen, lässt sich von hier aus nicht sagen.',
  },

  atAddress: 'Gruppe unter dieser Adresse',
  otherInstance: (name) => `Diese Adresse gehört zu ${name}`,
  otherInstanceHow: (instance) => `Hier können Gruppen von ${instance} verknüpft werden.`,
  noGroupAddress: 'Diese Adresse gehört zu keiner Gruppe',
  noGroupAddressHow: 'Öffnen Sie die Gruppe in GitLab und kopieren Sie die Adresse von dort.',
  personal: (name) => `${name} ist ein persönlicher Namensraum und kann nicht verknüpft werden`,
  personalHow:
    'Nur Gruppen können verknüpft werden. Verschieben Sie die Projekte in eine Gruppe oder verknüpfen Sie die Gruppe, zu der sie gehören.',
  project: (project, group) => `${project} ist ein Projekt: Verknüpfen Sie seine Gruppe ${group}`,
  projectHow: (group) =>
    `Einzelne Projekte können nicht verknüpft werden. Das Verknüpfen von ${group} schließt dieses und alle anderen Projekte der Gruppe ein.`,
  reason: (title, text) => `${title}. ${text}`,
  notFound: (path, user) => `${path} wurde nicht gefunden oder ist für @${user} nicht sichtbar`,
  notFoundHow: `GitLab gibt in beiden Fällen dieselbe Antwort. Prüfen Sie die Schreibweise. Öffnet sie sich in GitLab? Dann wurde sie vielleicht umbenannt: Kopieren Sie die Adresse von dort. ${askForRole}`,
  noMember: (group, user) => `${group} gibt es, aber @${user} ist dort kein Mitglied`,
  roleTooLow: (group, user, role) => `${group} gibt es, aber @${user} hat dort nur die Rolle ${role}`,
  roleTooLowHow: `Zum Verknüpfen ist mindestens die Rolle Maintainer nötig. ${askForRole}`,
}
