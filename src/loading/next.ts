import { createGroupCalls } from '../gitlab/group-calls.ts'
import { createLinkCalls } from '../gitlab/link-calls.ts'
import { authorize } from '../oauth/authorize.ts'
import { authorizeDevice } from '../oauth/authorize-device.ts'
import { createGrantKeeper } from '../oauth/grant-keeper.ts'
import { BeforeSignIn } from '../ui/get-started/before-sign-in.tsx'
import { LinkGroupsDialog } from '../ui/link-dialog/link-groups-dialog.tsx'
import { UndoUnlink } from '../ui/linked-groups/undo-unlink.tsx'
import { UnlinkDialog } from '../ui/linked-groups/unlink-dialog.tsx'
import { UnlinkManyDialog } from '../ui/linked-groups/unlink-many-dialog.tsx'
import { WhatHappensNext } from '../ui/linked-groups/what-happens-next.tsx'
import { SignInProgress } from '../ui/parts/session/sign-in-progress.tsx'
import { collectGroups } from '../use-cases/collect-groups.ts'
import { findByAddress } from '../use-cases/find-by-address.ts'
import { findUnlinked } from '../use-cases/find-unlinked.ts'
import { linkGroup } from '../use-cases/link-group.ts'
import { linkMany, unlinkMany } from '../use-cases/link-many.ts'

/** What follows the first screen: signing in, linking, unlinking and taking it back. */
export const next = {
  BeforeSignIn,
  LinkGroupsDialog,
  SignInProgress,
  UndoUnlink,
  UnlinkDialog,
  UnlinkManyDialog,
  WhatHappensNext,
  authorize,
  authorizeDevice,
  collectGroups,
  createGrantKeeper,
  createGroupCalls,
  createLinkCalls,
  findByAddress,
  findUnlinked,
  linkGroup,
  linkMany,
  unlinkMany,
}
