import { isSameInstance, type Instance } from '../domain/instance.ts'
import type { FirstAnswers, FirstCalls } from '../domain/ports.ts'

/**
 * Asks at once for all that the first screen needs: the host together with its installation, since the host is the
 * instance for nearly everybody, and a chosen instance as soon as it is known (contract 6). Only the answers that are
 * used are judged: where a host merely forwards, its own may fail without harm.
 */
export function askFirst({ installation, linkedGroups, clientId }: FirstCalls, host: Instance): FirstAnswers {
  const ask = (instance: Instance) => ({ linkedGroups: linkedGroups(instance), clientId: clientId(instance) })
  const ofHost = ask(host)
  const instance = installation().then(({ chosenInstance }) => chosenInstance ?? host)
  const ofInstance = instance.then((known) => (isSameInstance(known, host) ? ofHost : ask(known)))
  const answers = {
    instance,
    linkedGroups: ofInstance.then((asked) => asked.linkedGroups),
    clientId: ofInstance.then((asked) => asked.clientId),
  }
  for (const answer of [...Object.values(ofHost), ...Object.values(answers)]) answer.catch(() => undefined)
  return answers
}
