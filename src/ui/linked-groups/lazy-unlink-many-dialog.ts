import { loadable } from '../loadable.tsx'

export const LazyUnlinkManyDialog = loadable(() => import('./unlink-many-dialog.tsx'), 'UnlinkManyDialog')
