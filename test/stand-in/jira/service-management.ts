import type { Clock } from '../clock.ts'
import { isRecord, recordsIn, textIn, textsIn } from '../shape.ts'

/** A service of Jira Service Management: its ID is what "Connect Pipeline > GitLab" shows at the end. */
export type Service = { readonly name: string; readonly id: string }

/** A deployment that waits for somebody's word. */
export type ChangeRequest = {
  readonly key: string
  readonly summary: string
  readonly services: readonly string[]
  readonly projectId: string
  readonly deploymentId: string
  readonly createdAt: number
  status: 'waiting' | 'approved' | 'declined'
  /** What GitLab said to the word, where it did not take it. */
  refusal: string | null
}

/** What a service was deployed with last. */
export type ServiceDeployment = { readonly service: Service; readonly title: string; readonly state: string }

export type ServiceManagement = ReturnType<typeof createServiceManagement>

export type ServiceManagementOptions = {
  readonly clock: Clock
  readonly send: (request: Request) => Promise<Response>
  /** Of the GitLab that the app is from. */
  readonly gitlabUrl: () => string
}

const services: readonly Service[] = [
  { name: 'Maps', id: 'b:YXJpOmNsb3VkOmdyYXBoOjpzZXJ2aWNlL21hcHM=' },
  { name: 'Payments', id: 'b:YXJpOmNsb3VkOmdyYXBoOjpzZXJ2aWNlL3BheQ==' },
]

/** As much of Jira Service Management as deployments meet (contract service-management, Deployment gating). */
export function createServiceManagement({ clock, send, gitlabUrl }: ServiceManagementOptions) {
  const requests: ChangeRequest[] = []
  const deployments = new Map<string, ServiceDeployment>()
  let token = ''

  const associated = (deployment: Readonly<Record<string, unknown>>): string[] =>
    recordsIn(deployment['associations']).flatMap((one) => (one['associationType'] === 'serviceIdOrKeys' ? textsIn(one['values']) : []))

  return {
    services,
    requests: requests as readonly ChangeRequest[],
    deployments: (): readonly ServiceDeployment[] => [...deployments.values()],
    /** "Service account token" under Deployment gating. */
    setToken(given: string): void {
      token = given.trim()
    },
    hasToken: () => token !== '',
    /** A deployment as GitLab sent it. */
    note(deployment: Readonly<Record<string, unknown>>): void {
      const ids = associated(deployment)
      const [title, description] = [textIn(deployment['displayName']), textIn(deployment['description'])]
      for (const service of services.filter(({ id }) => ids.includes(id))) {
        deployments.set(`${service.id} ${description}`, { service, title, state: textIn(deployment['state']) })
      }
      const isAsked = recordsIn(deployment['commands']).some(({ command }) => command === 'initiate_deployment_gating')
      const [deploymentId, projectId] = [/deployment-(\d+)/, /project-(\d+)/].map((form) => form.exec(description)?.[1] ?? '')
      if (!isAsked || !deploymentId || !projectId || requests.some((one) => one.deploymentId === deploymentId)) return
      requests.push({
        key: `CHG-${String(requests.length + 1)}`,
        summary: title,
        services: services.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
        projectId,
        deploymentId,
        createdAt: clock.now(),
        status: 'waiting',
        refusal: null,
      })
    },
    /** Tells GitLab, with the token that somebody has pasted. */
    async decide(key: string, status: 'approved' | 'declined'): Promise<void> {
      const request = requests.find((one) => one.key === key)
      if (request?.status !== 'waiting') return
      const path = `api/v4/projects/${request.projectId}/deployments/${request.deploymentId}/approval`
      const answer = await send(
        new Request(`${gitlabUrl()}/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...(token !== '' && { 'PRIVATE-TOKEN': token }) },
          body: JSON.stringify({ status: status === 'approved' ? 'approved' : 'rejected' }),
        }),
      )
      const body: unknown = await answer.json().catch(() => null)
      const said = isRecord(body) ? textIn(body['message'] ?? body['error']) : ''
      Object.assign(request, answer.ok ? { status, refusal: null } : { refusal: `GitLab answered ${String(answer.status)}: ${said}` })
    },
  }
}
