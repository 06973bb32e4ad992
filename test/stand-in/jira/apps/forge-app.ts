import { parse } from 'yaml'
import { isRecord, recordsIn, textIn, textsIn } from '../../shape.ts'
import { readDescriptor, type ReadDescriptor } from './descriptor.ts'

const prefix = 'jira:'

/**
 * What Jira has of a private Forge app whose manifest is that of a Connect app (contract jira, Connect is ending, Forge
 * follows): the same key, page and lifecycle as by a descriptor. `from` is where Jira is.
 */
export function readForgeManifest(text: string, from: string): ReadDescriptor {
  const manifest = parsed(text)
  const connect = inside(inside(manifest, 'app'), 'connect')
  const remote = recordsIn(manifest['remotes']).find(({ key }) => key === connect['remote'])
  if (textIn(connect['key']) === '') return { refusal: 'Installation failed. The manifest names no app.connect.key.' }
  if (!remote) return { refusal: 'Installation failed. The remote of app.connect is not among the remotes of the manifest.' }
  const modules = Object.entries(inside(manifest, 'connectModules')).flatMap(([name, list]) => {
    const [module] = recordsIn(list)
    return module && name.startsWith(prefix) ? [[name.slice(prefix.length), module] as const] : []
  })
  const { lifecycle, ...shown } = Object.fromEntries(modules)
  const baseUrl = textIn(remote['baseUrl'])
  return readDescriptor(
    {
      key: connect['key'],
      // What the app is called was said to Forge when it was registered, as docs/install.md has it.
      name: `GitLab for Jira (${URL.canParse(baseUrl) ? new URL(baseUrl).hostname : baseUrl})`,
      baseUrl,
      lifecycle,
      modules: shown,
      scopes: textsIn(inside(manifest, 'permissions')['scopes']).map((scope) => scope.replace(/:connect-jira$/, '').toUpperCase()),
    },
    from,
  )
}

function parsed(text: string): Record<string, unknown> {
  try {
    const manifest: unknown = parse(text)
    return isRecord(manifest) ? manifest : {}
  } catch {
    return {}
  }
}

const inside = (value: Record<string, unknown>, name: string): Record<string, unknown> => (isRecord(value[name]) ? value[name] : {})
