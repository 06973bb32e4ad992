/** What the first screen says. */
export const first = {
  loading: 'Loading',
  brokenPage: 'This page could not load completely. Reload it in Jira.',
  jiraSite: 'Jira site',
  instance: 'GitLab instance',
  changeVersion: 'Change GitLab version',
  signInTo: (name: string) => `Sign in to ${name}`,
  getStarted: 'Get started',
  purpose: 'See branches, commits, merge requests, pipelines and deployments in Jira’s development panel.',
  steps: (
    <>
      <li>
        <strong>Sign in to GitLab</strong> with an account that has at least the Maintainer role in the groups you want to link. Your Jira
        user must be in the group org-admins (preferred) or site-admins.
      </li>
      <li>
        <strong>Link groups.</strong> GitLab then sends their development data to this Jira site.
      </li>
      <li>
        <strong>Mention an issue key</strong>, such as PROJ-123, in a branch, commit or merge request.
      </li>
    </>
  ),
  singleSignOn: (address: string) =>
    `Enterprise users whose group has password authentication disabled sign in first with the single sign-on URL of their top-level group, ${address}, in this browser.`,
  access: 'GitLab asks you to authorize this page. Access stays in its memory, until you leave it.',
}

export type FirstWords = typeof first
