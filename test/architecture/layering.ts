import { type Dependency, dependenciesOf, layerOf, type SourceFile } from './source-file.ts'

type Layer = {
  readonly imports: readonly string[]
  /** Layers, or single files, of which it may know the types only. */
  readonly types?: readonly string[]
  readonly packages: readonly RegExp[]
  readonly instead: string
}

const react = /^(react|react-dom)(\/|$)/

/** Who may import whom: arrows point at `domain`. A layer may always import itself. */
const layers: Readonly<Record<string, Layer>> = {
  domain: {
    imports: [],
    packages: [],
    instead: 'domain/ is pure: describe what it needs as a type in domain/ports.ts and let an adapter implement it.',
  },
  http: {
    imports: ['domain'],
    packages: [],
    instead: 'http/ reads any Response: what it means to one party belongs to the adapter of that party.',
  },
  gitlab: {
    imports: ['domain', 'http'],
    packages: [/^p-limit$/],
    instead: 'gitlab/ takes what it needs from others as a port of domain/ports.ts, which create-services.ts hands over.',
  },
  jira: {
    imports: ['domain', 'http'],
    packages: [],
    instead: 'jira/ takes what it needs from others as a port of domain/ports.ts, which create-services.ts hands over.',
  },
  oauth: {
    imports: ['domain', 'http'],
    packages: [/^oidc-client-ts$/],
    instead: 'oauth/ speaks the protocol only: what GitLab or Jira add to it comes in as an argument.',
  },
  'use-cases': {
    imports: ['domain', 'http'],
    packages: [/^p-map$/],
    instead: 'A use-case takes ports and functions as arguments: create-services.ts binds the real ones.',
  },
  loading: {
    imports: ['domain', 'gitlab', 'jira', 'oauth', 'use-cases', 'ui'],
    packages: [react],
    instead: 'loading/ decides what is loaded later, and nothing else.',
  },
  ui: {
    imports: ['domain', 'loading'],
    types: ['use-cases/bind-use-cases.ts'],
    packages: [react, /^scheduler$/, /^@atlaskit\//, /^@tanstack\/react-query$/, /^p-map$/],
    instead: 'ui/ gets ports and bound use-cases through useServices(), and their types from domain/.',
  },
  'create-services.ts': {
    imports: ['domain', 'http', 'gitlab', 'loading', 'oauth', 'use-cases'],
    types: ['ui', 'begin'],
    packages: [],
    instead: 'create-services.ts only puts the parts together: use a package where its knowledge belongs.',
  },
  callback: {
    imports: ['oauth', 'ui'],
    packages: [],
    instead: 'callback/ is the page at the end of a sign-in: it knows how the answer is handed over and its own words, nothing else.',
  },
  begin: {
    imports: ['domain', 'http', 'gitlab', 'ui/words', 'use-cases'],
    packages: [],
    instead: 'begin/ asks for what the first screen needs before anything else is there: whatever it imports is waited for.',
  },
  'start.ts': {
    imports: ['begin', 'gitlab', 'jira', 'main.tsx', 'ui/words'],
    packages: [],
    instead: 'start.ts only begins: what does not have to run before the page is drawn belongs behind main.tsx.',
  },
  forge: {
    imports: ['begin', 'create-services.ts', 'gitlab', 'jira', 'ui'],
    types: [],
    packages: [react, /^virtual:atlaskit-theme\.css$/],
    instead: 'forge/ only starts the page inside Forge: its frame belongs into jira/, what is asked of GitLab into gitlab/.',
  },
  'main.tsx': {
    imports: ['create-services.ts', 'ui'],
    types: ['begin'],
    packages: [react, /^virtual:atlaskit-theme\.css$/],
    instead: 'main.tsx only starts the page: create-services.ts puts the parts together.',
  },
}

const knownPlaces = Object.keys(layers).join(', ')

const isAllowed = ({ from, file, specifier, isTypeOnly }: Dependency, layer: Layer): boolean => {
  if (file === null) return layer.packages.some((allowed) => allowed.test(specifier))
  if (!file.startsWith('src/')) return false
  const target = layerOf(file)
  const isOwn = target === layerOf(from) || file.endsWith('.css')
  const isKnownType = isTypeOnly && layer.types?.some((known) => known === target || `src/${known}` === file) === true
  const isBelow = layer.imports.some((known) => known === target || file.startsWith(`src/${known}/`))
  return isOwn || isBelow || isKnownType
}

const insteadOf = ({ file }: Dependency, layer: Layer): string =>
  file === null || file.startsWith('src/')
    ? layer.instead
    : 'The page imports nothing outside src/: neither tests nor the build may run in a browser.'

/** Says of every import against the direction of the layers what to do instead. */
export function layeringFaults(sources: readonly SourceFile[]): string[] {
  return sources.flatMap((source) => {
    const layer = layers[layerOf(source.path)]
    if (layer === undefined) return [`${source.path} has no place: put it into one of ${knownPlaces}.`]
    return dependenciesOf(source)
      .filter((dependency) => !isAllowed(dependency, layer))
      .map((dependency) => `${source.path} imports ${dependency.specifier}. ${insteadOf(dependency, layer)}`)
  })
}
