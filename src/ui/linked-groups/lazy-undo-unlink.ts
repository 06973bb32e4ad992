import { loadable } from '../parts/loadable.tsx'

export const LazyUndoUnlink = loadable(() => import('./undo-unlink.tsx'), 'UndoUnlink')
