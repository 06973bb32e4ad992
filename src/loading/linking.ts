import { LinkGroupsDialog } from '../ui/link-dialog/link-groups-dialog.tsx'
import { UndoUnlink } from '../ui/linked-groups/undo-unlink.tsx'
import { UnlinkDialog } from '../ui/linked-groups/unlink-dialog.tsx'
import { UnlinkManyDialog } from '../ui/linked-groups/unlink-many-dialog.tsx'

/** Linking, unlinking and taking it back. */
export const linking = { LinkGroupsDialog, UndoUnlink, UnlinkDialog, UnlinkManyDialog }
