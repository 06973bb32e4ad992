import { json } from '../answers.ts'
import type { Call } from '../router.ts'

const defaultPerPage = 20
const maxPerPage = 100
/** Above it GitLab does not count (contract 7). */
const maxCounted = 10_000

/** A page of `rows` with GitLab's X- and Link headers; 400 for a page that is no number. */
export function paginated<T>({ url, params, gitlab }: Call, rows: readonly T[], shown: (row: T) => unknown): Response {
  const page = wholeNumber(params['page'], 1)
  const asked = wholeNumber(params['per_page'], defaultPerPage)
  if (page === null) return json(400, { error: 'page is invalid' })
  if (asked === null) return json(400, { error: 'per_page is invalid' })
  const perPage = Math.min(Math.max(asked, 1), maxPerPage)
  const current = Math.max(page, 1)
  const last = Math.max(Math.ceil(rows.length / perPage), 1)
  const next = current < last ? current + 1 : null
  const previous = current > 1 ? current - 1 : null
  const isCounted = rows.length <= maxCounted && !gitlab.otherwise.has('totals-are-left-out')
  const linkTo = (rel: string, number: number | null): string[] =>
    number === null ? [] : [`<${pageUrl(url, number, perPage)}>; rel="${rel}"`]
  const links = [...linkTo('prev', previous), ...linkTo('next', next), ...linkTo('first', 1), ...linkTo('last', isCounted ? last : null)]
  return json(200, rows.slice((current - 1) * perPage, current * perPage).map(shown), {
    'X-Page': String(current),
    'X-Per-Page': String(perPage),
    'X-Next-Page': next === null ? '' : String(next),
    'X-Prev-Page': previous === null ? '' : String(previous),
    Link: links.join(', '),
    ...(isCounted && { 'X-Total': String(rows.length), 'X-Total-Pages': String(last) }),
  })
}

function wholeNumber(param: unknown, byDefault: number): number | null {
  if (param === undefined || param === '') return byDefault
  return typeof param === 'string' && /^-?\d+$/.test(param) ? Number(param) : null
}

function pageUrl(url: URL, page: number, perPage: number): string {
  const target = new URL(url)
  target.searchParams.set('page', String(page))
  target.searchParams.set('per_page', String(perPage))
  return target.href
}
