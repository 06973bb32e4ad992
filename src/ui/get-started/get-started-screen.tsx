import { useEffect } from 'react'
import { LazyLinkedGroupsScreen } from '../linked-groups/lazy-linked-groups-screen.ts'
import { PageHeader } from '../page-header.tsx'
import { SignInButton } from '../session/sign-in-button.tsx'
import { LazySignInStatus } from '../session/lazy-sign-in-status.tsx'
import { useSession } from '../session/session-provider.tsx'
import { WhereWeAre } from '../session/where-we-are.tsx'
import { ChangeVersionButton } from '../set-up/change-version-button.tsx'
import { LazyVersionChoice } from '../set-up/lazy-version-choice.ts'
import { useServices } from '../services.tsx'

/** The first thing that an admin sees who has linked nothing yet. */
export function GetStartedScreen() {
  useEffect(() => {
    // While the person signs in, the next screen comes in.
    LazyLinkedGroupsScreen.preload().catch(() => undefined)
  }, [])
  const { gitlab, host } = useServices()
  const { instance } = useSession()
  const isChoosing = instance.baseUrl === host.baseUrl && gitlab.canChooseInstance()
  const signIn = (
    <>
      <LazySignInStatus />
      <SignInButton />
      <p className="hint">GitLab asks you to authorize this page. Access stays in its memory, until you leave it.</p>
    </>
  )
  return (
    <main className="page">
      <PageHeader />
      <WhereWeAre change={!isChoosing && <ChangeVersionButton />} />
      <section className="panel get-started" aria-labelledby="get-started">
        <h2 id="get-started">Get started</h2>
        <p>See branches, commits, merge requests, pipelines and deployments in Jira’s development panel.</p>
        <ol className="steps">
          <li>
            <strong>Sign in to GitLab</strong> with an account that has at least the Maintainer role in the groups you want to link.
          </li>
          <li>
            <strong>Link groups.</strong> GitLab then sends their development data to this Jira site.
          </li>
          <li>
            <strong>Mention an issue key</strong>, such as PROJ-123, in a branch, commit or merge request.
          </li>
        </ol>
        {isChoosing ? <LazyVersionChoice>{signIn}</LazyVersionChoice> : signIn}
      </section>
    </main>
  )
}
