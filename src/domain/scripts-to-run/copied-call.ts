import { curlWithToken } from './curl-with-token.ts'
import { quotedForShell } from './quote.ts'

/** A call of GitLab's REST API that somebody makes by hand, with a personal access token that this page never sees. */
export type CopiedCall = {
  readonly method: 'POST' | 'PUT'
  readonly url: URL
  /** As fields of a form, where a name may come again, or as JSON. */
  readonly body: { readonly form: readonly (readonly [name: string, value: string])[] } | { readonly json: unknown }
}

/** What is said where the call runs. None of it has a value in it. */
export type CallWords = {
  readonly askToken: string
  readonly noToken: string
  readonly askNumber: string
  readonly noNumber: string
  /** In front of the status. */
  readonly answered: string
}

/** A number that only the person who runs the call knows: asked for there. */
export const askedNumber = '\0number\0'

/** As it is, and as addresses and JSON write it. */
const anyMark = /\0number\0|%00number%00|\\u0000number\\u0000/

const hasMark = (text: string): boolean => anyMark.test(text)

/**
 * The call as one command for `sh`, to be pasted or saved: in parentheses, so that a shell has read all of it before it asks
 * for anything. The token is typed unseen and reaches curl through a pipe: neither a list of processes nor a history has it.
 * No `!` stands outside of quotes: shells that are typed into take it for history.
 */
export function callScript({ method, url, body }: CopiedCall, says: CallWords): string {
  const data =
    'form' in body
      ? body.form.map(([name, value]) => `--data-urlencode ${word(`${name}=${value}`)}`)
      : [`--header 'Content-Type: application/json'`, `--data ${word(jsonOf(body.json))}`]
  const isAsked = [url.href, JSON.stringify(body)].some(hasMark)
  const curl = [
    curlWithToken,
    `--write-out ${quotedForShell(`\\n${says.answered} %{http_code}\\n`)}`,
    `--request ${method} ${word(url.href)}`,
    ...data,
  ]
  return [
    '(',
    ...(isAsked ? askNumber(says) : []),
    `  printf '%s: ' ${quotedForShell(`${says.askToken} (${url.host})`)} >&2`,
    `  trap 'stty echo 2>/dev/null; exit 130' INT`,
    `  stty -echo 2>/dev/null; read -r token; stty echo 2>/dev/null; echo >&2`,
    `  case $token in ''|*[\\"\\\\[:space:]]*) echo ${quotedForShell(says.noToken)} >&2; exit 1 ;; esac`,
    String.raw`  printf 'header = "PRIVATE-TOKEN: %s"\n' "$token" |`,
    ...curl.map((part, index) => `    ${index === 0 ? '' : '  '}${part}${index === curl.length - 1 ? '' : ' \\'}`),
    ')',
  ].join('\n')
}

const askNumber = ({ askNumber: question, noNumber }: CallWords): string[] => [
  `  printf '%s: ' ${quotedForShell(question)} >&2; read -r number`,
  `  expr "X$number" : 'X[0-9][0-9]*$' >/dev/null || { echo ${quotedForShell(noNumber)} >&2; exit 1; }`,
]

/** The mark leaves the quotes: a number that the shell has checked needs none. */
const word = (text: string): string =>
  text
    .split(anyMark)
    .map((part) => (part === '' ? '' : quotedForShell(part)))
    .join('"$number"')

/** A number in JSON has no quotes around it. */
const jsonOf = (value: unknown): string => JSON.stringify(value).replaceAll(JSON.stringify(askedNumber), askedNumber)
