import { loadable } from '../parts/loadable.tsx'

export const LazyUnlinkManyDialog = loadable(() => import('./unlink-many-dialog.tsx'), 'UnlinkManyDialog')
