import { loadable } from '../loadable.tsx'
import type { LinkGroupsDialogProps } from './link-groups-dialog.tsx'

export const LazyLinkGroupsDialog = loadable<LinkGroupsDialogProps>(
  async () => (await import('./link-groups-dialog.tsx')).LinkGroupsDialog,
)
