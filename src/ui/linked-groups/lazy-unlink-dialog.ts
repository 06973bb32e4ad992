import { loadable } from '../loadable.tsx'
import type { UnlinkDialogProps } from './unlink-dialog.tsx'

export const LazyUnlinkDialog = loadable<UnlinkDialogProps>(async () => (await import('./unlink-dialog.tsx')).UnlinkDialog)
