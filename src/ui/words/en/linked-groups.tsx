import type { ReactNode } from 'react'
import { formats } from './formats.ts'

const { number, plural } = formats

/** What is linked, and unlinking it. Groups by their full name or path; `more` counts those that are left out. */
export const linkedGroups = {
  title: 'Linked groups',
  linkGroups: 'Link groups',
  whatHappensNext: 'What happens next?',
  isDataArriving: 'Is data arriving?',
  dismiss: 'Dismiss',
  none: 'No linked groups',
  noneSignedIn: 'Select Link groups to choose whose development data GitLab sends to this Jira site.',
  noneSignedOut: 'Sign in to GitLab to link groups to this Jira site.',

  // The table
  search: 'Search linked groups',
  found: (count: number) => plural(count, { other: '# found' }),
  nothingFound: (search: string) => `No linked group has “${search}” in its name or path.`,
  odd: (count: number) => plural(count, { one: '# more link that cannot be read', other: '# more links that cannot be read' }),
  group: 'Group',
  createdOn: 'Created on',
  actions: 'Actions',
  sortButton: 'Sort button',
  unknown: 'Unknown',
  choose: (group: string) => `Choose ${group}`,
  choosePage: 'Choose all linked groups on this page',
  serviceManagement: 'Service management',
  serviceManagementOf: (name: string) => `Service management of ${name}`,
  unlink: 'Unlink',
  unlinkGroup: (group: string) => `Unlink ${group}`,
  unlinkCount: (count: number) => plural(count, { one: 'Unlink # group', other: 'Unlink # groups' }),
  chosenGroups: 'Chosen linked groups',
  chosen: (count: number) => plural(count, { one: '# group chosen', other: '# groups chosen' }),
  chooseAll: (count: number) => `Choose all ${number(count)}`,
  clear: 'Clear',

  // A row
  visibility: { public: 'public', internal: 'internal', private: 'private' },
  alsoCoveredBy: (group: ReactNode) => <>Also covered by {group}: this link is redundant</>,
  hidden: (username: string) => `Still linked, but not visible to @${username}`,
  oneOf: (paths: readonly string[]) => `One of ${paths.join(', ')}: GitLab does not tell which`,
  moved: (formerName: string) => `Moved: was ${formerName}`,
  renamed: (formerName: string) => `Renamed: was ${formerName}`,
  syncPace: 'GitLab starts 20 projects a minute, each with its last 400 merge requests and 400 branches.',
  syncLeft: (projects: number, minutes: number) => {
    const left = plural(minutes, { one: '# minute', other: '# minutes' })
    return `First sync of ${plural(projects, { one: '# project', other: '# projects' })}: about ${left} left (estimate)`
  },
  /** Where GitLab counts no further than `projects`. */
  syncLeftAtLeast: (projects: number, minutes: number) => {
    const left = plural(minutes, { one: '# minute', other: '# minutes' })
    return `First sync of >${plural(projects, { one: '# project', other: '# projects' })}: more than ${left} left (estimate)`
  },

  // The whole list
  oldest: 'Oldest link',
  newest: 'Newest link',
  projects: 'Projects',
  count: 'Count',
  countProjects: 'Count the projects',
  counting: 'counting…',
  moreThan: (projects: string) => `>${projects}`,
  projectsInSome: (projects: string, counted: number, groups: number) =>
    `${projects} in ${number(counted)} of ${plural(groups, { one: '# group', other: '# groups' })}`,
  export: 'Export',
  exportList: 'Export the list',
  downloadCsv: 'Download the list as CSV',
  downloadJson: 'Download the list as JSON',

  // Notices
  pathsMissing: (count: number) =>
    plural(count, {
      one: 'Paths and addresses of # linked group are not known, because GitLab did not tell them:',
      other: 'Paths and addresses of # linked groups are not known, because GitLab did not tell them:',
    }),
  readingPaths: (count: number) =>
    plural(count, { one: 'Reading paths and addresses: # group to go.', other: 'Reading paths and addresses: # groups to go.' }),
  redundant: (count: number) => plural(count, { one: '# redundant link', other: '# redundant links' }),
  redundantWhy: (count: number, groups: string) => {
    const these = plural(count, { one: 'this group', other: 'these groups' })
    return `A group above is linked as well and brings ${these} along: ${groups}.`
  },
  unlinkRedundant: (count: number) => plural(count, { one: 'Unlink # redundant group', other: 'Unlink # redundant groups' }),
  gone: (count: number) => plural(count, { one: '# group no longer linked', other: '# groups no longer linked' }),
  goneWhy: (count: number, groups: string) => {
    const what = plural(count, {
      one: 'somebody unlinked it elsewhere, or deleted the group in GitLab',
      other: 'somebody unlinked them elsewhere, or deleted the groups in GitLab',
    })
    return `${groups}: ${what}. A group that can still be opened in GitLab was unlinked.`
  },
  andMore: (more: number) => plural(more, { other: '# more' }),

  // Unlinking
  unlinkOne: (group: string) => `Unlink ${group}?`,
  unlinkMany: (count: number) => plural(count, { one: 'Unlink # group?', other: 'Unlink # groups?' }),
  unlinkingMany: 'Unlink groups',
  groupUnlinked: 'Group unlinked',
  sendsNoMore: (group: string) => `${group} no longer sends data to this Jira site.`,
  staysInJira: 'What Jira has received so far stays there, and nothing changes in GitLab. You can link the group again at any time.',
  staysInJiraMany: 'What Jira has received so far stays there, and nothing changes in GitLab. You can link the groups again at any time.',
  staysCovered: (above: ReactNode, group: ReactNode) => (
    <>
      {above} stays linked and covers {group}, so its data is still sent.
    </>
  ),
  integrationOff:
    'Newer versions of GitLab also turn off the group’s own “GitLab for Jira Cloud app” integration when it is unlinked. If its data stops, link it again.',
  stops: (group: ReactNode) => <>GitLab stops sending development data of {group}, its subgroups and their projects to this Jira site.</>,
  stopsMany: 'GitLab stops sending development data of these groups, their subgroups and projects to this Jira site:',
  stillCovered: 'These are still covered by a linked group above, so their data is still sent:',
  couldBe: (count: number, paths: string) => {
    const groups = plural(count, { one: '# linked group', other: '# linked groups' })
    return `${groups} could be this one: ${paths}. GitLab does not tell which; after unlinking, the one that is missing is known, and you can undo it.`
  },
  readingSubgroups: 'Reading its subgroups…',
  stopsWithIt: (paths: string) => `Stops with it: ${paths}.`,
  goesOn: (paths: string) => `Goes on by its own link: ${paths}.`,
  andFurther: (more: number) => plural(more, { other: 'and # more' }),

  // Undoing it
  isUnlinked: (group: string) => `${group} is unlinked`,
  areUnlinked: (count: number) => plural(count, { one: '# group is unlinked', other: '# groups are unlinked' }),
  noMoreDataOf: (path: string) => `GitLab sends no more data of ${path} to this Jira site.`,
  noMoreData: (count: number) =>
    plural(count, {
      one: 'GitLab sends no more data of this group to this Jira site.',
      other: 'GitLab sends no more data of these groups to this Jira site.',
    }),
  undo: 'Undo',
  signInAndUndo: 'Sign in and undo',
  sendsAgain: (group: string) => `${group} sends data to this Jira site.`,
}

export type LinkedGroupsWords = typeof linkedGroups
