import { loadable } from '../loadable.tsx'

export const LazyExportButtons = loadable(() => import('./export-buttons.tsx'), 'ExportButtons')
