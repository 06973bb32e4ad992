import Button from '@atlaskit/button/default/button'
import { instanceName } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { SignInProgress } from '../parts/session/sign-in-progress.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { useAllWords } from '../words/words.ts'
import { SnapshotContents } from './snapshot-contents.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as repairStyles from './repair.module.css'

export type SavedListProps = { readonly snapshot: LinksSnapshot; readonly onStart: () => void }

/** The second half of a repair: the instance is chosen again, and the links of a saved list are to be made again. */
export function SavedList({ snapshot, onStart }: SavedListProps) {
  const words = useAllWords()
  const { instance, session } = useSession()
  return (
    <section className={repairStyles.remedy}>
      <h3>{words.repair.linkSaved}</h3>
      <p>{words.repair.linkSavedHow(instanceName(instance), snapshot.savedAt)}</p>
      <SnapshotContents snapshot={snapshot} username={null} />
      <SignInStatus Progress={SignInProgress} />
      <div className={panelStyles.actions}>
        {session ? (
          <Button appearance="primary" onClick={onStart}>
            {words.repair.link(snapshot.groups.length)}
          </Button>
        ) : (
          <SignInButton />
        )}
      </div>
      <SingleSignOn />
    </section>
  )
}
