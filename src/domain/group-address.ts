import type { Instance } from './instance.ts'
import { pasted } from './pasted.ts'

/** What a person typed or pasted into the search for groups. */
export type GroupAddress =
  /** Words to search for. */
  | { readonly kind: 'words' }
  /** It points somewhere below the instance. The paths it may mean, the likeliest first; never empty. */
  | { readonly kind: 'path'; readonly paths: readonly [string, ...string[]] }
  | { readonly kind: 'id'; readonly id: number }
  /** An address of the instance that is no group's, as its dashboard. */
  | { readonly kind: 'no-group' }
  /** `name` is the host of the address. */
  | { readonly kind: 'other-instance'; readonly name: string }

/** GitLab's own top-level pages: no group can have such a path. */
const ownPages =
  /^(-|abuse_reports|admin|api|assets|dashboard|explore|groups|help|import|invites|jwt|login|oauth|profile|projects|public|s|search|sitemap|snippets|unsubscribes|uploads|users|v2)$/

/** Pages of a project in addresses from before GitLab put `/-/` there. No group or project can be called that. */
const pagesWithin = /^(blame|blob|builds|commits|edit|files|find_file|new|preview|raw|refs|tree|update|wikis)$/

/** Further such pages, which a subgroup or project can be called as well. */
const pagesPerhaps =
  /^(activity|boards|branches|commit|compare|container_registry|graphs|issues|jobs|labels|merge_requests|milestones|network|packages|pipelines|project_members|releases|settings|snippets|tags)$/

/**
 * Reads the address of a group, a subgroup, a project or any page within, a clone address, a mention, a full path or an id.
 * A single word stays words: GitLab's search puts the group of that path first.
 */
export function parseGroupAddress(input: string, instance: Instance): GroupAddress {
  // No path of GitLab's ends as a sentence does.
  const text = pasted(input.trim().replace(/[.!?…]+$/, ''))
  if (/^\/\d+\/?$/.test(text)) return within(text)
  if (/^\d{1,15}$/.test(text)) return { kind: 'id', id: Number(text) }
  // As GitLab's users name a group in a comment.
  if (/^@[\w.-]+(\/[\w.-]+)*\/?$/.test(text)) return within(text.slice(1))
  const base = new URL(instance.baseUrl)
  const clone = /^(?:git clone )?(?:(?:git\+)?ssh:\/\/)?(?:[\w.-]+@)(\[[\da-f:.]+\]|[^\s:/]+)(?::\d+\/|[:/])(\S+)$/i.exec(text)
  if (clone?.[1] && clone[2]) {
    // SSH has a port of its own and knows no relative URL root: only the name of the server counts.
    const name = clone[1].toLowerCase().replace(/^(alt)?ssh\./, '')
    // Where it is a number, only the path can tell whose it is.
    const isNumber = /^[\d.]+$|^\[/.test(name)
    return isNumber || name === base.hostname.replace(/^(alt)?ssh\./, '') ? within(clone[2]) : { kind: 'other-instance', name }
  }
  const address = text.toLowerCase().startsWith(`${base.host}/`) ? `https://${text}` : text
  if (!/^https?:\/\/\S+$/i.test(address) || !URL.canParse(address)) {
    return /^\/?[\w.-]+(\/[\w.-]+)+\/?$/.test(text) ? within(text) : { kind: 'words' }
  }
  const { host, pathname } = new URL(address)
  if (host !== base.host) return { kind: 'other-instance', name: host }
  return pathname.startsWith(base.pathname) ? within(pathname.slice(base.pathname.length)) : { kind: 'no-group' }
}

function within(path: string): GroupAddress {
  const parts = decoded(path.replace(/\.git\/?$/, ''))
    .split('/')
    .filter(Boolean)
  const [first, second] = parts
  if (first === 'users' && second !== undefined) return { kind: 'path', paths: [second] }
  const isPrefixed = first === 'groups' && second !== undefined
  const rest = isPrefixed ? parts.slice(1) : parts
  const dash = rest.indexOf('-')
  const thing = withoutTail(dash === -1 ? rest : rest.slice(0, dash), pagesWithin)
  if (thing.length === 0 || (!isPrefixed && ownPages.test(thing[0] ?? ''))) return { kind: 'no-group' }
  const whole = thing.join('/')
  const shorter = withoutTail(thing, pagesPerhaps).join('/')
  return { kind: 'path', paths: shorter === whole ? [whole] : [whole, shorter] }
}

/** A page comes after a project, so after two parts at least. */
function withoutTail(parts: readonly string[], page: RegExp): readonly string[] {
  const at = parts.findIndex((part, index) => index >= 2 && page.test(part))
  return at === -1 ? parts : parts.slice(0, at)
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
