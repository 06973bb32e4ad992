import { isSameInstance } from '../../domain/instance.ts'
import { useHasRead, usePreload } from '../../loading/loadable.tsx'
import { BeforeSignIn, LinkGroupsDialog, SignInProgress } from '../../loading/parts-loaded-later.ts'
import { PageHeader } from '../parts/page/page-header.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { WhereWeAre } from '../parts/session/where-we-are.tsx'
import { ChangeVersionButton } from '../tasks/change-version-button.tsx'
import { InstanceWaysOut } from '../tasks/instance-ways-out.tsx'
import { VersionChoice } from './version-choice.tsx'
import { useServices } from '../services.tsx'
import { useWords } from '../words/words.ts'
import * as messageStyles from '../parts/message.module.css'
import * as panelStyles from '../parts/panel.module.css'
import * as versionOptionsStyles from '../parts/version-options.module.css'

/** The first thing that an admin sees who has linked nothing yet. */
export function GetStartedScreen() {
  const words = useWords()
  const hasRead = useHasRead()
  usePreload(SignInProgress, LinkGroupsDialog)
  const { gitlab, host } = useServices()
  const { instance } = useSession()
  const isChoosing = isSameInstance(instance, host) && gitlab.canChooseInstance()
  const signIn = (
    <>
      <SignInStatus Progress={SignInProgress} />
      <SignInButton />
      <p className={versionOptionsStyles.hint}>{words.first.access}</p>
      {!isChoosing && <InstanceWaysOut instance={instance} offer={['check']} />}
      {/* Last, since it comes late and would move what is below. */}
      {hasRead && <BeforeSignIn />}
    </>
  )
  return (
    <main className={messageStyles.page}>
      <PageHeader />
      <WhereWeAre change={<ChangeVersionButton />} />
      <section className={`${panelStyles.panel} ${panelStyles.getStarted}`} aria-labelledby="get-started">
        <h2 id="get-started">{words.first.getStarted}</h2>
        <p>{words.first.purpose}</p>
        <ol className={panelStyles.steps}>{words.first.steps}</ol>
        {isChoosing ? <VersionChoice>{signIn}</VersionChoice> : signIn}
      </section>
    </main>
  )
}
