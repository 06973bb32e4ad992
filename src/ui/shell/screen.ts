import type { LinkedGroups } from '../../domain/subscription.ts'
import type { Session } from '../../domain/session.ts'

export type Screen = 'get-started' | 'linked-groups'

/** Somebody who has neither links nor a session gets started; everybody else sees what is linked. */
export const screenFor = ({ subscriptions }: LinkedGroups, session: Session | null): Screen =>
  subscriptions.length === 0 && !session ? 'get-started' : 'linked-groups'
