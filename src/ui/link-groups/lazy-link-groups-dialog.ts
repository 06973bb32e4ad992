import { loadable } from '../loadable.tsx'

export const LazyLinkGroupsDialog = loadable(() => import('./link-groups-dialog.tsx'), 'LinkGroupsDialog')
