import { AppError } from '../domain/failure.ts'
import { instanceName } from '../domain/instance.ts'
import { isAsWanted, type Integration, type IntegrationChange, type IntegrationPlace } from '../domain/integration.ts'
import type { IntegrationCalls } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import { certainWrite } from './certain-write.ts'

/**
 * Saves, and reads back what GitLab has then: an answer that says so proves nothing (contract service-management, The
 * integration). Throws `integration-refused` where it kept something else.
 */
export async function saveIntegration(
  gitlab: IntegrationCalls,
  session: Session,
  place: IntegrationPlace,
  change: IntegrationChange,
): Promise<Integration> {
  const read = () => gitlab.integration(session, place)
  await certainWrite(
    async () => void (await gitlab.saveIntegration(session, place, change)),
    async () => isAsWanted(await read(), change),
  )
  const kept = await read()
  if (isAsWanted(kept, change)) return kept
  throw new AppError({
    kind: 'integration-refused',
    why: 'not-kept',
    reason: '',
    instance: instanceName(session.instance),
    place: place.kind,
    fullPath: place.fullPath,
    username: session.user.username,
  })
}
