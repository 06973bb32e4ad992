import { loadable } from '../loadable.tsx'
import type { InstanceTaskProps } from './instance-task.tsx'

export const LazyInstanceTask = loadable<InstanceTaskProps>(async () => (await import('./instance-task.tsx')).InstanceTask)
