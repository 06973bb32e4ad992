import { compareNaturally } from '../../../domain/natural-order.ts'
import type { Subscription } from '../../../domain/subscription.ts'

export const compareNames = (one: Subscription, other: Subscription): number => compareNaturally(one.groupFullName, other.groupFullName)
