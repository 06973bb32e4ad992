import type { Instance } from './instance.ts'

/** Why a host name or an address of the network cannot be that of a server that others reach. */
export type HostFlaw =
  | 'not-an-address'
  | 'no-dot'
  | 'this-computer'
  | 'link-local'
  | 'private-network'
  /** Names and addresses that stand for nothing, as in documentation. */
  | 'reserved'

/** Names that no resolver asks the network for (RFC 6761 §6.3). */
export const isLocalName = (name: string): boolean => name.toLowerCase().endsWith('.localhost')

/** Null for a name or an address that may be public. `hostname` as URL writes it: lower case, IPv4 as four numbers. */
export function hostFlaw(hostname: string): HostFlaw | null {
  if (hostname.startsWith('[')) return ipv6Flaw(hostname.slice(1, -1))
  if (/^\d+(\.\d+){3}$/.test(hostname)) return ipv4Flaw(hostname.split('.').map(Number))
  if (hostname === 'localhost' || isLocalName(hostname)) return 'this-computer'
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(hostname)) return 'not-an-address'
  if (!hostname.includes('.')) return 'no-dot'
  if (/\.(local|internal|intranet|lan|corp|home|private|home\.arpa)$/.test(hostname)) return 'private-network'
  // RFC 2606, RFC 6761: placeholders of documentation, GitLab's included.
  if (/\.(example|test|invalid)$|(^|\.)example\.(com|net|org)$/.test(hostname)) return 'reserved'
  return null
}

/** RFC 6890. */
function ipv4Flaw([a = 0, b = 0, c = 0]: readonly number[]): HostFlaw | null {
  if (a === 127) return 'this-computer'
  if (a === 169 && b === 254) return 'link-local'
  if (a === 10 || (a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31)) return 'private-network'
  // Shared between a provider and its customers (RFC 6598): not reachable from outside either.
  if (a === 100 && b >= 64 && b <= 127) return 'private-network'
  const isDocumentation =
    (a === 192 && b === 0 && (c === 0 || c === 2)) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)
  const isBenchmark = a === 198 && (b === 18 || b === 19)
  return a === 0 || a >= 224 || isDocumentation || isBenchmark ? 'reserved' : null
}

/** `address` as URL compresses it. */
function ipv6Flaw(address: string): HostFlaw | null {
  if (address === '::1') return 'this-computer'
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address)
  if (mapped) {
    const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)]
    return ipv4Flaw([high >> 8, high & 255, low >> 8, low & 255])
  }
  if (/^fe[89ab]/.test(address)) return 'link-local'
  if (/^f[cd]/.test(address)) return 'private-network'
  return address === '::' || address.startsWith('ff') || address.startsWith('2001:db8:') ? 'reserved' : null
}

/** Whether the address itself says that it is not a public one. A public-looking name may still lead to one that is not. */
export function isLocalAddress({ baseUrl }: Instance): boolean {
  const flaw = hostFlaw(new URL(baseUrl).hostname)
  return flaw === 'this-computer' || flaw === 'link-local' || flaw === 'private-network'
}
