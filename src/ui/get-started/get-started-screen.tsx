import { isSameInstance } from '../../domain/instance.ts'
import { LazyLinkedGroupsScreen } from '../linked-groups/lazy-linked-groups-screen.ts'
import { usePreload } from '../parts/loadable.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { LazySignInStatus } from '../parts/session/lazy-sign-in-status.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { WhereWeAre } from '../parts/session/where-we-are.tsx'
import { ChangeVersionButton } from '../tasks/change-version-button.tsx'
import { LazyVersionChoice } from './lazy-version-choice.ts'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'

/** The first thing that an admin sees who has linked nothing yet. */
export function GetStartedScreen() {
  const words = useWords()
  usePreload(LazyLinkedGroupsScreen)
  const { gitlab, host } = useServices()
  const { instance } = useSession()
  const isChoosing = isSameInstance(instance, host) && gitlab.canChooseInstance()
  const signIn = (
    <>
      <LazySignInStatus />
      <SignInButton />
      <p className="hint">{words.first.access}</p>
    </>
  )
  return (
    <main className="page">
      <PageHeader />
      <WhereWeAre change={!isChoosing && <ChangeVersionButton />} />
      <section className="panel get-started" aria-labelledby="get-started">
        <h2 id="get-started">{words.first.getStarted}</h2>
        <p>{words.first.purpose}</p>
        <ol className="steps">{words.first.steps}</ol>
        {isChoosing ? <LazyVersionChoice>{signIn}</LazyVersionChoice> : signIn}
      </section>
    </main>
  )
}
