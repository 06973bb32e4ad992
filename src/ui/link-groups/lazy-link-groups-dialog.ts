import { loadable } from '../parts/loadable.tsx'

export const LazyLinkGroupsDialog = loadable(() => import('./link-groups-dialog.tsx'), 'LinkGroupsDialog')
