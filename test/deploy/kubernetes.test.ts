import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { containerfile, manifests, portBehind, type Manifest } from './helm.ts'

type Model = new (data: Manifest) => { validate(): void }

/** Kubernetes' own schemas, by the address of the kind. */
const modelOf = ({ apiVersion, kind }: Manifest): Model => {
  const models = createRequire(import.meta.url)(`kubernetes-models/${apiVersion}`) as Readonly<Record<string, Model>>
  const model = models[kind]
  if (!model) throw new Error(`Kubernetes has no ${kind} in ${apiVersion}`)
  return model
}

const validate = (manifest: Manifest): void => {
  new (modelOf(manifest))(manifest).validate()
}

const deploy = (path: string): string => fileURLToPath(new URL(`../../docs/deploy/${path}`, import.meta.url))

describe('the manifests for Kubernetes', () => {
  it('follow its schemas', async () => {
    const all = await manifests()
    expect(all.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'Ingress'])
    for (const manifest of all) validate(manifest)
  })

  it('would be found out if they did not', async () => {
    const [deployment, , ingress] = await manifests()
    if (!deployment || !ingress) throw new Error('Manifests are missing')
    const { rules } = ingress.spec
    const without = rules.map(({ http }) => ({ http: { paths: http.paths.map(({ path, backend }) => ({ path, backend })) } }))
    expect(() => {
      validate({ ...ingress, spec: { ...ingress.spec, rules: without } } as unknown as Manifest)
    }).toThrow('must have required property pathType')
    expect(() => {
      validate({ ...deployment, spec: { ...deployment.spec, replicas: 'two' } } as unknown as Manifest)
    }).toThrow('replicas must be integer')
    expect(() => {
      validate({ ...deployment, kind: 'Deploy' })
    }).toThrow('Kubernetes has no Deploy in apps/v1')
  })

  it('lead each path to the container', async () => {
    const all = await manifests()
    const rules = all.flatMap(({ kind, spec }) => (kind === 'Ingress' ? spec.rules.flatMap(({ http }) => http.paths) : []))
    expect(rules.map((rule) => portBehind(all, rule))).toEqual(rules.map(() => 8080))
    expect(rules.length).toBeGreaterThanOrEqual(2)
    const broken = all.map((one) => (one.kind === 'Service' ? { ...one, spec: { ...one.spec, selector: { app: 'other' } } } : one))
    expect(() => broken.flatMap(() => rules.map((rule) => portBehind(broken as Manifest[], rule)))).toThrow('No container is behind')
  })
})

describe('the container', () => {
  it('is made of what the archive has, and has it where the configuration looks for it', async () => {
    const copies = [...(await containerfile()).matchAll(/^COPY (.+) (\S+)$/gm)].map(([, from = '', to]) => ({ from: from.split(' '), to }))
    const sources = copies.flatMap(({ from }) => from)
    expect(sources.filter((source) => source !== 'dist' && !existsSync(deploy(source)))).toEqual([])
    const at = (source: string) => copies.find(({ from }) => from.includes(source))?.to
    const settings = await readFile(deploy('nginx/gitlab-for-jira/settings.conf'), 'utf8')
    expect(settings).toContain(`set $jira_page_files ${String(at('dist'))};`)
    const server = await readFile(deploy('kubernetes/server.conf'), 'utf8')
    for (const [, included = ''] of server.matchAll(/include (\S+);/g)) {
      expect(`${String(at(`nginx/${included}`))}${included.slice(included.indexOf('/') + 1)}`).toBe(`/etc/nginx/${included}`)
    }
  })
})
