/** What `npm audit` and `npm audit signatures` have said. */
export type Verdict = {
  /** `cannot-tell`: the registry, or what its signatures are verified by, has no such service or is out of reach. */
  readonly state: 'clean' | 'flawed' | 'cannot-tell'
  readonly lines: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** npm prints other things around its JSON. */
function jsonIn(printed: string): Json | null {
  try {
    const value: unknown = JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

const cannotTell = (why: string): Verdict => ({ state: 'cannot-tell', lines: [why] })

function refusalIn(answer: Json): string | null {
  const { statusCode, uri, error } = answer
  if (typeof statusCode === 'number') return `The registry has no such service here: ${String(uri)} answers ${String(statusCode)}.`
  if (!isRecord(error)) return null
  return `It could not be asked: ${String(error['summary'] ?? error['code'])}.`
}

/** Of `npm audit --json`: faults that are known of the packages in the lock file. */
export function faultsIn(printed: string): Verdict {
  const answer = jsonIn(printed)
  if (answer === null) return cannotTell('npm audit printed nothing that can be read.')
  const refusal = refusalIn(answer)
  if (refusal !== null) return cannotTell(refusal)
  const { vulnerabilities } = answer
  if (!isRecord(vulnerabilities)) return cannotTell('npm audit printed another form than that of npm 7 to 11.')
  const lines = Object.entries(vulnerabilities).map(([name, fault]) => {
    const { severity, range, fixAvailable } = isRecord(fault) ? fault : {}
    return `${name} ${String(range)}: ${String(severity)}${fixAvailable === false ? ', no fix yet' : ''}`
  })
  return lines.length === 0 ? { state: 'clean', lines: ['No fault is known.'] } : { state: 'flawed', lines }
}

/** Of `npm audit signatures --json`: packages whose content is not what the registry has signed. */
export function signaturesIn(printed: string): Verdict {
  const answer = jsonIn(printed)
  if (answer === null) return cannotTell('npm audit signatures printed nothing that can be read.')
  const refusal = refusalIn(answer)
  if (refusal !== null) return cannotTell(refusal)
  const { invalid, missing } = answer
  if (!Array.isArray(invalid) || !Array.isArray(missing))
    return cannotTell('npm audit signatures printed another form than that of npm 9 to 11.')
  const named = (list: readonly unknown[], what: string): string[] =>
    list.map((item) => `${isRecord(item) ? `${String(item['name'])} ${String(item['version'])}` : String(item)}: ${what}`)
  const lines = [...named(invalid, 'the signature is not valid'), ...named(missing, 'there is no signature')]
  return lines.length === 0 ? { state: 'clean', lines: ['All signatures are valid.'] } : { state: 'flawed', lines }
}

/** 0: all is well. 1: something is wrong. 3: it cannot be told here, which is not the same as well. */
export function exitCode(verdicts: readonly Verdict[]): 0 | 1 | 3 {
  if (verdicts.some(({ state }) => state === 'flawed')) return 1
  return verdicts.some(({ state }) => state === 'cannot-tell') ? 3 : 0
}
