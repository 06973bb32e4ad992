import { json } from '../answers.ts'
import type { Routes } from '../router.ts'
import { forUser } from './bearer.ts'

const revision = '3f1c9a0b7de'

/** Both answer 401 JSON to nobody, which is how a page without a session knows a GitLab. */
export const metadataRoutes: Routes = {
  'GET /api/v4/version': forUser(({ gitlab }) => json(200, { version: gitlab.settings.version, revision })),
  'GET /api/v4/metadata': forUser(({ gitlab }) =>
    json(200, { version: gitlab.settings.version, revision, kas: { enabled: false }, enterprise: true }),
  ),
}
