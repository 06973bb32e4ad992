import { loadable } from '../loadable.tsx'
import type { UndoUnlinkProps } from './undo-unlink.tsx'

export const LazyUndoUnlink = loadable<UndoUnlinkProps>(async () => (await import('./undo-unlink.tsx')).UndoUnlink)
