import { loadable } from '../loadable.tsx'
import type { LinkedGroupsScreenProps } from './linked-groups-screen.tsx'

export const LazyLinkedGroupsScreen = loadable<LinkedGroupsScreenProps>(
  async () => (await import('./linked-groups-screen.tsx')).LinkedGroupsScreen,
)
