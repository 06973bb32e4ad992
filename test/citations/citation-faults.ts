// Comments, test titles and documents cite what stands in this repository, in forms that a machine can resolve:
//   contract 1.7, 2 and 4.2           headings of docs/contract/gitlab.md, with `fact 4` or `step 2` of a numbered list
//   contract jira, Frames and popups  a heading of docs/contract/jira.md, and so on for every other file there
//   row 15, rows 1 and 2              docs/failures.md
//   docs/deploy/README.md             a file; in documents also links, and paths below src, test, scripts, build
// A citation of an RFC stays as the RFC's readers write it: "RFC 6749 §4.1.1", "RFC 9700 section 4.17".

export type Text = { readonly path: string; readonly text: string }

export type Knowledge = {
  /** The files of docs/contract by their names: `gitlab`, `jira`. */
  readonly contracts: ReadonlyMap<string, string>
  /** Rows of docs/failures.md. */
  readonly rows: readonly number[]
  /** Whether the project has a file or folder of this path. */
  readonly exists: (path: string) => boolean
}

/** Something that is cited: null where it is there, else what is missing. */
type Resolve = (match: readonly string[], from: Text, knowledge: Knowledge) => string | null

const isDocument = ({ path }: Text): boolean => path.endsWith('.md')
const isContract = ({ path }: Text): boolean => path.startsWith('docs/contract/')

/** The part of GitLab's contract under a numbered heading, up to the next one; null where there is none. */
function section(contract: string, number: string): string | null {
  const [, ...parts] = contract.split(/^#{2,3} (?=\d)/m)
  return parts.find((part) => /^[\d.]*\d/.exec(part)?.[0] === number) ?? null
}

const resolveSections: Resolve = ([, numbers = '', kind, item], _from, { contracts }) => {
  const contract = contracts.get('gitlab') ?? ''
  const cited = numbers.match(/\d+(\.\d+)*/g) ?? []
  const missing = cited.find((number) => section(contract, number) === null)
  if (missing !== undefined) return `docs/contract/gitlab.md has no heading ${missing}`
  const hasItem = !kind || cited.some((number) => section(contract, number)?.includes(`\n${String(item)}. `))
  return hasItem ? null : `docs/contract/gitlab.md ${numbers} has no ${kind} ${String(item)}`
}

/** "contract" followed by another word is a citation only where that word names a file, or a heading seems to follow. */
const resolveHeading: Resolve = ([, name = '', tail = ''], _from, { contracts }) => {
  const contract = contracts.get(name)
  if (contract === undefined) return /^, [A-Z]/.test(tail) ? `there is no docs/contract/${name}.md` : null
  const headings = Array.from(contract.matchAll(/^## ([^[\n]*)/gm), ([, heading = '']) => heading.trim())
  const isThere = headings.some((heading) => tail.startsWith(`, ${heading}`))
  return isThere ? null : `docs/contract/${name}.md has: ${headings.join('; ')}`
}

const resolveRows: Resolve = ([, numbers = ''], _from, { rows }) => {
  const missing = numbers.match(/\d+/g)?.find((number) => !rows.includes(Number(number)))
  return missing === undefined ? null : `docs/failures.md has no row ${missing}`
}

/** Inside the contract a section without more is one of its own. */
const resolveBare: Resolve = (match, from, knowledge) =>
  isContract(from) ? resolveSections(match, from, knowledge) : 'say of what: "contract 1.7" or "RFC 6749 §4.1"'

const resolveDocument: Resolve = ([, path = ''], _from, { exists }) => (exists(path) ? null : `there is no ${path}`)

const resolveLink: Resolve = ([, target = ''], from, { exists }) => {
  if (!isDocument(from)) return null
  const path = new URL(target, `file:///${from.path}`).pathname.slice(1)
  return exists(path) ? null : `there is no ${path}`
}

/** The contract has paths of GitLab's own; a decision may be about what is gone since. */
const resolvePath: Resolve = ([, path = ''], from, { exists }) =>
  !isDocument(from) || isContract(from) || from.path.startsWith('docs/decisions/') || exists(path) ? null : `there is no ${path}`

const forms: readonly (readonly [RegExp, Resolve])[] = [
  [/\bcontract\s+(\d+(?:\.\d+)*(?:(?:,\s|,?\s+and\s)\s*\d+(?:\.\d+)*)*)(?:,\s+(fact|step)\s+(\d+))?/gi, resolveSections],
  [/\b[Cc]ontract\s+(?!gitlab\b)([a-z]+(?:-[a-z]+)*)\b(.{0,80})/g, resolveHeading],
  [/\brows?\s+(\d+(?:(?:,\s|,?\s+and\s)\s*\d+)*)/gi, resolveRows],
  [/(?<!\bRFC\s+\d+,?\s+)\bsections?\s+(\d+(?:\.\d+)*(?:(?:,\s|,?\s+and\s)\s*\d+(?:\.\d+)*)*)/gi, resolveBare],
  [/(?<![\w./-])(docs\/[\w./-]*\.md)\b/g, resolveDocument],
  [/\]\((?!https?:|#)([^)#\s]+)/g, resolveLink],
  [/`((?:src|test|scripts|build)\/[\w./-]*)`/g, resolvePath],
]

/** A citation may run on in the next line: the break, and what begins a line of a comment, count as spaces. */
const inOneLine = (text: string): string => text.replace(/\n[ \t]*(?:\*(?!\/)|\/\/)?/g, (start) => ' '.repeat(start.length))

const squeezed = (text = ''): string => text.replace(/\s+/g, ' ')

/** For each citation that leads nowhere: where it stands, its words, and what is missing. */
export function citationFaults(from: Text, knowledge: Knowledge): string[] {
  const flow = inOneLine(from.text)
  return forms.flatMap(([form, resolve]) =>
    Array.from(flow.matchAll(form)).flatMap((match) => {
      const missing = resolve(match.map(squeezed), from, knowledge)
      const line = from.text.slice(0, match.index).split('\n').length
      return missing === null ? [] : [`${from.path}:${line} “${squeezed(match[0]).slice(0, 50)}”: ${missing}.`]
    }),
  )
}
