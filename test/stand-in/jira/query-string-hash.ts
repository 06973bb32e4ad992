import { createQueryStringHash, fromMethodAndUrl } from 'atlassian-jwt'

/**
 * The `qsh` claim as Atlassian computes it: over method, path below `baseUrl` and query, `jwt` left out.
 * Atlassian's own package does it, so that a mistake of ours cannot agree with itself.
 */
export const queryStringHash = (method: string, url: string, baseUrl: string): string =>
  createQueryStringHash(fromMethodAndUrl(method, url), false, baseUrl)
