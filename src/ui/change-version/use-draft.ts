import { useState } from 'react'
import { useServices, type Services } from '../services.tsx'
import type { Prerequisite } from './prerequisites-step.tsx'

/** What was entered on the way to another instance. */
export type Draft = { readonly ticked: ReadonlySet<Prerequisite>; readonly typed: string }

const nothing: Draft = { ticked: new Set(), typed: '' }

// In memory, by page: it outlives Cancel, and ends with the page.
const drafts = new WeakMap<Services, Draft>()

/** The draft that a set-up which was cancelled has left, and how to change and to forget it. */
export function useDraft() {
  const services = useServices()
  const [draft, setDraft] = useState(drafts.get(services) ?? nothing)
  const enter = (change: Partial<Draft>): void => {
    const next = { ...draft, ...change }
    drafts.set(services, next)
    setDraft(next)
  }
  const forget = (): void => {
    drafts.delete(services)
  }
  return { draft, enter, forget }
}
