import { BeforeSignIn } from '../ui/get-started/before-sign-in.tsx'
import { LinkGroupsDialog } from '../ui/link-dialog/link-groups-dialog.tsx'
import { UndoUnlink } from '../ui/linked-groups/undo-unlink.tsx'
import { UnlinkDialog } from '../ui/linked-groups/unlink-dialog.tsx'
import { UnlinkManyDialog } from '../ui/linked-groups/unlink-many-dialog.tsx'
import { WhatHappensNext } from '../ui/linked-groups/what-happens-next.tsx'

/** What it takes to link, linking, unlinking and taking it back. */
export const linking = { BeforeSignIn, LinkGroupsDialog, UndoUnlink, UnlinkDialog, UnlinkManyDialog, WhatHappensNext }
