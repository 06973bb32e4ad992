import { createContext, useState } from 'react'
import type { Group } from '../../domain/group.ts'
import type { LinksSnapshot } from '../../domain/links-snapshot.ts'
import { useFocusBack } from '../parts/use-focus-back.ts'

/** What a person does about the instance itself, in place of the screen, which waits unchanged behind it. */
export type Task =
  | { readonly name: 'change-version' }
  | { readonly name: 'set-up' }
  | { readonly name: 'check' }
  | { readonly name: 'data-arrival' }
  | { readonly name: 'access' }
  | { readonly name: 'administrator-kit' }
  | { readonly name: 'service-management'; readonly group: Group }
  /** `snapshot` where a saved list was read in before the page had to start anew. */
  | { readonly name: 'repair'; readonly snapshot: LinksSnapshot | null }

/** Opens a task, or closes it with null. */
type OpenTask = (task: Task | null) => void

export const TaskContext = createContext<OpenTask>(() => undefined)

/** The open task. Closing it leads back to what had the focus when it was opened. */
export function useTask(): [task: Task | null, open: OpenTask] {
  const [task, setTask] = useState<Task | null>(null)
  useFocusBack(task !== null)
  return [task, setTask]
}
