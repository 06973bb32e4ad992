import { loadable } from '../loadable.tsx'
import type { VersionChoiceProps } from './version-choice.tsx'

export const LazyVersionChoice = loadable<VersionChoiceProps>(async () => (await import('./version-choice.tsx')).VersionChoice)
