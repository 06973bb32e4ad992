import { isRecord } from '../shape.ts'
import type { GitLab } from './gitlab.ts'

/** One request to one GitLab, as its routes see it. */
export type Call = {
  readonly gitlab: GitLab
  readonly request: Request
  readonly url: URL
  /** The parts of the path that the route names, decoded. */
  readonly path: Readonly<Record<string, string>>
  /** Query, then form or JSON body, as Rails and Grape merge them. */
  readonly params: Readonly<Record<string, unknown>>
}

/** Null where there is nothing after all at the path that the route takes. */
export type Handler = (call: Call) => Promise<Response | null> | Response | null

/** `GET /api/v4/groups/:id`. A named part takes no slash unless it is encoded; `:rest*` takes everything. */
export type Routes = Readonly<Record<string, Handler>>

type Compiled = { readonly method: string; readonly pattern: RegExp; readonly handler: Handler }

export function createRouter(routes: Routes) {
  const compiled = Object.entries(routes).map(([route, handler]): Compiled => {
    const [method = '', path = ''] = route.split(' ')
    const pattern = path
      .replace(/\./g, '\\.')
      .replace(/:(\w+)\*/g, '(?<$1>.+)')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    return { method, pattern: new RegExp(`^${pattern}$`), handler }
  })

  /** Null where there is no such route. `path` is below the relative root and still encoded. */
  return async function route(gitlab: GitLab, request: Request, path: string): Promise<Response | null> {
    const method = request.method === 'HEAD' ? 'GET' : request.method
    for (const { pattern, handler, ...rest } of compiled) {
      const match = rest.method === method ? pattern.exec(path) : null
      if (!match) continue
      const url = new URL(request.url)
      const parts = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
      const params = { ...Object.fromEntries(url.searchParams), ...(await bodyParams(request)) }
      const answer = await handler({ gitlab, request, url, path: Object.fromEntries(parts) as Record<string, string>, params })
      if (answer) return answer
    }
    return null
  }
}

async function bodyParams(request: Request): Promise<Record<string, unknown>> {
  if (!request.body) return {}
  const text = await request.clone().text()
  if (!(request.headers.get('content-type') ?? '').startsWith('application/json')) {
    return formParams(new URLSearchParams(text))
  }
  const body: unknown = text === '' ? {} : JSON.parse(text)
  return isRecord(body) ? body : {}
}

/** Rails makes a list of what is named `scopes[]`. */
function formParams(form: URLSearchParams): Record<string, unknown> {
  const entries = [...form.keys()].map((name): readonly [string, unknown] =>
    name.endsWith('[]') ? [name.slice(0, -2), form.getAll(name)] : [name, form.get(name)],
  )
  return Object.fromEntries(entries)
}

/** A parameter that has to be text to count. */
export const textParam = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
