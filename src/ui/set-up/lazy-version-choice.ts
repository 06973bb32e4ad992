import { loadable } from '../loadable.tsx'

export const LazyVersionChoice = loadable(() => import('./version-choice.tsx'), 'VersionChoice')
