import { loadable } from '../loadable.tsx'
import type { FailedPageProps } from './failed-page.tsx'

/** The words for failures are long and rarely needed, so they come after the first screen. */
export const LazyFailedPage = loadable<FailedPageProps>(async () => (await import('./failed-page.tsx')).FailedPage)
