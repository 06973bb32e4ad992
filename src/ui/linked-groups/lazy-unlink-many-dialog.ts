import { loadable } from '../loadable.tsx'
import type { UnlinkManyDialogProps } from './unlink-many-dialog.tsx'

export const LazyUnlinkManyDialog = loadable<UnlinkManyDialogProps>(
  async () => (await import('./unlink-many-dialog.tsx')).UnlinkManyDialog,
)
