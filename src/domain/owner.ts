/** Who can do something about what is wrong. */
export type Owner = 'you' | 'jira-admin' | 'gitlab-admin' | 'group-owner' | 'network' | 'deployer'
