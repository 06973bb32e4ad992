import type { BulkWords, RunWords } from '../en/bulk.ts'
import { formats } from './formats.ts'

const { number, plural } = formats

const link: RunWords = {
  running: (all) => plural(all, { one: '# Gruppe wird verknüpft', other: '# Gruppen werden verknüpft' }),
  paused: (all) => plural(all, { one: 'Verknüpfen von # Gruppe: angehalten', other: 'Verknüpfen von # Gruppen: angehalten' }),
  inMaintenance: (all) =>
    plural(all, {
      one: 'Verknüpfen von # Gruppe: GitLab nimmt zurzeit keine Änderungen an',
      other: 'Verknüpfen von # Gruppen: GitLab nimmt zurzeit keine Änderungen an',
    }),
  slowedDown: (all) =>
    plural(all, {
      one: 'Verknüpfen von # Gruppe: GitLab bittet um ein langsameres Tempo',
      other: 'Verknüpfen von # Gruppen: GitLab bittet um ein langsameres Tempo',
    }),
  halted: (all) =>
    plural(all, {
      one: 'Verknüpfen von # Gruppe: nach einem Fehler gestoppt',
      other: 'Verknüpfen von # Gruppen: nach einem Fehler gestoppt',
    }),
  finished: (all) => plural(all, { one: '# Gruppe verknüpft', other: '# Gruppen verknüpft' }),
  finishedSome: (done, all) =>
    plural(all, { one: `${number(done)} von # Gruppe verknüpft`, other: `${number(done)} von # Gruppen verknüpft` }),
  progress: 'Verknüpfte Gruppen',
  stop: 'Verknüpfen stoppen',
  doOthers: (count) => plural(count, { one: 'Übrige Gruppe verknüpfen', other: 'Übrige # Gruppen verknüpfen' }),
  doneCount: (count) => `${number(count)} verknüpft`,
  doing: 'Wird verknüpft …',
  done: 'Verknüpft',
  wasDone: 'War schon verknüpft',
}

const unlink: RunWords = {
  running: (all) => plural(all, { one: 'Verknüpfung von # Gruppe wird aufgehoben', other: 'Verknüpfung von # Gruppen wird aufgehoben' }),
  paused: (all) =>
    plural(all, {
      one: 'Aufheben der Verknüpfung von # Gruppe: angehalten',
      other: 'Aufheben der Verknüpfung von # Gruppen: angehalten',
    }),
  inMaintenance: (all) =>
    plural(all, {
      one: 'Aufheben der Verknüpfung von # Gruppe: GitLab nimmt zurzeit keine Änderungen an',
      other: 'Aufheben der Verknüpfung von # Gruppen: GitLab nimmt zurzeit keine Änderungen an',
    }),
  slowedDown: (all) =>
    plural(all, {
      one: 'Aufheben der Verknüpfung von # Gruppe: GitLab bittet um ein langsameres Tempo',
      other: 'Aufheben der Verknüpfung von # Gruppen: GitLab bittet um ein langsameres Tempo',
    }),
  halted: (all) =>
    plural(all, {
      one: 'Aufheben der Verknüpfung von # Gruppe: nach einem Fehler gestoppt',
      other: 'Aufheben der Verknüpfung von # Gruppen: nach einem Fehler gestoppt',
    }),
  finished: (all) => plural(all, { one: 'Verknüpfung von # Gruppe aufgehoben', other: 'Verknüpfung von # Gruppen aufgehoben' }),
  finishedSome: (done, all) =>
    plural(all, {
      one: `Verknüpfung von ${number(done)} von # Gruppe aufgehoben`,
      other: `Verknüpfung von ${number(done)} von # Gruppen aufgehoben`,
    }),
  progress: 'Gruppen mit aufgehobener Verknüpfung',
  stop: 'Aufheben stoppen',
  doOthers: (count) =>
    plural(count, { one: 'Verknüpfung der übrigen Gruppe aufheben', other: 'Verknüpfung der übrigen # Gruppen aufheben' }),
  doneCount: (count) => `${number(count)} aufgehoben`,
  doing: 'Verknüpfung wird aufgehoben …',
  done: 'Verknüpfung aufgehoben',
  wasDone: 'War nicht mehr verknüpft',
}

export const bulk: BulkWords = {
  link,
  unlink,
  failedCount: (count) => `${number(count)} fehlgeschlagen`,
  leftOutCount: (count) => `${number(count)} ausgelassen`,
  toGo: (count) => `${number(count)} noch offen`,
  fewSecondsLeft: 'noch ein paar Sekunden',
  secondsLeft: (count) => `noch etwa ${number(count)} Sekunden`,
  minutesLeft: (count) => plural(count, { one: 'noch etwa # Minute', other: 'noch etwa # Minuten' }),
  goesOnAt: (ms) => `geht um ${formats.time(ms)} Uhr automatisch weiter`,
  counts: (parts) => parts.join(', '),
  announcement: (title, counts) => `${title}. ${counts}`,
  percent: (percent) => `${number(percent)} Prozent`,
  pause: 'Anhalten',
  goOn: 'Fortsetzen',
  retryFailed: (count) => `Fehlgeschlagene erneut versuchen (${number(count)})`,
  results: 'Ergebnisse',
  waiting: 'Wartet',
  leftOut: 'Ausgelassen',
  failed: (title) => `Fehlgeschlagen: ${title}`,
  fault: 'Diese Seite hat einen Fehler. Laden Sie sie neu.',
  unfinished: 'Die Arbeit ist noch nicht fertig. Schließen stoppt sie: Was erledigt ist, bleibt erledigt, der Rest wird ausgelassen.',
  keepWorking: 'Weiterarbeiten',
  stopAndClose: 'Stoppen und schließen',
  backToGroups: 'Zurück zu den Gruppen',
}
