import { isRecord, textIn, textsIn } from '../../shape.ts'

/** What Jira keeps of an app's descriptor, as it was when it was installed or updated (contract 8). */
export type Descriptor = {
  readonly key: string
  readonly name: string
  readonly baseUrl: string
  readonly scopes: readonly string[]
  readonly modules: Readonly<Record<string, unknown>>
  readonly installedPath: string
  readonly uninstalledPath: string
}

const knownModules = [
  'postInstallPage',
  'configurePage',
  'adminPages',
  'generalPages',
  'jiraDevelopmentTool',
  'jiraBuildInfoProvider',
  'jiraDeploymentInfoProvider',
  'jiraFeatureFlagInfoProvider',
]

const maxKeyLength = 64

export type ReadDescriptor = { readonly descriptor: Descriptor } | { readonly refusal: string }

/** Or Jira's own words for what is wrong (contract life-cycle, What Jira shows). `from` is where it was found. */
export function readDescriptor(value: unknown, from: string): ReadDescriptor {
  if (!isRecord(value)) return { refusal: 'Installation failed. The app descriptor is not valid JSON.' }
  const key = textIn(value['key'])
  const modules = isRecord(value['modules']) ? value['modules'] : {}
  const lifecycle = isRecord(value['lifecycle']) ? value['lifecycle'] : {}
  const scopes = textsIn(value['scopes'])
  if (key === '' || textIn(value['baseUrl']) === '')
    return { refusal: 'Installation failed. The app descriptor lacks its key or its base URL.' }
  if (key.length > maxKeyLength) return { refusal: `Installation failed. The user of the app "${key}" could not be provisioned.` }
  const unknown = Object.keys(modules).find((name) => !knownModules.includes(name))
  if (unknown !== undefined) return { refusal: `Installation failed. The app defined an unknown module(${unknown})` }
  if (!scopes.includes('READ')) {
    return { refusal: 'The app defines features that require the READ scope, but does not request the READ scope in its descriptor.' }
  }
  const descriptor = {
    key,
    name: textIn(value['name']),
    // A descriptor always says https, which nothing speaks here.
    baseUrl: textIn(value['baseUrl']).replace(/^https?:/, new URL(from).protocol),
    scopes,
    modules,
    installedPath: textIn(lifecycle['installed']),
    uninstalledPath: textIn(lifecycle['uninstalled']),
  }
  return { descriptor }
}

/** How Jira's development panel calls the app's data. */
export function toolName({ modules }: Descriptor): string {
  const tool = modules['jiraDevelopmentTool']
  const application = isRecord(tool) ? tool['application'] : null
  return isRecord(application) ? textIn(application['value']) : ''
}

/** Where one of the actions of Jira's development panel leads, with places for what Jira fills in; null where the app has none. */
export function developmentAction({ modules }: Descriptor, name: string): string | null {
  const tool = modules['jiraDevelopmentTool']
  const actions = isRecord(tool) && isRecord(tool['actions']) ? tool['actions'] : {}
  const action = actions[name]
  return isRecord(action) ? textIn(action['templateUrl']) : null
}

/** The page that "Get started" opens: its module key and its path below the base URL. */
export function postInstallPage({ modules }: Descriptor): { readonly key: string; readonly path: string } {
  const page = modules['postInstallPage']
  return isRecord(page) ? { key: textIn(page['key']), path: textIn(page['url']) } : { key: '', path: '' }
}
