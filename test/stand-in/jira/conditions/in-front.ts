import type { FaultAnswer, FaultFilter } from '../../faults.ts'
import { fault, type Condition } from './condition.ts'

const page = (status: number, title: string, text = ''): FaultAnswer => ({
  status,
  body: `<!doctype html><title>${title}</title><h1>${title}</h1><p>${text}</p>`,
  by: 'stranger',
})

const everything: FaultFilter = { path: /\/(api\/v4|-\/jira_connect\/(installations|subscriptions(\.json|\/\d+)?$))/ }
const unlink: FaultFilter = { method: 'DELETE' }
const api: FaultFilter = { path: /\/api\/v4\// }

/** What stands between a browser and GitLab, and what GitLab says to everybody, or of the user, before it does anything. */
export const inFront: readonly Condition[] = [
  {
    name: 'challenge',
    title: 'Bot protection wants to check the browser',
    description: 'Everything is answered with 403 and a page with a check.',
    rows: [31],
    turnOn: fault(everything, page(403, 'Just a moment...', 'Checking your browser.')),
  },
  {
    name: 'address-banned',
    title: 'GitLab has banned your network address',
    description: 'Everything is answered with 403 and “Forbidden” in plain text, as Rack Attack does.',
    rows: [32],
    turnOn: fault(everything, { status: 403, body: 'Forbidden\n', headers: { 'Content-Type': 'text/plain' } }),
  },
  {
    name: 'read-only',
    title: 'GitLab is read-only',
    description: 'Links and unlinks are answered with 403, as in maintenance mode. Lists go on.',
    rows: [33],
    turnOn: (world) => {
      const answer = { status: 403, body: { message: 'You cannot perform write operations on a read-only instance' } }
      const undoes = [unlink, { method: 'POST', path: /\/api\/v4\// }].map((where) => world.faults.add({ where, answer }))
      return () => {
        for (const undo of undoes) undo()
      }
    },
  },
  {
    name: 'firewall-without-delete',
    title: 'A firewall lets no DELETE pass',
    description: 'Every unlink is answered with 200, “Request Rejected” and a support ID.',
    rows: [34],
    turnOn: fault(unlink, page(200, 'Request Rejected', 'Your support ID is: 8270451913456789012')),
  },
  {
    name: 'default-backend',
    title: 'An ingress knows no GitLab',
    description: 'The API is answered with 404 and “default backend - 404”.',
    rows: [35],
    turnOn: fault(api, { status: 404, body: 'default backend - 404', headers: { 'Content-Type': 'text/plain' }, by: 'stranger' }),
  },
  {
    name: 'terms-not-accepted',
    title: 'The user has not accepted the Terms of Service',
    description: 'The API is answered with 403 and GitLab’s sentence.',
    rows: [36],
    turnOn: fault(api, {
      status: 403,
      body: {
        message:
          '403 Forbidden - You must accept the Terms of Service in order to perform this action. To accept these terms, please access GitLab from a web browser.',
      },
    }),
  },
  {
    name: 'redirected',
    title: 'GitLab’s API redirects to another server',
    description: 'The API is answered with 307. Nothing that was sent arrives there.',
    rows: [40],
    turnOn: fault(api, { status: 307, headers: { Location: 'https://gitlab.example.com/' }, by: 'stranger' }),
  },
]
