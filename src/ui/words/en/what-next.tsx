/** For whoever has just linked a group, in the words of GitLab's documentation. */
export const whatNext = {
  nextTitle: 'What happens next',
  panelDocumentation: 'Documentation: development panel',
  nextSteps: (
    <>
      <li>
        <strong>GitLab sends what is there.</strong> The first sync takes 20 projects a minute. Of each project, the last 400 merge requests
        and the last 400 branches with their last commit (from GitLab 15.11 on) are sent, where they mention a Jira issue. Older ones are
        not.
      </li>
      <li>
        <strong>From now on GitLab sends what is new</strong> in real time, not once an hour as the DVCS connector does: merge requests and
        commits with their authors, branches, pipelines, deployments and feature flags.
      </li>
      <li>
        <strong>Mention an issue key</strong>, and the work appears with the issue: a branch <code>PROJ-123-fix-login</code>, a commit or
        merge request called <code>PROJ-123 Fix the login</code>. What mentions no key is not sent.
      </li>
      <li>
        <strong>Look in Jira:</strong> open the issue and find the <em>development panel</em>, <em>Development</em>, among its details. The
        first line of a commit can do more: Smart Commits comment on issues, log time and change their status.
      </li>
      <li>
        <strong>GitLab has switched on</strong> its integration “GitLab for Jira Cloud app” for the group, its subgroups and their projects.
        Nobody has to do that by hand.
      </li>
    </>
  ),
}

export type WhatNextWords = typeof whatNext
