/**
 * What the contract is not sure of between GitLab and Jira, in an app's life cycle, and what a page reads of it: whatever of these a world is told
 * to do otherwise, by the conditions of `jira/conditions/not-certain.ts`.
 */
export type Otherwise =
  /** Jira keeps what was sent last, whatever its number. */
  | 'last-sent-counts'
  /** Jira tells what it drops for its number. */
  | 'old-numbers-are-told'
  /** The newest commit of a branch is run as well, so the first sync moves issues. */
  | 'branches-run-smart-commits'
  /** Subgroups of a linked group send nothing. */
  | 'only-the-linked-group'
  | 'fewer-per-repository'
  /** Jira lists what it has accepted under names of its own. */
  | 'accepted-by-other-names'
  | 'errors-are-tried-again'
  | 'no-deletion-by-properties'
  /** GitLab's word is over before Jira reads it. */
  | 'tokens-end-at-once'
  /** A deployment brings its commits and merge requests, under names that nobody has verified. */
  | 'deployments-bring-commits'
  /** Jira tells which tool builds and deployments come from. */
  | 'builds-have-their-tool'
  /** READ is not enough for a search. */
  | 'search-needs-more'
  | 'unknown-clause-finds-nothing'
  | 'totals-are-left-out'
  /** Jira's word for the page is good for seconds. */
  | 'context-tokens-are-short'
  /** An older GitLab completes an address without a scheme as well. */
  | 'bare-names-are-completed'
  /** The host tells an instance a secret of its own, so Jira's word for the one is nothing to the other. */
  | 'instance-gets-another-secret'
  | 'uninstalled-brings-the-secret'
  /** An app whose GitLab does not answer to that stays. */
  | 'uninstalled-has-to-succeed'
  | 'other-words-for-no-answer'
