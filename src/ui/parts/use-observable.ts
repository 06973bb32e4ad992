import { useSyncExternalStore } from 'react'
import type { Observable } from '../../domain/observable.ts'

/** What an observable holds now; draws again after each change. */
export const useObservable = <T>({ subscribe, current }: Observable<T>): T => useSyncExternalStore(subscribe, current)
