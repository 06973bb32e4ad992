// Which words of GitLab's mean what, as data, where several subjects share it; the rest stands beside its subject. One
// status means several things here; the body tells them apart (contract 0, fact 4).
import type { Refusal } from '../domain/exchange.ts'
import { instanceName, type Instance } from '../domain/instance.ts'

/** Calls with a bearer. Only a 401 that speaks of the bearer is about the bearer; what GitLab wants of the user first, it says (contract 13). */
export const bearerRefusals = (instance: Instance): readonly Refusal[] => {
  const name = instanceName(instance)
  return [
    { status: 401, says: /^invalid_token\b/, under: 'error', failure: { kind: 'signed-out', instance: name } },
    { status: 401, says: /^401 Unauthorized$/, failure: { kind: 'signed-out', instance: name } },
    { status: 403, says: /^insufficient_scope\b/, under: 'error', failure: { kind: 'scope-too-small', instance: name } },
    {
      status: 403,
      says: /your account (has been|is) (blocked|pending|locked|banned|rejected)/i,
      failure: (message) => ({ kind: 'user-barred', instance: name, sentence: sentenceOf(message) }),
    },
    {
      status: 403,
      says: /terms of service|(is not|isn.t) confirmed|confirm your email|password (has )?expired|account has been deactivated|two-factor/i,
      failure: (message) => ({ kind: 'user-demand', instance: name, sentence: sentenceOf(message) }),
    },
  ]
}

/** Without the status in front. */
const sentenceOf = (message: string): string => message.replace(/^403 Forbidden - /, '')
