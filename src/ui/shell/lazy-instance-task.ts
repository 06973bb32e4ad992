import { loadable } from '../parts/loadable.tsx'

export const LazyInstanceTask = loadable(() => import('./instance-task.tsx'), 'InstanceTask')
