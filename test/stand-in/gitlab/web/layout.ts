import { escapeHtml, html } from '../answers.ts'
import type { GitLab } from '../gitlab.ts'

const css = `
:root { color-scheme: light dark; --ink: #28272d; --dim: #626168; --line: #dcdcde; --paper: #fff; --back: #f7f7f8; --accent: #1f75cb;
  --accent-ink: #fff; --bad: #a12f1e; --good: #217645 }
@media (prefers-color-scheme: dark) { :root { --ink: #ececef; --dim: #a4a3a8; --line: #4c4b51; --paper: #28272d; --back: #18171d;
  --accent: #63a6e9; --accent-ink: #0d0c12; --bad: #fcb5aa; --good: #91d4a8 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--ink); font: .9375rem/1.5 system-ui, sans-serif }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; padding: .625rem 1.25rem; background: var(--paper);
  border-bottom: 1px solid var(--line) }
header strong { margin-right: auto }
main { max-width: 72rem; margin: 0 auto; padding: 1.25rem; display: grid; gap: 1.25rem }
section, details { padding: 1rem 1.25rem; background: var(--paper); border: 1px solid var(--line); border-radius: .5rem; min-width: 0 }
summary { cursor: pointer; font-weight: 600 }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0; overflow-wrap: anywhere }
h2 { font-size: 1.0625rem; margin: 0 0 .75rem }
p { margin: .25rem 0 .75rem } a { color: var(--accent) }
.dim { color: var(--dim) } .bad { color: var(--bad) } .good { color: var(--good) }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: .875rem }
th, td { text-align: left; vertical-align: baseline; padding: .3125rem .75rem .3125rem 0; border-top: 1px solid var(--line) }
th { color: var(--dim); font-weight: 600; border: 0; white-space: nowrap }
code { font: .8125rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
form.inline { display: inline }
.forms { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)) }
label { display: block; font-weight: 600; font-size: .8125rem; margin: .5rem 0 .125rem }
label.box { display: flex; gap: .5rem; align-items: baseline; font-size: .875rem }
input:not([type=checkbox]), select, textarea { width: 100%; font: inherit; padding: .3125rem .5rem; color: inherit; background: var(--paper);
  border: 1px solid var(--dim); border-radius: .25rem }
button { font: inherit; font-weight: 600; cursor: pointer; margin-top: .75rem; padding: .3125rem .75rem; border-radius: .25rem;
  border: 1px solid var(--dim); background: var(--paper); color: inherit }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink) }
td button, form.inline button { margin: 0; padding: 0 .5rem; font-size: .8125rem }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`

export const escaped = (value: unknown): string => escapeHtml(String(value))

/** A page of GitLab's for people. `content` is HTML. */
export function webPage(gitlab: GitLab, title: string, content: string, status = 200): Response {
  const name = new URL(gitlab.url).hostname
  const { root } = gitlab
  return html(
    status,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${escaped(title)} · ${escaped(name)}</title><style>${css}</style></head><body>` +
      `<header><strong>${gitlab.isGitLabCom ? 'GitLab.com' : 'GitLab'} · ${escaped(name)}</strong>` +
      `<a href="${root}/explore/projects">Projects</a><a href="${root}/-/user_settings/personal_access_tokens">Access tokens</a>` +
      `<a href="${root}/admin/applications">Admin</a>` +
      `<a href="${root}/-/stand-in">Behind the scenes</a><a href="${escaped(gitlab.jiraOrigin)}/">Jira</a></header>` +
      `<main><h1>${escaped(title)}</h1>${content}</main></body></html>`,
    { 'Cache-Control': 'no-store' },
  )
}

/** Cells are HTML. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>` +
  `<tbody>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`

let lastFieldId = 0
const fieldId = () => `field-${String((lastFieldId += 1))}`

export function textField(label: string, name: string, value = '', attributes = ''): string {
  const id = fieldId()
  return `<label for="${id}">${escaped(label)}</label><input id="${id}" name="${name}" value="${escaped(value)}" autocomplete="off" ${attributes}>`
}

export function choiceField(
  label: string,
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen = '',
): string {
  const id = fieldId()
  const shown = options.map(
    ([value, text]) => `<option value="${escaped(value)}"${value === chosen ? ' selected' : ''}>${escaped(text)}</option>`,
  )
  return `<label for="${id}">${escaped(label)}</label><select id="${id}" name="${name}">${shown.join('')}</select>`
}

export const checkField = (label: string, name: string, isOn: boolean): string =>
  `<label class="box"><input type="checkbox" name="${name}" value="1"${isOn ? ' checked' : ''}>${escaped(label)}</label>`

/** `fields` is HTML; `hidden` goes along with it. */
export function form(
  action: string,
  button: string,
  { fields = '', hidden = {}, isInline = false }: { fields?: string; hidden?: Readonly<Record<string, string>>; isInline?: boolean } = {},
): string {
  const inputs = Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
  return (
    `<form method="post" action="${escaped(action)}"${isInline ? ' class="inline"' : ''}>${inputs.join('')}${fields}` +
    `<button type="submit"${isInline ? '' : ' class="primary"'}>${escaped(button)}</button></form>`
  )
}

export const ago = (now: number, then: number): string => {
  const seconds = Math.round((now - then) / 1000)
  if (Math.abs(seconds) < 90) return `${String(seconds)} s ago`
  if (Math.abs(seconds) < 5400) return `${String(Math.round(seconds / 60))} min ago`
  return new Date(then).toISOString().slice(0, 16).replace('T', ' ')
}
