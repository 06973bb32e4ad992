import type { Subscription } from '../../../domain/subscription.ts'
import { once } from '../../../domain/once.ts'

const collator = once(() => new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }))

export const compareNames = (one: Subscription, other: Subscription): number => collator().compare(one.groupFullName, other.groupFullName)
