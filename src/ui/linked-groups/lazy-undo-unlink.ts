import { loadable } from '../loadable.tsx'

export const LazyUndoUnlink = loadable(() => import('./undo-unlink.tsx'), 'UndoUnlink')
