import type { ReactNode } from 'react'
import { formats } from './formats.ts'

const { number, plural } = formats

const askForRole = 'Ask an owner of the group for the Maintainer role, or sign in as somebody who has it.'

const article = (noun: string): string => (/^[aeiou]/i.test(noun) ? 'an' : 'a')

/** The dialog that finds, chooses and links groups. `user` is a name at GitLab, `instance` the name of an instance. */
export const linkGroups = {
  valuesAfterUnlink:
    'Service IDs and deployment gating no longer act. GitLab is expected to keep them for the next link: look at Service management then.',
  valuesAfterRelink: 'If there were service IDs or deployment gating, check in Service management whether GitLab has kept them.',
  valuesNoted: (count: number) =>
    plural(count, {
      one: 'This page has noted what # group or project had of its own. After Undo it compares, and offers to restore what is lost.',
      other: 'This page has noted what # groups and projects had of their own. After Undo it compares, and offers to restore what is lost.',
    }),
  linkedAgain: (count: number) => plural(count, { one: 'The group is linked again', other: '# groups are linked again' }),
  title: 'Link groups',
  notLinkedYet: (count: number) =>
    plural(count, {
      one: '# chosen group is not linked yet. Closing forgets the choice.',
      other: '# chosen groups are not linked yet. Closing forgets the choice.',
    }),
  keepChoosing: 'Keep choosing',
  closeAnyway: 'Close without linking',
  linkMany: (count: number) => plural(count, { one: 'Link # group', other: 'Link # groups' }),

  allOfInstance: 'All groups of the instance, since you are an administrator.',
  allOfUser: (user: string) => `Groups in which @${user} has at least the Maintainer role.`,
  adminRightsOff: (instance: string) =>
    `${instance} calls you an administrator, but gives this page no administrator’s rights, as where Admin Mode is on.`,
  whatLinks:
    'Linking a group covers its subgroups. Personal namespaces and single projects cannot be linked. Choose a group to see beforehand how many of its merge requests name an issue of this Jira site.',
  search: 'Search groups',
  searchHow: 'Name or address',
  topLevelOnly: 'Show only top-level groups',
  searchRule: (characters: number) =>
    `GitLab searches from ${number(characters)} characters on; a shorter text finds only a group of exactly that name or path.`,
  groups: 'Groups',
  loading: 'Loading groups',
  odd: (count: number) =>
    plural(count, {
      one: '# group is left out: GitLab describes it in a way that this page cannot read.',
      other: '# groups are left out: GitLab describes them in a way that this page cannot read.',
    }),
  none: 'No groups to link',
  noneFound: (search: string) => `No group found for “${search}”`,
  noneOnInstance: (instance: string) => `There is no such group on ${instance}.`,
  noneOfUser: (user: string) =>
    `Only groups in which @${user} has at least the Maintainer role can be linked. Ask an owner of the group for that role, or sign in as somebody who has it.`,

  noneInvited: 'A group that you hold through an invited group is not listed here: paste its address, which finds it.',
  addressStillWorks: 'Without the list, a group can still be found by its address or full path: paste it above.',
  ending: { archived: 'archived', deletion: 'marked for deletion' },

  chooseGroup: (group: string) => `Choose ${group}`,
  linkGroup: (group: string) => `Link ${group}`,
  link: 'Link',
  /** Before the state of a group, for those who do not see beside which name it stands. */
  stateOf: (group: string) => `${group}: `,
  linked: 'Linked',
  coveredBy: (group: ReactNode) => <>Covered by {group}</>,
  visibility: { public: 'public', internal: 'internal', private: 'private' },
  linkedSubgroups: (count: number) => plural(count, { one: '# linked subgroup', other: '# linked subgroups' }),
  covers: (count: number, paths: string) =>
    plural(count, {
      one: `Covers # linked subgroup (${paths}), whose own link is redundant now.`,
      other: `Covers # linked subgroups (${paths}), whose own links are redundant now.`,
    }),
  unclear: (paths: string) =>
    `GitLab does not tell which link is whose among groups of the same name, so these stay linked: ${paths}. Unlink them in the list of linked groups.`,
  more: (count: number) => `${number(count)} more`,
  unlinkRedundant: (count: number) => plural(count, { one: 'Unlink # redundant group', other: 'Unlink # redundant groups' }),
  flag: 'Group linked',
  flagText: (group: string) => `${group} sends development data to this Jira site.`,

  choosePage: 'Choose all on this page',
  chooseFound: 'Choose all that were found',
  chooseAll: (count: number) => `Choose all ${number(count)}`,
  reading: (found: number) => `Reading the groups: ${number(found)}`,
  readingOf: (found: number, total: number) => `Reading the groups: ${number(found)} of ${number(total)}`,
  chosen: (count: number) => plural(count, { one: '# group chosen', other: '# groups chosen' }),
  showChoice: 'Show choice',
  backToSearch: 'Back to search',
  clear: 'Clear',
  chosenGroups: (count: number) => plural(count, { one: '# chosen group', other: '# chosen groups' }),
  choice: 'Chosen groups',
  nothingChosen: 'Nothing is chosen.',
  covered: (count: number) =>
    plural(count, { one: '# chosen group covered by another one', other: '# chosen groups covered by another one' }),
  coveredHow: 'Linking a group covers its subgroups: they need no link of their own.',
  leaveOutCovered: (count: number) => plural(count, { one: 'Leave out # covered group', other: 'Leave out # covered groups' }),
  coveredByPath: (path: string) => `covered by ${path}`,
  leaveOut: 'Leave out',
  leaveOutGroup: (group: string) => `Leave out ${group}`,

  namedWork: {
    looking: 'Looking for issue keys in recent merge requests…',
    inGroups: (groups: number, chosen: number) => (groups === chosen ? 'the chosen groups' : `${number(groups)} of the chosen groups`),
    /** `isAtLeast`: others may name one of a project that Jira has not told of. */
    naming: (naming: number, recent: number, where: string, isAtLeast: boolean) =>
      naming === 0
        ? plural(recent, {
            one: `The latest merge request of ${where} names no issue of this Jira site in title, description or branch.`,
            other: `None of the latest # merge requests of ${where} names an issue of this Jira site in title, description or branch.`,
          })
        : plural(naming, {
            one: `${isAtLeast ? 'At least ' : ''}# of the latest ${number(recent)} merge requests of ${where} names an issue of this Jira site in title, description or branch.`,
            other: `${isAtLeast ? 'At least ' : ''}# of the latest ${number(recent)} merge requests of ${where} name an issue of this Jira site in title, description or branch.`,
          }),
    noWork: (where: string) => `There is no merge request of ${where} that you can see.`,
    noneIn: (paths: string) => `None in ${paths}.`,
    convention: (project: string) =>
      `GitLab sends only work that names an issue: begin a title with its key, as in “${project}-123 Fix the login”, or a branch, as in “${project}-123-fix-login”.`,
    notTold: 'Whether merge requests of the chosen groups name issues of this Jira site cannot be told from here.',
  },

  atAddress: 'Group at this address',
  otherInstance: (name: string) => `This address is on ${name}`,
  otherInstanceHow: (instance: string) => `Groups of ${instance} can be linked here.`,
  noGroupAddress: 'This address belongs to no group',
  noGroupAddressHow: 'Open the group in GitLab and copy the address from there.',
  personal: (name: string) => `${name} is a personal namespace: it cannot be linked`,
  personalHow: 'Only groups can be linked. Move the projects to a group, or link the group that they belong to.',
  project: (project: string, group: string) => `${project} is a project: link its group ${group}`,
  projectHow: (group: string) => `Single projects cannot be linked. Linking ${group} covers this and all its other projects.`,
  reason: (title: string, text: string) => `${title}. ${text}`,
  notFound: (path: string, user: string) => `${path} was not found, or is not visible to @${user}`,
  notFoundHow: `GitLab gives the same answer for both. Check the spelling. Does it open in GitLab? Then it may have been renamed: copy the address from there. ${askForRole}`,
  noMember: (group: string, user: string) => `${group} exists, but @${user} is no member there`,
  roleTooLow: (group: string, user: string, role: string) => `${group} exists, but @${user} is ${article(role)} ${role} there`,
  roleTooLowHow: `Linking needs at least the Maintainer role. ${askForRole}`,
}

export type LinkGroupsWords = typeof linkGroups
