import Button from '@atlaskit/button/default/button'

/** For whoever has just linked the first group, in the words of GitLab's documentation. */
export function WhatHappensNext({ onDismiss }: { readonly onDismiss: () => void }) {
  return (
    <section className="panel next-steps" aria-labelledby="next-steps">
      <h2 id="next-steps">What happens next</h2>
      <ol className="steps">
        <li>
          <strong>GitLab sends what is there.</strong> The first sync takes 20 projects a minute. Of each project, the last 400
          merge requests and the last 400 branches with their last commit are sent, where they mention a Jira issue. Older
          ones are not.
        </li>
        <li>
          <strong>From now on GitLab sends what is new</strong> as it happens: merge requests, branches, commits, pipelines,
          deployments and feature flags.
        </li>
        <li>
          <strong>Mention an issue key</strong>, and the work appears with the issue: a branch <code>PROJ-123-fix-login</code>,
          a commit or merge request called <code>PROJ-123 Fix the login</code>. What mentions no key is not sent.
        </li>
        <li>
          <strong>Look in Jira:</strong> open the issue and find <em>Development</em> among its details.
        </li>
      </ol>
      <div className="actions">
        <Button onClick={onDismiss}>Dismiss</Button>
      </div>
    </section>
  )
}
