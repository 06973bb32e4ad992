import { authorize } from '../oauth/authorize.ts'
import { LinkGroupsDialog } from '../ui/link-groups/link-groups-dialog.tsx'
import { UndoUnlink } from '../ui/linked-groups/undo-unlink.tsx'
import { UnlinkDialog } from '../ui/linked-groups/unlink-dialog.tsx'
import { UnlinkManyDialog } from '../ui/linked-groups/unlink-many-dialog.tsx'
import { SignInStatus } from '../ui/parts/session/sign-in-status.tsx'

/** What most people do next: sign in, link, unlink, take it back. */
export const afterFirstScreen = { authorize, LinkGroupsDialog, SignInStatus, UndoUnlink, UnlinkDialog, UnlinkManyDialog }
