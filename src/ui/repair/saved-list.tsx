import Button from '@atlaskit/button/default/button'
import { instanceName } from '../../domain/instance.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { LazySignInStatus } from '../parts/session/lazy-sign-in-status.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { words } from '../words/words.ts'
import { SnapshotContents } from './snapshot-contents.tsx'
import { useAction } from './use-action.ts'

export type SavedListProps = { readonly snapshot: LinksSnapshot; readonly onStart: () => Promise<void> }

/** The second half of a repair: the instance is chosen again, and the links of a saved list are to be made again. */
export function SavedList({ snapshot, onStart }: SavedListProps) {
  const { instance, session } = useSession()
  const start = useAction(onStart)
  return (
    <section className="remedy">
      <h3>{words.repair.linkSaved}</h3>
      <p>{words.repair.linkSavedHow(instanceName(instance), snapshot.savedAt)}</p>
      <SnapshotContents snapshot={snapshot} username={null} />
      <LazySignInStatus />
      <div className="actions">
        {session ? (
          <Button appearance="primary" isLoading={start.isRunning} onClick={start.run}>
            {words.repair.link(snapshot.groups.length)}
          </Button>
        ) : (
          <SignInButton />
        )}
      </div>
      {start.error !== null && <FailureMessage error={start.error} onRetry={start.run} />}
    </section>
  )
}
