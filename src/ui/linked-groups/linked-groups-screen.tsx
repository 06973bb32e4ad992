import Button from '@atlaskit/button/default/button'
import { useEffect, useRef, useState } from 'react'
import type { Unlinked } from '../../domain/ports.ts'
import type { Session } from '../../domain/session.ts'
import { usePreload } from '../../loading/loadable.tsx'
import {
  LinkGroupsDialog,
  RestoreValues,
  SignInProgress,
  UndoUnlink,
  UnlinkDialog,
  UnlinkManyDialog,
  WhatHappensNext,
} from '../../loading/parts-loaded-later.ts'
import { useFirstGroupsAhead } from '../parts/linkable-groups-query.ts'
import { PageFooter } from '../parts/page/page-footer.tsx'
import { PageHeader } from '../parts/page/page-header.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'
import { useSession } from '../parts/session/session-provider.tsx'
import { SignedInUser } from '../parts/session/signed-in-user.tsx'
import { SignInButton } from '../parts/session/sign-in-button.tsx'
import { SingleSignOn } from '../parts/session/single-sign-on.tsx'
import { WhereWeAre } from '../parts/session/where-we-are.tsx'
import { AccessButton } from '../tasks/access-button.tsx'
import { ChangeVersionButton } from '../tasks/change-version-button.tsx'
import { DataArrivalButton } from '../tasks/data-arrival-button.tsx'
import { InstanceWaysOut } from '../tasks/instance-ways-out.tsx'
import { useWords } from '../words/words.ts'
import { LinkedGroupsTable } from './linked-groups-table.tsx'
import { ListNotices } from './list-notices.tsx'
import { Summary } from './summary.tsx'
import type { UnlinkManyDialogProps } from './unlink-many-dialog.tsx'
import { useLinkedGroups, type LinkedGroup } from '../parts/linked-groups/use-linked-groups.ts'
import * as linkedGroupsStyles from './linked-groups.module.css'
import * as groupListStyles from '../parts/group-list.module.css'
import * as messageStyles from '../parts/message.module.css'
import * as panelStyles from '../parts/panel.module.css'

/** `isFirstTime`: nothing was linked when the page was opened. */
export function LinkedGroupsScreen({ isFirstTime }: { readonly isFirstTime: boolean }) {
  const words = useWords()
  const { instance, session } = useSession()
  const linked = useLinkedGroups()
  const { linkedGroups, tree } = linked
  const [openedBy, setOpenedBy] = useState<Session | null>(null)
  const [unlinking, setUnlinking] = useState<Unlinking | null>(null)
  const [unlinked, setUnlinked] = useState<Unlinked | null>(null)
  const [isShowingNext, setIsShowingNext] = useState(isFirstTime)
  const heading = useRef<HTMLHeadingElement>(null)
  const linkButton = useRef<HTMLButtonElement>(null)
  const hasLinks = linkedGroups.length > 0

  usePreload(SignInProgress, LinkGroupsDialog)
  useFirstGroupsAhead(session)

  // The button of the sign-in is gone: whoever has no mouse goes on with what comes next, not from the start of the page.
  useEffect(() => {
    if (session && document.activeElement === document.body) linkButton.current?.focus()
  }, [session])

  const unlink = (chosen: readonly LinkedGroup[]): void => {
    setUnlinking({ linkedGroups: chosen, groupIdsBefore: [...(linked.groupIds ?? [])] })
  }

  return (
    <main className={messageStyles.page}>
      <PageHeader>
        {session ? (
          <Button
            ref={linkButton}
            appearance="primary"
            onClick={() => {
              setOpenedBy(session)
            }}
          >
            {words.linkedGroups.linkGroups}
          </Button>
        ) : (
          <SignInButton isPrimary={!hasLinks} />
        )}
      </PageHeader>
      <WhereWeAre user={<SignedInUser details={<AccessButton />} />} change={<ChangeVersionButton />} />
      <SingleSignOn />
      <SignInStatus Progress={SignInProgress} />
      {unlinked && (
        <UndoUnlink
          key={unlinked.subscriptions[0]?.id}
          unlinked={unlinked}
          linked={linked}
          RestoreValues={RestoreValues}
          onDone={() => {
            setUnlinked(null)
            heading.current?.focus()
          }}
        />
      )}
      {hasLinks && isShowingNext && (
        <WhatHappensNext
          onDismiss={() => {
            setIsShowingNext(false)
            heading.current?.focus()
          }}
        />
      )}
      <section className={panelStyles.panel} aria-labelledby="linked-groups">
        <div className={linkedGroupsStyles.panelHeader}>
          <h2 id="linked-groups" ref={heading} tabIndex={-1}>
            {words.linkedGroups.title} {hasLinks && <span className={panelStyles.count}>{words.formats.number(linkedGroups.length)}</span>}
          </h2>
          {hasLinks && !isShowingNext && (
            <div className={panelStyles.actions}>
              <DataArrivalButton />
              <Button
                spacing="compact"
                onClick={() => {
                  setIsShowingNext(true)
                }}
              >
                {words.linkedGroups.whatHappensNext}
              </Button>
            </div>
          )}
        </div>
        {linkedGroups.length > 1 && <Summary linkedGroups={linkedGroups} />}
        <ListNotices linked={linked} onUnlink={unlink} />
        {hasLinks ? <LinkedGroupsTable linkedGroups={linkedGroups} onUnlink={unlink} /> : <NoLinkedGroups isSignedIn={session !== null} />}
      </section>
      <InstanceWaysOut instance={instance} offer={['check', 'repair']} />
      <PageFooter />
      {openedBy && (
        <LinkGroupsDialog
          openedBy={openedBy}
          links={linked}
          onClose={() => {
            setOpenedBy(null)
          }}
        />
      )}
      {unlinking && (
        <UnlinkDialogs
          linkedGroups={unlinking.linkedGroups}
          tree={tree}
          onClose={() => {
            setUnlinking(null)
          }}
          onUnlinked={(links) => {
            setUnlinked({ ...links, groupIdsBefore: unlinking.groupIdsBefore })
            setUnlinking(null)
          }}
        />
      )}
    </main>
  )
}

/** What a person is about to unlink, with all that was linked before. */
type Unlinking = Pick<Unlinked, 'groupIdsBefore'> & { readonly linkedGroups: readonly LinkedGroup[] }

function UnlinkDialogs(props: UnlinkManyDialogProps) {
  const [linkedGroup, another] = props.linkedGroups
  if (!linkedGroup) return null
  return another ? <UnlinkManyDialog {...props} /> : <UnlinkDialog {...props} linkedGroup={linkedGroup} />
}

function NoLinkedGroups({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const words = useWords()
  return (
    <div className={groupListStyles.empty}>
      <h3>{words.linkedGroups.none}</h3>
      <p>{isSignedIn ? words.linkedGroups.noneSignedIn : words.linkedGroups.noneSignedOut}</p>
    </div>
  )
}
