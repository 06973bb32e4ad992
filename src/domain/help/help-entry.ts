import { appKeyOf } from '../app-descriptor.ts'
import type { Failure } from '../failure.ts'
import { hostValues, type HostValues } from '../host-values.ts'
import { endpoint, instanceAddress, instanceName, isGitLabCom, type Instance } from '../instance.ts'
import type { Owner } from '../owner.ts'

/** What fixes are filled in with: the values of this host, of the instance that is chosen, and of the Jira site. */
export type HelpValues = HostValues & {
  readonly host: Instance
  /** Address and name of the instance; those of an example where GitLab.com is chosen. */
  readonly instance: string
  readonly instanceName: string
  readonly descriptor: string
  readonly appKey: string
  readonly siteUrl: string
}

/** What documentation calls a GitLab of one's own. */
const example: Instance = { baseUrl: 'https://gitlab.example.com/' }

export function helpValues(host: Instance, redirectUri: string, chosen: Instance | null, siteUrl: string | null): HelpValues {
  const instance = chosen && !isGitLabCom(chosen) ? chosen : example
  return {
    ...hostValues(host, redirectUri),
    host,
    instance: instanceAddress(instance),
    instanceName: instanceName(instance),
    descriptor: endpoint(instance, '-/jira_connect/app_descriptor.json').href,
    appKey: appKeyOf(instance),
    siteUrl: siteUrl ?? 'https://your-site.atlassian.net',
  }
}

/** A text that people read somewhere and search for, letter by letter, and where it is documented or reported. */
export type DocumentedText = { readonly text: string; readonly source: string }

/** What the page can do itself about an entry. */
export type HelpCheck = 'connection' | 'data-arrival' | 'repair' | 'jira-user' | 'installed-event' | 'administrator-kit'

/** A page of somebody else, by its own title, which is in English. */
export type HelpLink = { readonly label: string; readonly href: string }

/** Lines to be entered by somebody, for a shell or GitLab's Rails console. */
type Commands = { readonly commands?: (values: HelpValues) => string }

/** One of the things that can be behind a text: a failure that this page knows and has words for, or another. */
export type HelpCause = Commands & ({ readonly failure: (values: HelpValues) => Failure } | { readonly owner: Owner })

/** What errors and short pages have in common. */
type Found = {
  /** Words of older versions and of other places, by which people search for it. */
  readonly alsoCalled: readonly string[]
  readonly links: readonly HelpLink[]
}

/** All causes of the same text stand in one entry: its words tell them apart. */
export type ErrorEntry = Found & {
  readonly texts: readonly DocumentedText[]
  readonly causes: Readonly<Record<string, HelpCause>>
  readonly checks: readonly HelpCheck[]
}

export type ShortPage = Found & Commands
