import type { ComponentType } from 'react'
import type { SavedValues } from '../../domain/saved-values.ts'
import type { Session } from '../../domain/session.ts'

/** What is loaded later comes from outside to a room that is loaded later itself. */
export type RestoreValuesPart = ComponentType<{ readonly saved: readonly SavedValues[]; readonly session: Session }>
