import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedForRuby, quotedForShell } from '../../src/domain/scripts-to-run/quote.ts'

const texts = fc.array(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '')),
  { maxLength: 50 },
)

const awkward = ["it's", '$(id)', '`id`', '"', '\\', "'; rm -rf /; '", 'a\nb', '#{x}', '', '-n', '*', '~', '!!', 'ä 漢 \u{1F600}']

describe('a word of a shell', () => {
  it('is whatever it was, for any text', () => {
    const isKept = (given: readonly string[]): void => {
      const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${given.map(quotedForShell).join(' ')}`], { encoding: 'utf8' })
      expect(stdout.split('\0').slice(0, -1)).toEqual(given)
    }
    isKept(awkward)
    fc.assert(
      fc.property(
        texts.filter((given) => given.length > 0),
        isKept,
      ),
      { numRuns: 40 },
    )
  })
})

/** As Ruby reads it. */
function rubyValue(literal: string): string {
  const body = literal.slice(1, -1)
  if (literal.startsWith("'")) return body.replace(/\\([\\'])/g, '$1')
  return body.replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gs, (_all, code?: string, one?: string) =>
    code === undefined ? (one ?? '') : String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

describe('a string of Ruby', () => {
  it.each([
    ['group/subgroup', `'group/subgroup'`],
    [`it's`, String.raw`'it\'s'`],
    ['#{system("id")}', `'#{system("id")}'`],
    ['a\n#{system("id")}', String.raw`"a\u{a}\#{system(\"id\")}"`],
    ['\u202Egpj', String.raw`"\u{202e}gpj"`],
    ['\uD800', '"\uFFFD"'],
  ])('of %j is %s', (text, literal) => {
    expect(quotedForRuby(text)).toBe(literal)
  })

  it('is whatever it was, for any text, on one line, and computes nothing', () => {
    fc.assert(
      fc.property(texts, (given) => {
        for (const text of [...given, ...awkward]) {
          const literal = quotedForRuby(text)
          expect(rubyValue(literal)).toBe(text)
          expect(literal).not.toMatch(/[\r\n]/)
          if (literal.startsWith('"')) expect(literal).not.toMatch(/(?<!\\)(\\\\)*#\{/)
        }
      }),
    )
  })
})
