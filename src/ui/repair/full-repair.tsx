import Button from '@atlaskit/button/default/button'
import { useState } from 'react'
import { instanceName } from '../../domain/instance.ts'
import { snapshotFileName, writeSnapshot, type LinksSnapshot } from '../../domain/links-snapshot.ts'
import { FailureMessage } from '../parts/failure/failure-message.tsx'
import { SavedNote } from '../parts/saved-note.tsx'
import { saveFile } from '../parts/save-file.ts'
import { useServices } from '../services.tsx'
import { SignInProgress } from '../parts/session/sign-in-progress.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { useWrite } from '../parts/use-write.ts'
import { hostVersionName } from '../parts/version-options.tsx'
import { CopyButton } from '../parts/support/copy-button.tsx'
import { useAllWords } from '../words/words.ts'
import { SnapshotContents } from './snapshot-contents.tsx'
import * as panelStyles from '../parts/panel.module.css'
import * as repairStyles from './repair.module.css'

export type FullRepairProps = { readonly onStart: (snapshot: LinksSnapshot) => void }

/** The documented remedy. It takes the links away, so a list of them is in the person's hands before it starts. */
export function FullRepair({ onStart }: FullRepairProps) {
  const words = useAllWords()
  const { takeSnapshot, host } = useServices()
  const { instance, session } = useSession()
  const [snapshot, setSnapshot] = useState<LinksSnapshot | null>(null)
  const look = useWrite({ mutationFn: takeSnapshot, onSuccess: setSnapshot })
  const list = (): void => {
    if (session) look.start(session)
  }
  return (
    <section className={repairStyles.remedy}>
      <h3>{words.repair.thereAndBack(hostVersionName(words, host))}</h3>
      <p>{words.repair.thereAndBackHow(instanceName(instance))}</p>
      <SignInStatus Progress={SignInProgress} />
      {!session && (
        <div className={panelStyles.actions}>
          <SignInButton isPrimary={false} />
        </div>
      )}
      <SingleSignOn />
      {session && !snapshot && (
        <div className={panelStyles.actions}>
          <Button isLoading={look.isPending} onClick={list}>
            {words.repair.list}
          </Button>
        </div>
      )}
      {look.error && <FailureMessage error={look.error} onRetry={list} />}
      {session && snapshot && (
        <>
          <SnapshotContents snapshot={snapshot} username={session.user.username} />
          <KeepList snapshot={snapshot} onStart={onStart} />
        </>
      )}
    </section>
  )
}

/** No link is touched before the list is there: whether a file was saved a page is not told, so the person says it. */
function KeepList({ snapshot, onStart }: FullRepairProps & { readonly snapshot: LinksSnapshot }) {
  const words = useAllWords()
  const [kept, setKept] = useState<'file' | 'copy' | null>(null)
  const name = snapshotFileName(snapshot)
  return (
    <>
      <p>{words.repair.keepList}</p>
      <div className={panelStyles.actions}>
        <Button
          appearance={kept ? 'default' : 'primary'}
          onClick={() => {
            saveFile(name, 'application/json', writeSnapshot(snapshot))
            setKept('file')
          }}
        >
          {words.repair.downloadList}
        </Button>
        <CopyButton
          label={words.repair.copyList}
          text={() => writeSnapshot(snapshot)}
          onCopy={() => {
            setKept('copy')
          }}
        />
      </div>
      {kept === 'file' && <SavedNote name={name} />}
      {kept && (
        <div className={panelStyles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              onStart(snapshot)
            }}
          >
            {words.repair.startWith[kept]}
          </Button>
        </div>
      )}
    </>
  )
}
