import { applicationRoutes } from './api/applications.ts'
import { groupRoutes } from './api/groups.ts'
import { gatingRoutes } from './api/gating.ts'
import { integrationRoutes } from './api/integrations.ts'
import { linkRoutes } from './api/link.ts'
import { mergeRequestRoutes } from './api/merge-requests.ts'
import { metadataRoutes } from './api/metadata.ts'
import { namespaceRoutes } from './api/namespaces.ts'
import { peopleRoutes } from './api/people.ts'
import { projectRoutes } from './api/projects.ts'
import { settingsRoutes } from './api/settings.ts'
import { branchRoutes } from './branches/branch-routes.ts'
import { graphqlRoutes } from './branches/graphql.ts'
import { appDescriptorRoutes } from './jira-connect/app-descriptor.ts'
import { applicationIdRoutes } from './jira-connect/application-id.ts'
import { atlassianConnectRoutes } from './jira-connect/atlassian-connect.ts'
import { eventRoutes } from './jira-connect/events.ts'
import { installationRoutes } from './jira-connect/installation-routes.ts'
import { pageRoutes } from './jira-connect/page.ts'
import { publicKeyRoutes } from './jira-connect/public-keys.ts'
import { subscriptionRoutes } from './jira-connect/subscriptions.ts'
import { toolchainRoutes } from './jira-connect/toolchain.ts'
import { jiraForgeRoutes } from './jira-forge/subscriptions.ts'
import { createRouter } from './router.ts'
import { accessTokenRoutes } from './web/access-token-pages.ts'
import { adminRoutes } from './web/admin-pages.ts'
import { behindTheScenesRoutes } from './web/behind-the-scenes.ts'
import { webRoutes } from './web/pages.ts'
import { projectPageRoutes } from './web/project-pages.ts'

/** Every route of a GitLab but those of signing in, which its OAuth server answers. */
export const route = createRouter({
  ...applicationRoutes,
  ...groupRoutes,
  ...gatingRoutes,
  ...integrationRoutes,
  ...linkRoutes,
  ...mergeRequestRoutes,
  ...metadataRoutes,
  ...namespaceRoutes,
  ...peopleRoutes,
  ...projectRoutes,
  ...settingsRoutes,
  ...appDescriptorRoutes,
  ...applicationIdRoutes,
  ...atlassianConnectRoutes,
  ...branchRoutes,
  ...graphqlRoutes,
  ...eventRoutes,
  ...installationRoutes,
  ...jiraForgeRoutes,
  ...pageRoutes,
  ...publicKeyRoutes,
  ...subscriptionRoutes,
  ...toolchainRoutes,
  ...webRoutes,
  ...accessTokenRoutes,
  ...adminRoutes,
  ...behindTheScenesRoutes,
  ...projectPageRoutes,
})
