import type { Issue } from '../issues.ts'

// The part of Jira's query language that an app may need (contract after-linking, JQL), strict where Jira is: what it
// does not know is an error, never an empty answer.

export type JqlSite = {
  readonly now: number
  /** Projects that may be named. */
  readonly projectKeys: readonly string[]
  /** Numbers of `development[pullrequests].all` and so on; null where the site has no such clause. */
  readonly developmentCount: ((issue: Issue, kind: string, property: string) => number | null) | null
}

/** With the sentence that Jira shows. */
export class JqlError extends Error {}

export type Query = { readonly matches: (issue: Issue) => boolean; readonly compare: (one: Issue, other: Issue) => number }

type Token = { readonly text: string; readonly kind: 'word' | 'text' | 'sign'; readonly at: number }

const reserved =
  /^(abort|access|add|after|alias|all|alter|and|any|as|asc|audit|avg|before|begin|between|by|case|char|check|create|current|date|decimal|default|delete|desc|distinct|do|drop|each|else|empty|end|equals|exec|explain|file|float|for|from|goto|grant|group|having|identified|if|in|index|initial|inner|insert|int|integer|into|is|isnull|join|last|left|less|like|limit|lock|long|max|min|minus|mode|modify|next|not|null|number|object|of|on|option|or|order|output|power|previous|prior|public|raise|raw|remove|rename|resource|return|returns|right|row|select|session|set|share|size|start|strict|sum|table|then|to|trigger|union|unique|update|user|validate|values|view|when|where|with)$/i

export function parseJql(jql: string, site: JqlSite): Query {
  const tokens = tokensOf(jql)
  let position = 0
  const peek = (ahead = 0): Token | undefined => tokens[position + ahead]
  const isWord = (text: string, ahead = 0) => peek(ahead)?.kind === 'word' && peek(ahead)?.text.toLowerCase() === text
  const isSign = (text: string) => peek()?.kind === 'sign' && peek()?.text === text
  const fail = (expected: string): never => {
    const token = peek()
    throw new JqlError(
      token
        ? `Error in the JQL Query: Expecting ${expected} but got '${token.text}'. (line 1, character ${String(token.at + 1)})`
        : `Error in the JQL Query: Expecting ${expected} before the end of the query.`,
    )
  }
  const next = (expected: string): Token => {
    const token = peek() ?? fail(expected)
    position += 1
    return token
  }
  const expectSign = (text: string) => {
    if (!isSign(text)) fail(`'${text}'`)
    position += 1
  }

  function name(expected: string): string {
    const token = next(expected)
    if (token.kind === 'word' && reserved.test(token.text)) {
      throw new JqlError(
        `Error in the JQL Query: '${token.text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character ${String(token.at + 1)})`,
      )
    }
    if (token.kind === 'sign') {
      position -= 1
      fail(expected)
    }
    return token.text
  }

  function values(): string[] {
    if (!isSign('(')) return [name('a value')]
    position += 1
    const found = [name('a value')]
    while (isSign(',')) {
      position += 1
      found.push(name('a value'))
    }
    expectSign(')')
    return found
  }

  function field(): string {
    const start = name('a field')
    if (!isSign('[')) return start.toLowerCase()
    position += 1
    const inside = name('a property')
    expectSign(']')
    // `.all` follows without a space, so it is a word of its own.
    const property = peek()?.kind === 'word' && peek()?.text.startsWith('.') ? next('a property').text : ''
    return `${start}[${inside}]${property}`.toLowerCase()
  }

  function operator(): string {
    if (isWord('not') && isWord('in', 1)) {
      position += 2
      return 'not in'
    }
    const token = next("either '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS'")
    const text = token.text.toLowerCase()
    if (['=', '!=', '<', '>', '<=', '>=', '~', '!~', 'in'].includes(text)) return text
    position -= 1
    return fail("either '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS'")
  }

  const clause = () => {
    const left = field()
    const sign = operator()
    return condition(left, sign, values(), site)
  }

  type Test = (issue: Issue) => boolean
  const negated = (): Test => {
    if (isWord('not')) {
      position += 1
      const inner = negated()
      return (issue) => !inner(issue)
    }
    if (!isSign('(')) return clause()
    position += 1
    const inner = either()
    expectSign(')')
    return inner
  }
  const both = (): Test => {
    const parts = [negated()]
    while (isWord('and')) {
      position += 1
      parts.push(negated())
    }
    return (issue) => parts.every((part) => part(issue))
  }
  const either = (): Test => {
    const parts = [both()]
    while (isWord('or')) {
      position += 1
      parts.push(both())
    }
    return (issue) => parts.some((part) => part(issue))
  }

  const matches = peek() && !isWord('order') ? either() : () => true
  let compare: Query['compare'] = () => 0
  if (isWord('order')) {
    position += 1
    if (!isWord('by')) fail("'by'")
    position += 1
    const valueOf = orderings[name('a field').toLowerCase()]
    if (!valueOf) throw new JqlError('Not able to sort using this field.')
    const isDescending = isWord('desc')
    if (isDescending || isWord('asc')) position += 1
    compare = (one, other) => (isDescending ? valueOf(other) - valueOf(one) : valueOf(one) - valueOf(other))
  }
  if (peek()) fail("either 'OR' or 'AND'")
  return { matches, compare }
}

function tokensOf(jql: string): Token[] {
  const tokens: Token[] = []
  const pattern = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(!=|<=|>=|!~|[=<>~(),[\]])|([^\s"'!=<>~(),[\]]+))/y
  while (pattern.lastIndex < jql.trimEnd().length) {
    const at = pattern.lastIndex
    const [, quoted, single, sign, word] = pattern.exec(jql) ?? []
    const text = quoted ?? single
    if (text !== undefined) tokens.push({ text: text.replaceAll(/\\(.)/g, '$1'), kind: 'text', at })
    else if (sign !== undefined) tokens.push({ text: sign, kind: 'sign', at })
    else if (word !== undefined) tokens.push({ text: word, kind: 'word', at })
    else throw new JqlError(`Error in the JQL Query: The character '${jql.charAt(at)}' is a reserved JQL character.`)
  }
  return tokens
}

const orderings: Readonly<Record<string, (issue: Issue) => number>> = {
  updated: ({ updated }) => updated,
  created: ({ created }) => created,
  key: ({ id }) => Number(id),
  issuekey: ({ id }) => Number(id),
}

const compared: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '>': (one, other) => one > other,
  '<=': (one, other) => one <= other,
  '>=': (one, other) => one >= other,
}

const unknownField = (field: string) =>
  new JqlError(`Field '${field.replace(/\[.*/, '')}' does not exist or you do not have permission to view it.`)

function condition(field: string, sign: string, values: readonly string[], site: JqlSite): (issue: Issue) => boolean {
  const development = /^development\[(\w+)\]\.(\w+)$/.exec(field)
  if (development) {
    const [, kind = '', property = ''] = development
    const { developmentCount } = site
    const compare = compared[sign]
    if (!developmentCount || !compare) throw unknownField(field)
    return (issue) => {
      const count = developmentCount(issue, kind, property)
      if (count === null) throw unknownField(field)
      return compare(count, Number(values[0]))
    }
  }
  const isNegative = sign === '!=' || sign === 'not in'
  const isAmong = (textOf: (issue: Issue) => readonly string[]) => {
    if (!['=', '!=', 'in', 'not in'].includes(sign)) throw new JqlError(`The operator '${sign}' is not supported by the '${field}' field.`)
    const wanted = new Set(values.map((value) => value.toLowerCase()))
    return (issue: Issue) => textOf(issue).some((text) => wanted.has(text.toLowerCase())) !== isNegative
  }
  switch (field) {
    case 'project': {
      const unknown = values.find((value) => !site.projectKeys.some((key) => key.toLowerCase() === value.toLowerCase()))
      if (unknown !== undefined) throw new JqlError(`The value '${unknown}' does not exist for the field 'project'.`)
      return isAmong(({ project }) => [project.key, project.id, project.name])
    }
    case 'key':
    case 'issuekey':
    case 'issue':
    case 'id':
      return isAmong(({ key, id }) => [key, id])
    case 'status':
      return isAmong(({ status }) => [status])
    case 'summary':
    case 'text': {
      if (sign !== '~' && sign !== '!~') throw new JqlError(`The operator '${sign}' is not supported by the '${field}' field.`)
      const text = (values[0] ?? '').toLowerCase()
      return ({ summary }) => summary.toLowerCase().includes(text) === (sign === '~')
    }
    case 'updated':
    case 'created': {
      const compare = compared[sign]
      const time = timeIn(values[0] ?? '', site.now)
      if (!compare || time === null) {
        throw new JqlError(`Date value '${values[0] ?? ''}' for field '${field}' is invalid.`)
      }
      return (issue) => compare(issue[field], time)
    }
    default:
      throw unknownField(field)
  }
}

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 }

/** `-7d`, `2026-11-26`, `2026-11-26 10:00`. */
function timeIn(text: string, now: number): number | null {
  const relative = /^([+-]?)(\d+)([mhdw])$/.exec(text)
  if (relative) {
    const [, sign, amount, unit = 'd'] = relative
    return now + Number(amount) * (unitMs[unit] ?? 0) * (sign === '-' ? -1 : 1)
  }
  const absolute = /^(\d{4})[-/](\d{2})[-/](\d{2})(?: (\d{2}:\d{2}))?$/.exec(text)
  return absolute ? Date.parse(`${absolute.slice(1, 4).join('-')}T${absolute[4] ?? '00:00'}:00Z`) : null
}
