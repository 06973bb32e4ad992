/** One linked group for people's own lists. Null where this page does not know. */
export type LinkRow = {
  readonly group: string
  readonly path: string | null
  readonly groupId: number | null
  readonly address: string | null
  readonly visibility: string | null
  readonly coveredBy: string | null
  readonly projects: number | null
  readonly linkedAt: Date | null
  readonly note: string | null
}

const columns = [
  ['Group', ({ group }: LinkRow) => group],
  ['Path', ({ path }: LinkRow) => path],
  ['Group ID', ({ groupId }: LinkRow) => groupId],
  ['Address', ({ address }: LinkRow) => address],
  ['Visibility', ({ visibility }: LinkRow) => visibility],
  ['Covered by', ({ coveredBy }: LinkRow) => coveredBy],
  ['Projects', ({ projects }: LinkRow) => projects],
  ['Created on', ({ linkedAt }: LinkRow) => linkedAt?.toISOString() ?? null],
  ['Note', ({ note }: LinkRow) => note],
] as const

/**
 * RFC 4180, with a byte order mark: without it spreadsheets take the text for another encoding. `separator` is the one that
 * they expect in the language of whoever opens it.
 */
export function linksAsCsv(rows: readonly LinkRow[], separator: ',' | ';'): string {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, value]) => value(row)))]
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(separator)).join('\r\n')}\r\n`
}

/**
 * Groups are named by strangers: a name that begins like a formula must not become one in a spreadsheet, and none may end its
 * cell, whichever separator the spreadsheet takes.
 */
function csvCell(value: string | number | null): string {
  const text = typeof value === 'string' && /^\s*[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export type ExportFacts = { readonly instance: string; readonly site: string | null; readonly madeAt: Date }

export const linksAsJson = (rows: readonly LinkRow[], { instance, site, madeAt }: ExportFacts): string =>
  `${JSON.stringify({ instance, site, madeAt, linkedGroups: rows }, null, 2)}\n`
