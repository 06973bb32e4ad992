import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'
import type { Ports } from './deployment.ts'
import { edited, type Kit } from './kit.ts'

const read = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../docs/deploy/kubernetes/${name}`, import.meta.url)), 'utf8')

export type Manifest = {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string }
  readonly spec: Spec
}

/** What this test follows through the manifests. */
type Spec = {
  readonly selector: Readonly<Record<string, string>> & { readonly matchLabels: Readonly<Record<string, string>> }
  readonly template: {
    readonly metadata: { readonly labels: Readonly<Record<string, string>> }
    readonly spec: {
      readonly containers: readonly { readonly ports: readonly { readonly name: string; readonly containerPort: number }[] }[]
    }
  }
  readonly ports: readonly { readonly name: string; readonly targetPort: string }[]
  readonly rules: readonly { readonly http: { readonly paths: readonly PathRule[] } }[]
}

type PathRule = {
  readonly path: string
  readonly pathType: string
  readonly backend: { readonly service: { readonly name: string; readonly port: { readonly name: string } } }
}

/** The kit's manifests for Kubernetes. */
export const manifests = async (): Promise<readonly Manifest[]> =>
  parseAllDocuments(await read('gitlab-for-jira.yaml')).map((document) => document.toJS() as Manifest)

export const containerfile = (): Promise<string> => read('Containerfile')

/** The port of the container that a rule of the ingress leads to, by way of the service and its selector. Throws where it ends. */
export function portBehind(all: readonly Manifest[], { backend: { service } }: PathRule): number {
  const found = all.find(({ kind, metadata }) => kind === 'Service' && metadata.name === service.name)
  const target = found?.spec.ports.find(({ name }) => name === service.port.name)?.targetPort
  const pods = all.filter(
    ({ kind, spec }) => kind === 'Deployment' && isSelected(found?.spec.selector ?? {}, spec.template.metadata.labels),
  )
  const port = pods.flatMap(({ spec }) => spec.template.spec.containers.flatMap(({ ports }) => ports)).find(({ name }) => name === target)
  if (!port) throw new Error(`No container is behind ${service.name}, port ${service.port.name}`)
  return port.containerPort
}

const isSelected = (selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean =>
  Object.entries(selector).every(([name, value]) => labels[name] === value)

/**
 * The page's server as it is in its container, on `page`, and in front of it and of GitLab what an ingress controller makes of the
 * manifests: one location for each path rule.
 */
export async function helmServer(page: number): Promise<(kit: Kit, ports: Ports) => Kit> {
  const [all, server] = await Promise.all([manifests(), read('server.conf')])
  const rules = all.flatMap(({ kind, spec }) => (kind === 'Ingress' ? spec.rules : [])).flatMap(({ http }) => http.paths)
  const [port] = new Set(rules.map((rule) => portBehind(all, rule)))
  return (kit, { nginx, gitlab }) => {
    const inContainer = edited({ server }, [
      ['server', `listen ${String(port)};`, `listen 127.0.0.1:${page};`],
      ['server', 'http://gitlab-webservice-default:8181', `http://127.0.0.1:${gitlab}`],
    ])
    const locations = rules.map(
      ({ path, pathType }) => `
    location ${pathType === 'Exact' ? '= ' : ''}${path} { proxy_pass http://127.0.0.1:${page}; proxy_set_header Host $http_host; }`,
    )
    const ingress = `
server {
    listen 127.0.0.1:${nginx};
    server_name gitlab.localhost;
    proxy_http_version 1.1;
    ${locations.join('')}
    location / { proxy_pass http://127.0.0.1:${gitlab}; proxy_set_header Host $http_host; }
}
`
    return { ...kit, 'gitlab-for-jira.conf': `${inContainer['server'] ?? ''}${ingress}` }
  }
}
