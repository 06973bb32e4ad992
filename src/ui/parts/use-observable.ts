import { useSyncExternalStore } from 'react'
import type { Observable } from '../../domain/observable.ts'

/** What an observable holds now; draws again after each change. Null as long as there is none to look at. */
export function useObservable<T>(observable: Observable<T>): T
export function useObservable<T>(observable: Observable<T> | null): T | null
export function useObservable<T>(observable: Observable<T> | null): T | null {
  return useSyncExternalStore(observable?.subscribe ?? nothingToHear, observable?.current ?? nothing)
}

const nothingToHear = () => () => undefined
const nothing = () => null

/** What `select` finds in it: a plain value, since nothing else stays the same object. */
export const derived = <T, S extends string | number | boolean | null>(
  { current, subscribe }: Observable<T>,
  select: (value: T) => S,
): Observable<S> => ({ current: () => select(current()), subscribe })
