import { loadable } from '../parts/loadable.tsx'

export const LazyLinkedGroupsScreen = loadable(() => import('./linked-groups-screen.tsx'), 'LinkedGroupsScreen')
