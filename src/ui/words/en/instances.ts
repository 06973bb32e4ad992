/** The ways from a first screen to what is about instances. */
export const instances = {
  whichGitLab: 'Which GitLab do you use?',
  gitLabCom: 'GitLab.com (SaaS)',
  gitLabOn: (host: string) => `GitLab on ${host}`,
  selfManaged: 'GitLab (self-managed)',
  groupsOn: (host: string) => `Your groups are on ${host}.`,
  groupsOnServer: 'Your groups are on a GitLab server that your organization runs.',
  stoppedSending: 'GitLab stopped sending data',
  checkConnection: 'Check connection',
  administratorKit: 'Administrator’s kit',
  resumeRepair: 'Continue an interrupted repair',
}

export type InstancesWords = typeof instances
