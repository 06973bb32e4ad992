import { empty, json } from '../answers.ts'
import type { Routes } from '../router.ts'

/** Contract 1.8. GitLab.com never tells, wherever the page got its id from. */
export const applicationIdRoutes: Routes = {
  'GET /-/jira_connect/oauth_application_id': ({ gitlab: { isGitLabCom, settings } }) =>
    isGitLabCom || settings.applicationId === '' ? empty(404) : json(200, { application_id: settings.applicationId }),
}
