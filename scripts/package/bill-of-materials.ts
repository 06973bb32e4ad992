import lock from '../../package-lock.json' with { type: 'json' }

type Locked = { readonly version?: string; readonly integrity?: string; readonly license?: string; readonly dev?: boolean }

const prefix = 'node_modules/'

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`

function component(path: string, { version = '', integrity = '', license }: Locked) {
  const name = path.slice(path.lastIndexOf(prefix) + prefix.length)
  const [, sha512] = /^sha512-(\S+)$/.exec(integrity) ?? []
  return {
    'bom-ref': path,
    type: 'library',
    name,
    version,
    purl: purl(name, version),
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    ...(sha512 !== undefined && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  }
}

/**
 * What the page is made of, as CycloneDX 1.5 has it, read from the lock file. Not by `npm sbom`, which leaves out react: it
 * does not follow what `overrides` in package.json points at. The same commit gives the same bytes.
 */
export function billOfMaterials(sourceDate: number): Buffer {
  const { name, version } = lock
  const packages: readonly (readonly [string, Locked])[] = Object.entries(lock.packages)
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      timestamp: new Date(sourceDate * 1000).toISOString(),
      component: { 'bom-ref': name, type: 'application', name, version, purl: purl(name, version), licenses: [{ expression: 'MIT' }] },
    },
    components: packages.filter(([path, { dev }]) => path !== '' && dev !== true).map(([path, locked]) => component(path, locked)),
  }
  return Buffer.from(`${JSON.stringify(bom, null, 2)}\n`)
}
