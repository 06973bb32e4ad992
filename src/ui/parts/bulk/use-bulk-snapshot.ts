import { useSyncExternalStore } from 'react'
import type { BulkRun, BulkSnapshot } from '../../../domain/bulk-run.ts'

export const useBulkSnapshot = <T>(run: BulkRun<T>): BulkSnapshot<T> => useSyncExternalStore(run.subscribe, run.snapshot)

/** Something of it is still to come: closing the screen would stop it. */
export const isUnfinished = ({ state, counts }: BulkSnapshot<unknown>): boolean => state.name !== 'ended' || counts.running > 0
