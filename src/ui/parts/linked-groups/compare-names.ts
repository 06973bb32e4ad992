import { compareNaturally, compareRoughly } from '../../../domain/natural-order.ts'
import type { Subscription } from '../../../domain/subscription.ts'

export const compareNames = (one: Subscription, other: Subscription): number => compareNaturally(one.groupFullName, other.groupFullName)

/** Near enough until the browser's collator is made. */
export const compareNamesRoughly = (one: Subscription, other: Subscription): number =>
  compareRoughly(one.groupFullName, other.groupFullName)
