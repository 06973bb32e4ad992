import { loadable } from '../loadable.tsx'

export const LazyUnlinkDialog = loadable(() => import('./unlink-dialog.tsx'), 'UnlinkDialog')
