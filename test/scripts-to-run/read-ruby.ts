/** Reads `name = { key: 'text', other: true }` out of a Ruby script: literals as what they are, anything else as `{ code }`. */
export function readRuby(script: string, name: string): Record<string, unknown> {
  const start = new RegExp(`^ *${name} = \\{ `, 'm').exec(script)
  if (!start) throw new Error(`${name} is not set`)
  let rest = script.slice(start.index + start[0].length)
  const read: Record<string, unknown> = {}
  for (;;) {
    const pair = /^(\w+): ('(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|[\w.]+)(, | \})/.exec(rest)
    if (!pair) throw new Error(`no pair: ${rest.slice(0, 80)}`)
    const [whole, key = '', literal = '', end] = pair
    read[key] = valueOf(literal)
    rest = rest.slice(whole.length)
    if (end === ' }') return read
  }
}

function valueOf(literal: string): unknown {
  if (literal.startsWith("'")) return literal.slice(1, -1).replaceAll(/\\([\\'])/g, '$1')
  if (literal.startsWith('"')) {
    return literal
      .slice(1, -1)
      .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_, code?: string, one?: string) =>
        code === undefined ? (one ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
      )
  }
  const words: Readonly<Record<string, unknown>> = { nil: null, true: true, false: false }
  return literal in words ? words[literal] : { code: literal }
}
