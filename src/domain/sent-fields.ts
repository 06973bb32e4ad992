/**
 * What GitLab sends to Jira of each kind, by the names that it has there (contract after-linking, Payload fields). For
 * people to read, who ask what leaves their GitLab; `author` and `reviewer` stand inside other kinds.
 */
export const sentFields = {
  repository: ['name', 'description', 'url', 'avatar'],
  branch: ['name', 'issueKeys', 'lastCommit', 'url', 'createPullRequestUrl'],
  commit: ['hash', 'displayId', 'issueKeys', 'message', 'flags', 'author', 'fileCount', 'files', 'authorTimestamp', 'url'],
  pullRequest: [
    'displayId',
    'issueKeys',
    'title',
    'author',
    'reviewers',
    'commentCount',
    'sourceBranch',
    'sourceBranchUrl',
    'destinationBranch',
    'lastUpdate',
    'status',
    'url',
  ],
  author: ['name', 'email', 'username', 'url', 'avatar'],
  reviewer: ['name', 'email', 'approvalStatus'],
  build: ['pipelineId', 'buildNumber', 'displayName', 'url', 'state', 'lastUpdated', 'issueKeys', 'testInfo', 'references'],
  deployment: [
    'deploymentSequenceNumber',
    'displayName',
    'description',
    'associations',
    'url',
    'label',
    'state',
    'lastUpdated',
    'pipeline',
    'environment',
    'commands',
  ],
  flag: ['key', 'displayName', 'summary', 'details', 'issueKeys'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type SentKind = keyof typeof sentFields

/** Numbers by which Jira tells one entity and one version of it from another; they say nothing of the work itself. */
export const sentBookkeeping: readonly string[] = ['id', 'schemaVersion', 'updateSequenceId', 'updateSequenceNumber']
