import { dependenciesOf, type SourceFile } from './source-file.ts'

type Convention = {
  readonly isBroken: (source: SourceFile) => boolean
  readonly instead: string
}

const drawers = /^(utils?|helpers?|common|shared|services?|managers?|hooks|types|constants|lib|misc)$/

const namesIn = (path: string): string[] =>
  path
    .replace(/(\.d)?\.tsx?$/, '')
    .split('/')
    .slice(1)

const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')

const isBarrel = ({ path, text }: SourceFile): boolean => {
  const statements = withoutComments(text).replaceAll(/export\s+(type\s)?(\*|\{[^}]*\})[^'\n]*from\s+'[^']+'/g, '')
  return /(^|\/)index\.tsx?$/.test(path) || (/\bexport\b/.test(text) && statements.trim() === '')
}

/** Folders and files whose name is a drawer although they earn it, each with the reason. */
const earnedNames: ReadonlyMap<string, string> = new Map([
  ['src/ui/services.tsx', 'the Services context of the architecture: the one way to a port'],
])

const conventions: readonly Convention[] = [
  {
    isBroken: ({ path }) => !namesIn(path).every((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)),
    instead: 'is to be named in kebab-case, after its main export.',
  },
  {
    isBroken: ({ path }) => !earnedNames.has(path) && namesIn(path).some((name) => drawers.test(name)),
    instead: 'is a drawer: name it after what is in it.',
  },
  {
    isBroken: isBarrel,
    instead: 'is a barrel: import from the file that has the thing.',
  },
  {
    isBroken: ({ text }) => /^export default\b/m.test(text),
    instead: 'has a default export: export by name, or it gets another name at every import.',
  },
  {
    isBroken: (source) => dependenciesOf(source).some(({ file }) => file !== null && !/\.(tsx?|css)$/.test(file)),
    instead: 'imports a file without its extension: write .ts, .tsx or .css.',
  },
]

/** Says of every file that breaks a convention of the project what to do instead. */
export const conventionFaults = (sources: readonly SourceFile[]): string[] =>
  sources.flatMap((source) => conventions.filter(({ isBroken }) => isBroken(source)).map(({ instead }) => `${source.path} ${instead}`))
