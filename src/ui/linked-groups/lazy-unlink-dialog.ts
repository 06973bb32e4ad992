import { loadable } from '../parts/loadable.tsx'

export const LazyUnlinkDialog = loadable(() => import('./unlink-dialog.tsx'), 'UnlinkDialog')
