import { loadable } from '../loadable.tsx'
import type { ExportButtonsProps } from './export-buttons.tsx'

export const LazyExportButtons = loadable<ExportButtonsProps>(async () => (await import('./export-buttons.tsx')).ExportButtons)
