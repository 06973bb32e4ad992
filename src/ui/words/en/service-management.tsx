import type { ReactNode } from 'react'
import type { CallWords } from '../../../domain/scripts-to-run/copied-call.ts'
import type { ChangeFlaw } from '../../../domain/integration.ts'
import type { GatingStep } from '../../../domain/scripts-to-run/gating-calls.ts'
import { formats } from './formats.ts'

const { plural, number } = formats

/** What Jira Service Management needs of a linked group and its projects. */
export const serviceManagement = {
  title: (path: string) => `Service management of ${path}`,
  what: 'With a service ID, every deployment of a project appears at that service in Jira Service Management, also without an issue key. With deployment gating, deployments wait there for approval.',
  signIn: 'These values are in GitLab: sign in to read and set them.',

  place: 'Group, subgroup or project',
  findProject: 'Find a project',
  findProjectHow: 'Part of its name. Values of a project count for that project alone.',
  projects: 'Projects',
  noProject: 'No project is found.',
  firstProjects: (shown: number, total: number) => `The first ${number(shown)} of ${number(total)}: type to narrow them down.`,

  isOn: (path: string) => `The integration of ${path} is on.`,
  isOff: (path: string) => `The integration of ${path} is off`,
  isOffHow:
    'Link a group first: linking switches it on for the group, its subgroups and its projects, and unlinking switches it off. Values stay meanwhile, without effect.',
  inherited: 'It has the values of the group above.',
  own: 'It has values of its own.',
  inheritedOrOwn: 'This GitLab does not tell whether the values are its own.',
  source: 'Values',
  useInherited: 'Those of the group above',
  useInheritedHow: 'What changes there, changes here. What is set here is dropped when this is saved.',
  useOwn: 'Own values',
  useOwnHow: 'What changes above no longer arrives here.',

  serviceIds: 'Service IDs',
  serviceIdsHow: 'Paste them as Jira Service Management shows them: with commas, spaces or line breaks between them. 100 at most.',
  read: (count: number) => plural(count, { one: '# service ID', other: '# service IDs' }),
  repeated: (count: number) => plural(count, { one: '# came twice and counts once.', other: '# came more than once and count once.' }),
  odd: (ids: string) => `Not of the form of Jira’s IDs (b:…=), a name perhaps: ${ids}.`,
  flaws: {
    unfit: (words: string) => `GitLab takes letters, digits, = and : only. Not: ${words}`,
    'too-many': (count: number) => `${number(count)} are too many by ${number(count - 100)}: GitLab takes 100.`,
    'no-tier': () => 'Choose at least one tier.',
  } satisfies Readonly<Record<ChangeFlaw, unknown>>,

  gating: 'Deployment gating',
  gatingOn: 'Enable deployment gating',
  gatingNeeds: 'It needs Premium or Ultimate, which this page cannot tell.',
  gatingElsewhere: (instance: string) =>
    `GitLab offers deployment gating on GitLab.com only, with Premium or Ultimate: not on GitLab Self-Managed and not on GitLab Dedicated, so not on ${instance}. Service IDs work everywhere.`,
  tiers: 'Environment tiers',
  tiersHow: 'Deployments to environments of these tiers wait. A tier is not the name of an environment.',

  below: (projects: number | null, subgroups: number) =>
    `What is saved here also counts for ${projects === null ? 'more than 10,000 projects' : plural(projects, { one: '# project', other: '# projects' })} and ${plural(subgroups, { one: '# subgroup', other: '# subgroups' })} below, as far as they inherit: GitLab copies it there in the background, which may take minutes. Those with values of their own keep theirs.`,
  belowUnknown:
    'What is saved here also counts for the subgroups and projects below that inherit: GitLab copies it there in the background, which may take minutes. Those with values of their own keep theirs.',
  whoseOwn: 'Which have values of their own?',
  ownBelow: (paths: string) => `With values of their own: ${paths}.`,
  noneOwn: (looked: number) =>
    `None of ${plural(looked, { one: '# that was looked at', other: '# that were looked at' })} has values of its own.`,
  notLooked: (count: number) => plural(count, { one: '# could not be looked at.', other: '# could not be looked at.' }),

  save: 'Save changes',
  saved: 'Saved, and read back from GitLab',
  has: (ids: string, gating: string) => `It has ${ids}${gating}.`,
  noIds: 'no service ID',
  gatingFor: (tiers: string) => `, and gating for ${tiers}`,
  noGating: ', and no gating',

  bothSides: 'Both sides, in order',
  idSteps: 'Service IDs',
  gatingSteps: 'Deployment gating',
  steps: ({ integration }: { readonly integration: ReactNode }) => (
    <>
      <li>
        In Jira Service Management, open the service project: Project settings &gt; Change management, then Connect Pipeline &gt; GitLab.
        The Service ID stands at the end.
      </li>
      <li>Paste it into Service IDs above and save. In GitLab it is in {integration}.</li>
      <li>Deploy: the deployment appears at the service.</li>
    </>
  ),
  stepsOfGating: (links: Readonly<Record<'accounts' | 'members' | 'environments' | 'integration', ReactNode>>, atlassian: ReactNode) => (
    <>
      <li>
        In GitLab, create a service account in the top-level group: {links.accounts}. Its access is for Jira Service Management alone.
      </li>
      <li>Add it as a member with the Developer role: {links.members}.</li>
      <li>
        In {links.environments}, Protected environments &gt; Protect an environment: choose the environment, Allowed to deploy, and under
        Approvers the service account. Without that a deployment does not wait.
      </li>
      <li>Create a token for the service account, with the scopes api, read_user and read_repository. GitLab shows it once.</li>
      <li>Enable deployment gating above, choose the tiers and save. In GitLab it is in {links.integration}.</li>
      <li>
        In Jira Service Management, Project settings &gt; Change management &gt; Deployment gating: choose both statuses, and paste the
        token into Service account token. {atlassian}
      </li>
    </>
  ),
  tokenStays:
    'This page neither makes nor shows nor asks for that token: whoever has it can approve deployments and reads and writes like its account.',
  atlassian: 'Atlassian’s instructions',

  calls: 'Calls to copy',
  callsHow:
    'Each is a command for sh, with curl. It asks for your personal access token (scope api) where it runs; this page never sees it. Run them in this order.',
  accountId: 'ID of the service account',
  accountIdHow: 'The first call prints it. Left empty, the others ask for it.',
  accountIdFlaw: 'A number, as in "id":1234.',
  environment: 'Name of the environment',
  callTitles: {
    account: 'Create the service account (Owner of the top-level group)',
    member: 'Add it as a member',
    environment: 'Protect the environment, with the service account as approver (Maintainer)',
    token: 'Create its token (Owner of the top-level group)',
    values: 'Save the values above',
  } satisfies Readonly<Record<GatingStep, string>>,
  chooseProject: 'Environments are protected in a project: choose one above.',
  nothingToSave: 'There is nothing to save as the values above are.',
  terminal: {
    askToken: 'Your personal access token, scope api',
    noToken: 'That is no access token.',
    askNumber: 'ID of the service account',
    noNumber: 'That is no number.',
    answered: 'GitLab answered with status',
  } satisfies CallWords,
  copyCall: (title: string) => `Copy the call: ${title}`,

  checks: 'Checks for an administrator of GitLab',
  checksHow: 'In the Rails console of the server, without Jira. A list that is empty, false or nil means: not linked.',
  checkTitles: {
    group: (path: string) => `Is ${path} linked itself?`,
    project: (path: string) => `Does ${path} send data, by its own group or one above?`,
    site: (url: string) => `All links of ${url}`,
  },
  copyCheck: (title: string) => `Copy the check: ${title}`,

  restored: 'The values for service management are as they were',
  comparing: 'Comparing the values for service management…',
  lost: (count: number) =>
    plural(count, {
      one: 'The values for service management of # group or project have changed',
      other: 'The values for service management of # groups and projects have changed',
    }),
  restore: (count: number) =>
    plural(count, { one: 'Restore the values of # group or project', other: 'Restore the values of # groups and projects' }),
  restoredOf: (all: number) => plural(all, { one: 'Of # group or project', other: 'Of # groups and projects' }),
  strange: (count: number) =>
    plural(count, {
      one: '# group or project is not there any more, or another one has its path',
      other: '# groups and projects are not there any more, or others have their paths',
    }),
  strangeHow:
    'GitLab does not have them any more with the path and ID of before, or does not show them to you. Their values for service management are not restored: they would reach something else. If you saved a list of links, it has them: where you know what took their place, enter them there in Service management.',
}

export type ServiceManagementWords = typeof serviceManagement
