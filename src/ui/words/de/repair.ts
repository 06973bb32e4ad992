import type { RepairWords } from '../en/repair.ts'
import { formats } from './formats.ts'

export const repair: RepairWords = {
  repairing: (name) => `${name} wird repariert`,
  why: (name) =>
    `${name} signiert seine Daten mit einem Geheimnis, das Jira ihm gegeben hat. Wenn sich das Geheimnis in Jira ändert und die Instanz es nicht erfährt, weist Jira die Daten zurück („Invalid JWT“ in den Protokollen von GitLab). Zwei Wege helfen, der sanfte zuerst:`,

  sendSecret: '1. Das Geheimnis erneut senden',
  sendSecretHow: (host, name) =>
    `${host} sendet ${name} die Installation noch einmal, mit dem aktuellen Geheimnis von Jira. Alle Verknüpfungen bleiben.`,
  hasSecret: (name) => `${name} hat das aktuelle Geheimnis`,
  hasSecretNow:
    'Es akzeptiert, was Jira signiert. Commits und Merge Requests sollten Jira von jetzt an erreichen; wenn nicht, gehen Sie den zweiten Weg.',
  sendAgain: 'Erneut senden',

  thereAndBack: (version) => `2. Zu ${version} und zurück wechseln`,
  thereAndBackHow: (name) =>
    `${name} vergisst diese Jira-Site mit allen Verknüpfungen und lernt sie neu kennen; danach werden die Gruppen einzeln in Ihrem Namen wieder verknüpft. Dafür müssen Sie angemeldet sein und in jeder Gruppe mindestens die Rolle Maintainer haben.`,
  list: 'Verknüpfte Gruppen auflisten',
  keepList:
    'Bewahren Sie die Liste auf, bis die Reparatur abgeschlossen ist: Falls diese Seite vorher geschlossen wird, geht es mit „Gespeicherte Liste einlesen“ weiter.',
  downloadList: 'Liste herunterladen',
  startWith: { file: 'Die Datei ist da: starten', copy: 'Die Kopie ist aufbewahrt: starten' },
  copyList: 'Liste kopieren',
  inList: (count) => formats.plural(count, { one: '# verknüpfte Gruppe in der Liste', other: '# verknüpfte Gruppen in der Liste' }),
  valuesInList: (count) =>
    formats.plural(count, {
      one: 'Die Liste hat auch die Werte für Service-Management von # Gruppe oder Projekt.',
      other: 'Die Liste hat auch die Werte für Service-Management von # Gruppen und Projekten.',
    }),
  valuesUnread: (count) =>
    formats.plural(count, {
      one: 'Nicht auf Service-Management angesehen: # Gruppe oder Projekt, das Sie nicht lesen dürfen oder das zu viel war.',
      other: 'Nicht auf Service-Management angesehen: # Gruppen und Projekte, die Sie nicht lesen dürfen oder die zu viele waren.',
    }),
  notInList: (count) =>
    formats.plural(count, {
      one: '# verknüpfte Gruppe konnte nicht in die Liste aufgenommen werden',
      other: '# verknüpfte Gruppen konnten nicht in die Liste aufgenommen werden',
    }),
  notInListHow: (names) => `Jemand, der Zugriff auf sie hat, muss sie wieder verknüpfen: ${names}.`,
  cannotSee: (username, count) =>
    formats.plural(count, {
      one: `# der verknüpften Gruppen ist für @${username} nicht sichtbar`,
      other: `# der verknüpften Gruppen sind für @${username} nicht sichtbar`,
    }),
  cannotSeeHow: (names) =>
    `Ihre Verknüpfung würde aufgehoben, und Sie könnten sie nicht wiederherstellen: ${names}. Wechseln Sie zuerst zu einem Konto, für das sie sichtbar sind.`,

  readList: 'Gespeicherte Liste einlesen',
  readListHow:
    'Jede Reparatur speichert vor dem Start eine Liste der Verknüpfungen. Wurde sie unterbrochen, wählen Sie diese Datei, um fortzufahren.',
  savedList: 'Gespeicherte Liste der Verknüpfungen',
  faults: {
    'not-ours':
      'Diese Datei ist keine von dieser Seite gespeicherte Liste, oder sie wurde seither geändert. Ihr Name beginnt mit gitlab-for-jira-links.',
    newer:
      'Diese Liste wurde von einer neueren Version dieser Seite gespeichert. Laden Sie die Seite in Jira neu und versuchen Sie es erneut.',
  },
  otherSite: (siteUrl) => `Diese Liste gehört zu einer anderen Jira-Site: ${siteUrl ?? 'unbekannt'}.`,
  otherInstance: (address, present) =>
    `Diese Liste gehört zu ${address}, aber diese Jira-Site verwendet jetzt ${present}. Wechseln Sie zuerst die GitLab-Version.`,

  linkSaved: 'Gruppen der gespeicherten Liste wieder verknüpfen',
  linkSavedHow: (name, savedAt) =>
    `${name} ist wieder ausgewählt. Die Liste wurde am ${formats.dateTime(savedAt)} gespeichert; Gruppen, die schon verknüpft sind, bleiben, wie sie sind.`,
  link: (count) => formats.plural(count, { one: '# Gruppe verknüpfen', other: '# Gruppen verknüpfen' }),

  isOnHost: (host) => `Diese Jira-Site verwendet jetzt ${host}`,
  listHas: (count, address) =>
    formats.plural(count, {
      one: `Die Liste enthält # Gruppe von ${address}. Wechseln Sie dorthin zurück und verknüpfen Sie sie dann wieder.`,
      other: `Die Liste enthält # Gruppen von ${address}. Wechseln Sie dorthin zurück und verknüpfen Sie sie dann wieder.`,
    }),
  switchBack: (name) => `Zurück zu ${name} wechseln`,
  usesAgain: (name) => `Diese Jira-Site verwendet wieder ${name}.`,
  chosenAgain: (name) => `${name} ist wieder ausgewählt`,
  reloadFirst:
    'Bevor die Gruppen verknüpft werden können, muss diese Seite neu geladen werden, denn ihre Sicherheitsrichtlinie ist noch die alte. Wählen Sie danach „GitLab-Version wechseln“ und „GitLab sendet keine Daten mehr“ und geben Sie die gespeicherte Liste noch einmal an.',

  stages: {
    leaving: (_name, host) => `Zu ${host} wechseln`,
    waiting: (name) => `Warten, bis ${name} davon erfahren hat`,
    returning: (name) => `Zurück zu ${name} wechseln`,
    linking: () => 'Gruppen wieder verknüpfen',
  },
  isAway: (name) =>
    `${name} ist nicht ausgewählt, und seine Gruppen sind nicht verknüpft. Fahren Sie hier fort oder später mit der gespeicherten Liste.`,
  goOn: 'Fortfahren',
  stopped: 'Angehalten.',
  leaveOpen: 'Bitte lassen Sie diese Seite geöffnet.',
}
