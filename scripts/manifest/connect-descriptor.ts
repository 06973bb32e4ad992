import type { AppFacts } from './app-facts.ts'

/** The JSON that GitLab answers at `app_descriptor.json` (contract 8). */
export const connectDescriptor = ({ documentationUrl, ...facts }: AppFacts) => ({
  ...facts,
  vendor: { name: 'GitLab', url: 'https://gitlab.com' },
  links: { documentation: documentationUrl },
  authentication: { type: 'jwt' },
  apiVersion: 1,
  apiMigrations: { 'context-qsh': true, 'signed-install': true, gdpr: true },
})
