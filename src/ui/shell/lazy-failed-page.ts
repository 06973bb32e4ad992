import { loadable } from '../parts/loadable.tsx'

/** The words for failures are long and rarely needed, so they come after the first screen. */
export const LazyFailedPage = loadable(() => import('./failed-page.tsx'), 'FailedPage')
