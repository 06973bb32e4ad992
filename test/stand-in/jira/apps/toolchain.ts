import { isRecord, recordsIn, textIn } from '../../shape.ts'
import { queryStringHash } from '../query-string-hash.ts'
import { developmentAction } from './descriptor.ts'
import type { InstalledApp } from './apps.ts'

export type ToolchainOptions = {
  readonly app: () => InstalledApp | null
  /** Signs as Jira does for calls that no person makes. */
  readonly sign: (qsh: string) => Promise<string>
  readonly send: (request: Request) => Promise<Response>
}

export type Repository = { readonly id: string; readonly name: string; readonly url: string }

export type Toolchain = ReturnType<typeof createToolchain>

/** The toolchain of Jira's projects, for an app that offers it (contract 1.12). What GitLab syncs does not change by it. */
export function createToolchain({ app, sign, send }: ToolchainOptions) {
  const associated = new Map<string, Repository[]>()

  /** Null where the app has no such action or GitLab refuses. */
  async function ask(action: string, query: Readonly<Record<string, string>>, method = 'GET'): Promise<Response | null> {
    const installed = app()
    const template = installed && developmentAction(installed.descriptor, action)
    if (!template) return null
    const url = new URL(template)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const headers = { Authorization: `JWT ${await sign(queryStringHash(method, url.href, installed.descriptor.baseUrl))}` }
    return send(new Request(url, { method, headers })).catch(() => null)
  }

  const listIn = async (answer: Response | null, name: string): Promise<Repository[]> => {
    const body: unknown = answer?.ok ? await answer.json() : {}
    return recordsIn(isRecord(body) ? body[name] : []).map(repositoryIn)
  }

  return {
    of: (projectKey: string): readonly Repository[] => associated.get(projectKey) ?? [],
    workspaces: async (search = '') => listIn(await ask('searchConnectedWorkspaces', { searchQuery: search }), 'workspaces'),
    repositories: async (search = '') =>
      listIn(await ask('searchRepositories', { searchQuery: search, page: '1', limit: '20' }), 'containers'),
    /** Null where it worked, else what GitLab says. */
    async associate(projectKey: string, id: string): Promise<string | null> {
      const answer = await ask('associateRepository', { id }, 'POST')
      const body: unknown = await answer?.json().catch(() => null)
      if (!answer?.ok || !isRecord(body)) return isRecord(body) ? textIn(body['error']) : 'GitLab did not answer.'
      associated.set(projectKey, [...(associated.get(projectKey) ?? []), repositoryIn(body)])
      return null
    },
  }
}

const repositoryIn = (value: Record<string, unknown>): Repository => ({
  id: textIn(value['id']),
  name: textIn(value['name']),
  url: textIn(value['url']),
})
