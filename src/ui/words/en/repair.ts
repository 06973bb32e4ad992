import { formats } from './formats.ts'

/** The remedies for an instance that no longer sends data. */
export const repair = {
  repairing: (name: string) => `Repairing ${name}`,
  why: (name: string) =>
    `${name} signs its data with a secret that Jira gave it. When Jira’s secret changes and the instance misses it, Jira refuses the data (“Invalid JWT” in GitLab’s logs). Two remedies, the gentle one first:`,

  sendSecret: '1. Send the secret again',
  sendSecretHow: (host: string, name: string) =>
    `${host} sends ${name} the installation with Jira’s present secret once more. All links stay.`,
  hasSecret: (name: string) => `${name} has the present secret`,
  hasSecretNow:
    'It accepts what Jira signs. Commits and merge requests from now on should reach Jira; if they do not, go on with the second remedy.',
  sendAgain: 'Send again',

  thereAndBack: (version: string) => `2. Switch to ${version} and back`,
  thereAndBackHow: (name: string) =>
    `${name} forgets this Jira site with all its links and learns it anew; then the groups are linked again, one by one, by you. That needs your sign-in and at least the Maintainer role in each group.`,
  list: 'List the linked groups',
  keepList: 'Keep the list until the repair is over: should this page be closed half-way, “Read a saved list” goes on with it.',
  downloadList: 'Download the list',
  startWith: { file: 'The file is there: start', copy: 'The copy is kept: start' },
  copyList: 'Copy the list',
  inList: (count: number) => formats.plural(count, { one: '# linked group in the list', other: '# linked groups in the list' }),
  valuesInList: (count: number) =>
    formats.plural(count, {
      one: 'The list also has the values for service management of # group or project.',
      other: 'The list also has the values for service management of # groups and projects.',
    }),
  valuesUnread: (count: number) =>
    formats.plural(count, {
      one: 'Not looked at for service management: # group or project, which you may not read or which is too many.',
      other: 'Not looked at for service management: # groups and projects, which you may not read or which are too many.',
    }),
  notInList: (count: number) =>
    formats.plural(count, {
      one: '# linked group could not be put into the list',
      other: '# linked groups could not be put into the list',
    }),
  notInListHow: (names: string) => `Somebody who can see them has to link them again: ${names}.`,
  cannotSee: (username: string, count: number) => `@${username} cannot see ${formats.number(count)} of the linked groups`,
  cannotSeeHow: (names: string) =>
    `They would be unlinked and could not be linked again by you: ${names}. Switch to an account that can see them first.`,

  readList: 'Read a saved list',
  readListHow: 'Every repair saves a list of the links before it starts. If it was interrupted, choose that file to go on.',
  savedList: 'Saved list of links',
  faults: {
    'not-ours': 'This file is not a list that this page saved, or it was changed since. Its name starts with gitlab-for-jira-links.',
    newer: 'This list was saved by a newer version of this page. Reload the page in Jira and try again.',
  },
  otherSite: (siteUrl: string | null) => `This list belongs to another Jira site: ${siteUrl ?? 'unknown'}.`,
  otherInstance: (address: string, present: string) =>
    `This list belongs to ${address}, and this Jira site now uses ${present}. Change GitLab version first.`,

  linkSaved: 'Link the groups of the saved list again',
  linkSavedHow: (name: string, savedAt: Date) =>
    `${name} is chosen again. The list was saved on ${formats.dateTime(savedAt)}; groups that are linked already stay as they are.`,
  link: (count: number) => formats.plural(count, { one: 'Link # group', other: 'Link # groups' }),

  isOnHost: (host: string) => `This Jira site is on ${host} now`,
  listHas: (count: number, address: string) =>
    formats.plural(count, {
      one: `The list has # group of ${address}. Switch back to it, then link them again.`,
      other: `The list has # groups of ${address}. Switch back to it, then link them again.`,
    }),
  switchBack: (name: string) => `Switch back to ${name}`,
  usesAgain: (name: string) => `This Jira site uses ${name} again.`,
  chosenAgain: (name: string) => `${name} is chosen again`,
  reloadFirst:
    'Before the groups can be linked, this page has to be loaded again, since its security policy was made before. Then select Change GitLab version and GitLab stopped sending data, and choose the saved list once more.',

  stages: {
    leaving: (_name: string, host: string) => `Switch to ${host}`,
    waiting: (name: string) => `Wait until ${name} has heard of it`,
    returning: (name: string) => `Switch back to ${name}`,
    linking: () => 'Link the groups again',
  },
  isAway: (name: string) => `${name} is not chosen, and its groups are not linked. Continue here, or later with the saved list.`,
  goOn: 'Continue',
  stopped: 'Stopped.',
  leaveOpen: 'Please leave this page open.',
}

export type RepairWords = typeof repair
