import { loadable } from '../loadable.tsx'
import type { FailureMessageProps } from './failure-message.tsx'

/** The words for failures are long and rarely needed, so they come after the first screen. */
export const LazyFailureMessage = loadable<FailureMessageProps>(async () => (await import('./failure-message.tsx')).FailureMessage)
