import { loadable } from '../loadable.tsx'

export const LazyLinkedGroupsScreen = loadable(() => import('./linked-groups-screen.tsx'), 'LinkedGroupsScreen')
