import { formats } from './formats.ts'

const { number, plural } = formats

const link = {
  running: (all: number) => plural(all, { one: 'Linking # group', other: 'Linking # groups' }),
  paused: (all: number) => plural(all, { one: 'Linking # group: paused', other: 'Linking # groups: paused' }),
  slowedDown: (all: number) =>
    plural(all, { one: 'Linking # group: GitLab asks to slow down', other: 'Linking # groups: GitLab asks to slow down' }),
  inMaintenance: (all: number) =>
    plural(all, { one: 'Linking # group: GitLab takes no changes now', other: 'Linking # groups: GitLab takes no changes now' }),
  halted: (all: number) => plural(all, { one: 'Linking # group: stopped at a failure', other: 'Linking # groups: stopped at a failure' }),
  finished: (all: number) => plural(all, { one: '# group linked', other: '# groups linked' }),
  finishedSome: (done: number, all: number) =>
    plural(all, { one: `${number(done)} of # group linked`, other: `${number(done)} of # groups linked` }),
  progress: 'Groups linked',
  stop: 'Stop linking',
  doOthers: (count: number) => `Link the other ${number(count)}`,
  doneCount: (count: number) => `${number(count)} linked`,
  doing: 'Linking…',
  done: 'Linked',
  wasDone: 'Was linked before',
}

const unlink: typeof link = {
  running: (all) => plural(all, { one: 'Unlinking # group', other: 'Unlinking # groups' }),
  paused: (all) => plural(all, { one: 'Unlinking # group: paused', other: 'Unlinking # groups: paused' }),
  slowedDown: (all) =>
    plural(all, { one: 'Unlinking # group: GitLab asks to slow down', other: 'Unlinking # groups: GitLab asks to slow down' }),
  inMaintenance: (all) =>
    plural(all, { one: 'Unlinking # group: GitLab takes no changes now', other: 'Unlinking # groups: GitLab takes no changes now' }),
  halted: (all) => plural(all, { one: 'Unlinking # group: stopped at a failure', other: 'Unlinking # groups: stopped at a failure' }),
  finished: (all) => plural(all, { one: '# group unlinked', other: '# groups unlinked' }),
  finishedSome: (done, all) => plural(all, { one: `${number(done)} of # group unlinked`, other: `${number(done)} of # groups unlinked` }),
  progress: 'Groups unlinked',
  stop: 'Stop unlinking',
  doOthers: (count) => `Unlink the other ${number(count)}`,
  doneCount: (count) => `${number(count)} unlinked`,
  doing: 'Unlinking…',
  done: 'Unlinked',
  wasDone: 'Was unlinked before',
}

/** Of a kind of run. */
export type RunWords = typeof link

/** Many calls in a row: `link` and `unlink`, and what both say. */
export const bulk = {
  link,
  unlink,
  failedCount: (count: number) => `${number(count)} failed`,
  leftOutCount: (count: number) => `${number(count)} left out`,
  toGo: (count: number) => `${number(count)} to go`,
  fewSecondsLeft: 'a few seconds left',
  secondsLeft: (count: number) => `about ${number(count)} seconds left`,
  minutesLeft: (count: number) => plural(count, { one: 'about # minute left', other: 'about # minutes left' }),
  goesOnAt: (ms: number) => `goes on by itself at ${formats.time(ms)}`,
  counts: (parts: readonly string[]) => parts.join(', '),
  announcement: (title: string, counts: string) => `${title}. ${counts}`,
  percent: (percent: number) => `${number(percent)} percent`,
  pause: 'Pause',
  goOn: 'Go on',
  retryFailed: (count: number) => `Retry ${number(count)} failed`,
  results: 'Results',
  waiting: 'Waiting',
  leftOut: 'Left out',
  failed: (title: string) => `Failed: ${title}`,
  fault: 'This page has a fault. Reload it.',
  unfinished: 'The work is not finished. Closing stops it: what is done stays done, the rest is left out.',
  keepWorking: 'Keep working',
  stopAndClose: 'Stop and close',
  backToGroups: 'Back to groups',
}

export type BulkWords = typeof bulk
