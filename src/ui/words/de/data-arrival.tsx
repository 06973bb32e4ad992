import type { DataArrivalWords } from '../en/data-arrival.tsx'
import { formats } from './formats.ts'

const { plural } = formats

export const dataArrival: DataArrivalWords = {
  title: 'Kommen Daten an?',
  how: 'Weder GitLab noch Jira sagen, wie weit eine Synchronisierung ist oder was zuletzt schiefging. Deshalb vergleicht diese Seite: die Merge-Requests einer verknüpften Gruppe, die einen Vorgang dieser Jira-Site nennen, mit dem, was das Feld „Development“ dieser Vorgänge zeigt.',
  signIn: 'Melden Sie sich bei GitLab an, damit auch Merge-Requests verglichen werden können.',
  group: 'Verknüpfte Gruppe',
  lookAgain: 'Erneut nachsehen',
  looking: 'Jira und GitLab werden gefragt…',
  lookedAt: (time) => `Nachgesehen um ${time} Uhr, mit höchstens zehn Anfragen.`,
  site: 'Die Jira-Site als Ganzes',
  asBefore: 'Das folgt aus demselben, und kein anderer Vorgang zeigt neuere GitLab-Daten.',
  verdict: (about, state) => `${about}: ${state}`,
  states: {
    arrives: 'Daten kommen an',
    'not-yet': 'noch ist nichts angekommen',
    nothing: 'es kommt nichts an',
    'cannot-tell': 'von hier aus nicht zu sagen',
  },

  named: (mergeRequest, issue, time, isByBranch) => (
    <>
      {isByBranch && 'Der Branch von '}
      {mergeRequest} nennt {issue}, und {issue} zeigt GitLab-Daten von {time}. Aus welcher Gruppe Daten kommen, sagt Jira nicht.
    </>
  ),
  shown: (issue, time) => (
    <>
      {issue} zeigt GitLab-Daten von {time}, die neuesten unter den 50 zuletzt geänderten Vorgängen mit Entwicklungsdaten.
    </>
  ),
  missing: (count) =>
    plural(count, {
      one: '# Merge-Request, der einen Vorgang nennt, ist dort nicht angekommen, obwohl GitLab und Jira die Zeit dazu hatten:',
      other: '# Merge-Requests, die einen Vorgang nennen, sind dort nicht angekommen, obwohl GitLab und Jira die Zeit dazu hatten:',
    }),
  names: (mergeRequest, issue) => (
    <>
      {mergeRequest} nennt {issue}
    </>
  ),
  more: (count) => plural(count, { other: '# weitere' }),
  before: (issue, time) => (
    <>
      Zuletzt kam an: {issue} zeigt GitLab-Daten von {time}.
    </>
  ),
  outdatedSecret:
    'So sieht ein veraltetes Geheimnis aus. Niemand sieht einen Fehler: Jira antwortet mit 401, und GitLab schreibt „Invalid JWT“ in sein Protokoll integrations_json.log.',
  remedies: {
    repair: (name) => `${name} hat vielleicht ein neues Geheimnis von Jira verpasst. „GitLab sendet keine Daten mehr“ schickt das jetzige.`,
    'gitlab-support': (name) =>
      `Bitten Sie den Support von GitLab, in den Protokollen von ${name} zu dieser Jira-Site nach „Invalid JWT“ zu suchen und das jetzige Geheimnis von Jira speichern zu lassen.`,
    'new-installed-event': (name) =>
      `Bitten Sie den Support von Jira Software Cloud, für die App ein neues Lebenszyklus-Ereignis „installed“ auszulösen (GitLab 14.9 und neuer): ${name} speichert dann das jetzige Geheimnis, und nichts geht verloren. Die App neu zu installieren bewirkt dasselbe, kostet aber: Alle Verknüpfungen sind neu anzulegen, Jira löscht vielleicht alles bisher Synchronisierte, und von der Vergangenheit kommen nur die letzten 400 Merge-Requests und Branches jedes Projekts zurück.`,
  },
  support: { 'gitlab-support': 'Support von GitLab', 'new-installed-event': 'Support von Jira Software Cloud' },

  notYet: {
    'nothing-linked': () => 'Keine Gruppe ist verknüpft.',
    'first-batch': ({ minutes }) =>
      minutes === null
        ? 'Die erste Synchronisierung muss noch nicht zu Ende sein. GitLab beginnt eine Minute nach der Verknüpfung, mit 20 Projekten je Minute.'
        : plural(minutes, {
            one: 'Die erste Synchronisierung dauert noch etwa # Minute (geschätzt). GitLab beginnt eine Minute nach der Verknüpfung, mit 20 Projekten je Minute.',
            other:
              'Die erste Synchronisierung dauert noch etwa # Minuten (geschätzt). GitLab beginnt eine Minute nach der Verknüpfung, mit 20 Projekten je Minute.',
          }),
    'no-work': () =>
      'Seit der Verknüpfung wurde kein Merge-Request der Gruppe geändert, soweit Sie sie sehen können. Öffnen Sie einen, der einen Vorgang nennt, oder ändern Sie seinen Titel, und sehen Sie erneut nach.',
    'no-key': ({ mergeRequests }) =>
      plural(mergeRequests, {
        one: '# Merge-Request der Gruppe wurde seit der Verknüpfung geändert. Er nennt in Titel, Beschreibung und Branch keinen Vorgangsschlüssel und wird deshalb an keinen Vorgang gesendet.',
        other:
          '# Merge-Requests der Gruppe wurden seit der Verknüpfung geändert. Keiner nennt in Titel, Beschreibung oder Branch einen Vorgangsschlüssel, deshalb werden sie an keinen Vorgang gesendet.',
      }),
    'no-such-issue': ({ keys }) =>
      `Was Merge-Requests seit der Verknüpfung nennen, sieht wie Vorgangsschlüssel aus, gehört aber zu keinem Projekt dieser Jira-Site, das Sie sehen können: ${keys.join(', ')}.`,
    recent: ({ named: { key }, minutes }) =>
      `Der neueste Merge-Request, der ${key} nennt, wurde vor weniger als ${plural(minutes, { one: '# Minute', other: '# Minuten' })} geändert. Jira verarbeitet Daten im Hintergrund, und Suche und Feld „Development“ folgen später. Sehen Sie erneut nach.`,
    'past-branches': ({ version }) => `GitLab ${version} sendet keine Branches von vor der Verknüpfung: Das begann mit 15.11.`,
  },

  notTold: {
    refused: () =>
      'Jira verweigert dieser Seite die Antwort: Der App fehlt vielleicht der Scope READ, Ihnen eine Berechtigung, oder eine App-Zugriffsregel Ihrer Organisation schließt die App aus.',
    'no-requests': () => 'Dieses Jira lässt keine Seite einer App fragen.',
    silent: () => 'Jira hat nicht rechtzeitig geantwortet.',
    busy: () => 'Jira bittet um langsamere Anfragen (Status 429). Sehen Sie in einer Minute erneut nach.',
    'no-data': () => 'Jira hat mit einer Seite oder einem Fehler geantwortet, wo Daten fällig waren.',
    'no-jira-software': () =>
      'Diese Jira-Site hat kein Feld „Development“, wie ohne Jira Software oder mit abgeschalteten Entwicklungsfunktionen. Dann gibt es auch kein Entwicklungsfeld am Vorgang.',
    'search-refused': ({ reason }) =>
      reason === ''
        ? 'Jira nimmt die Suche nach Entwicklungsdaten nicht an und sagt nicht, warum.'
        : `Jira nimmt die Suche nach Entwicklungsdaten nicht an. Es sagt: ${reason}`,
    'no-projects': () => 'Diese Jira-Site hat kein Projekt, das Sie sehen können.',
    hidden: ({ keys }) =>
      `Merge-Requests nennen ${keys.join(', ')}. Das lässt sich nicht lesen: nicht vorhanden, für Sie nicht sichtbar, oder in einem Projekt, das eine App-Zugriffsregel der App verschließt.`,
    form: ({ key }) => `${key} hat Entwicklungsdaten in einer Form, die diese Seite nicht kennt.`,
    time: ({ key }) => `${key} zeigt GitLab-Daten, aber ihre Zeit lässt sich nicht lesen.`,
    shared: ({ key }) =>
      `${key} zeigt Daten von GitLab und von anderen Werkzeugen. Jira gibt ihnen zusammen eine Zeit; die muss nicht die der GitLab-Daten sein.`,
    'other-gitlab': ({ key }) => `${key} zeigt Daten von etwas, das GitLab heißt, aber nicht diese Installation der App ist.`,
    'not-shown': ({ key }) =>
      `Die Suche von Jira findet an ${key} Entwicklungsdaten, die das Feld „Development“ dort nicht zeigt. Das Feld ist eine Kopie und kann hinterherhinken. Sehen Sie später erneut nach.`,
    older: ({ shown: { key } }, time) => (
      <>
        Die neuesten GitLab-Daten sind die von {key}, von {time}. Das ist zu alt, um zu sagen, ob jetzt Daten ankommen.
      </>
    ),
    'branch-only': ({ keys }) =>
      `Seit der Verknüpfung nennen Merge-Requests Vorgänge dieser Jira-Site nur durch ihre Branches: ${keys.join(', ')}. Von einem Branch erfährt Jira, wenn er gepusht wird; wann das war, weiß diese Seite nicht, und sichere GitLab-Daten seit der Verknüpfung zeigt Jira dort nicht.`,
    'asked-enough': () => 'GitLab musste mehrmals gefragt werden, und damit waren die zehn Anfragen verbraucht. Sehen Sie erneut nach.',
    'no-link-time': () => 'GitLab sagt nicht, wann die Gruppe verknüpft wurde. So lassen sich alte Daten nicht von neuen unterscheiden.',
    'signed-out': ({ issues }) =>
      plural(issues, {
        one: 'Von # Vorgang mit Entwicklungsdaten zeigt keiner solche von GitLab. Das allein ist kein Fehler: Melden Sie sich an, dann lässt es sich mit Merge-Requests vergleichen.',
        other:
          'Von # Vorgängen mit Entwicklungsdaten zeigt keiner solche von GitLab. Das allein ist kein Fehler: Melden Sie sich an, dann lässt es sich mit Merge-Requests vergleichen.',
      }),
    'no-evidence': ({ issues }) =>
      plural(issues, {
        one: '# Vorgang wurde angesehen. Daraus folgt weder, dass Daten ankommen, noch, dass keine ankommen. Sehen Sie bei einer anderen verknüpften Gruppe nach.',
        other:
          '# Vorgänge wurden angesehen. Daraus folgt weder, dass Daten ankommen, noch, dass keine ankommen. Sehen Sie bei einer anderen verknüpften Gruppe nach.',
      }),
  },
}
