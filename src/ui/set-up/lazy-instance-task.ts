import { loadable } from '../loadable.tsx'

export const LazyInstanceTask = loadable(() => import('./instance-task.tsx'), 'InstanceTask')
