import { LinkGroupsDialog } from '../link-groups/link-groups-dialog.tsx'
import { UndoUnlink } from '../linked-groups/undo-unlink.tsx'
import { UnlinkDialog } from '../linked-groups/unlink-dialog.tsx'
import { UnlinkManyDialog } from '../linked-groups/unlink-many-dialog.tsx'
import { SignInStatus } from '../parts/session/sign-in-status.tsx'

/** What most people do next: sign in, link, unlink, take it back. */
export const afterFirstScreen = { LinkGroupsDialog, SignInStatus, UndoUnlink, UnlinkDialog, UnlinkManyDialog }
