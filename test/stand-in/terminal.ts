import { parseArgs } from 'node:util'
import { describeServers } from './jira/pages.ts'
import { waysOfInstalling, type WayOfInstalling, type World } from './world.ts'

export type CommandOptions = {
  readonly port: number
  readonly groups: number
  readonly fresh: boolean | undefined
  readonly way: WayOfInstalling
}

/** Reads `--port`, `--groups`, `--fresh` and `--world`; throws one plain sentence where that cannot be. */
export function commandOptions(args: readonly string[], command: string): CommandOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8080' },
      groups: { type: 'string', default: '0' },
      fresh: { type: 'boolean' },
      world: { type: 'string', default: waysOfInstalling[0] },
    },
  })
  return {
    port: wholeNumber(values.port, 65_535, `--port is a number from 0 to 65535, for example: ${command} -- --port 8081`),
    fresh: values.fresh,
    way: wayNamed(values.world),
    groups: wholeNumber(values.groups, 100_000, `--groups is a number, for example: ${command} -- --groups 500`),
  }
}

function wayNamed(text: string): WayOfInstalling {
  const way = waysOfInstalling.find((name) => name === text)
  if (!way) throw new Error(`--world is one of ${waysOfInstalling.join(', ')}`)
  return way
}

function wholeNumber(text: string, maximum: number, complaint: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number > maximum) throw new Error(complaint)
  return number
}

/** What a newcomer needs: the address to open, and who can be whom. */
export function welcome(world: World): string {
  const blocks = describeServers(world).map(({ name, url, columns, people }) =>
    [`  ${name}   ${url}`, ...table([columns, ...people])].join('\n'),
  )
  return [
    '',
    `  Open  ${world.jira.origin}/  in Chrome, Edge or Firefox and press "${world.jira.apps.current() || world.way === 'forge' ? 'Get started' : 'Find new apps'}".`,
    '  Jira and both GitLab servers are pretended: nothing leaves this computer.',
    '',
    ...blocks.flatMap((block) => [block, '']),
    '  Stop with Ctrl-C.',
    '',
  ].join('\n')
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) => `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd()
  const [head = [], ...body] = rows
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...body.map(line)]
}

/** Why the command cannot start, as one sentence where it is something that people can mend. */
export function complaint(cause: unknown, port: number, command: string): string {
  if (!(cause instanceof Error)) return String(cause)
  if (!('code' in cause)) return cause.message
  if (cause.code === 'EADDRINUSE') {
    return `Port ${port} is in use. Choose another one: ${command} -- --port ${port + 1}`
  }
  if (cause.code === 'EACCES') return `Port ${port} is not open to you. Choose one above 1024: ${command} -- --port 8081`
  return cause.message
}

/** Runs a command until Ctrl-C; `start` answers the function that ends it. */
export async function runUntilStopped(start: () => Promise<() => Promise<void>>, explain: (cause: unknown) => string) {
  try {
    const stop = await start()
    let ending: Promise<void> | null = null
    const end = () => {
      ending ??= stop().then(() => process.exit(0))
    }
    // Not `once`: Ctrl-C reaches us twice, from the terminal and through whoever started us.
    process.on('SIGINT', end)
    process.on('SIGTERM', end)
  } catch (cause) {
    console.error(explain(cause))
    process.exit(1)
  }
}
