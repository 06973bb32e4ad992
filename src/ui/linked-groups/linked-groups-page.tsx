import Button from '@atlaskit/button/default/button'
import { useEffect, useRef, useState } from 'react'
import type { Unlinked } from '../../domain/ports.ts'
import { FailureMessage } from '../failure/failure-message.tsx'
import { LazyLinkGroupsDialog } from '../link-groups/lazy-link-groups-dialog.ts'
import { PageFooter } from '../page-footer.tsx'
import { PageHeader } from '../page-header.tsx'
import { useSession } from '../session/session-provider.tsx'
import { SignedInUser } from '../session/signed-in-user.tsx'
import { SignInButton } from '../session/sign-in-button.tsx'
import { LazySignInStatus } from '../session/lazy-sign-in-status.tsx'
import { WhereWeAre } from '../session/where-we-are.tsx'
import { ChangeVersionButton } from '../set-up/change-version-button.tsx'
import { InstanceWaysOut } from '../set-up/instance-ways-out.tsx'
import { LinkedGroupsTable } from './linked-groups-table.tsx'
import { LazyUnlinkDialog } from './lazy-unlink-dialog.ts'
import { UndoUnlink } from './undo-unlink.tsx'
import { useLinkedGroups, type LinkedGroup } from './use-linked-groups.ts'

/** What is linked, and from here: link more, unlink, undo. */
export function LinkedGroupsPage() {
  const { instance, session } = useSession()
  const { linkedGroups, groupIds, error, refetch } = useLinkedGroups()
  const [isLinking, setIsLinking] = useState(false)
  const [unlinking, setUnlinking] = useState<LinkedGroup | null>(null)
  const [unlinked, setUnlinked] = useState<Unlinked | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    LazyLinkGroupsDialog.preload().catch(() => undefined)
    LazyUnlinkDialog.preload().catch(() => undefined)
  }, [])

  return (
    <main className="page">
      <PageHeader>
        {session ? (
          <Button
            appearance="primary"
            onClick={() => {
              setIsLinking(true)
            }}
          >
            Link groups
          </Button>
        ) : (
          <SignInButton isPrimary={linkedGroups.length === 0} />
        )}
      </PageHeader>
      <WhereWeAre user={<SignedInUser />} change={<ChangeVersionButton />} />
      <LazySignInStatus />
      {unlinked && (
        <UndoUnlink
          key={unlinked.subscription.id}
          unlinked={unlinked}
          onDone={() => {
            setUnlinked(null)
            heading.current?.focus()
          }}
        />
      )}
      <section className="panel" aria-labelledby="linked-groups">
        <h2 id="linked-groups" ref={heading} tabIndex={-1}>
          Linked groups {linkedGroups.length > 0 && <span className="count">{linkedGroups.length.toLocaleString('en')}</span>}
        </h2>
        {error && <FailureMessage error={error} onRetry={() => void refetch()} />}
        {linkedGroups.length > 0 ? (
          <LinkedGroupsTable linkedGroups={linkedGroups} onUnlink={setUnlinking} />
        ) : (
          <NoLinkedGroups isSignedIn={session !== null} />
        )}
      </section>
      <InstanceWaysOut instance={instance} offer={['check', 'repair']} />
      <PageFooter />
      {isLinking && session && (
        <LazyLinkGroupsDialog
          session={session}
          onClose={() => {
            setIsLinking(false)
          }}
        />
      )}
      {unlinking && (
        <LazyUnlinkDialog
          subscription={unlinking.subscription}
          onClose={() => {
            setUnlinking(null)
          }}
          onUnlinked={() => {
            setUnlinked({ subscription: unlinking.subscription, groupIdsBefore: groupIds })
            setUnlinking(null)
          }}
        />
      )}
    </main>
  )
}

function NoLinkedGroups({ isSignedIn }: { readonly isSignedIn: boolean }) {
  return (
    <div className="empty">
      <h3>No linked groups</h3>
      <p>
        {isSignedIn
          ? 'Select Link groups to choose whose development data GitLab sends to this Jira site.'
          : 'Sign in to GitLab to link groups to this Jira site.'}
      </p>
    </div>
  )
}
