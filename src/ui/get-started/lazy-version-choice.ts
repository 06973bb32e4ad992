import { loadable } from '../parts/loadable.tsx'

export const LazyVersionChoice = loadable(() => import('./version-choice.tsx'), 'VersionChoice')
