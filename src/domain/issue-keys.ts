/** As GitLab finds them (contract after-linking, Which text becomes an issue key). Not looked behind: old browsers cannot. */
const keyAtWordStart = /(?:^|[^\p{L}\p{N}_])([A-Z][A-Z0-9_]+-\d+)/gu

/** The issue keys that GitLab finds in texts, each once, in their order; of no issue perhaps, as `UTF-8`. */
export const issueKeysIn = (...texts: readonly string[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => Array.from(text.matchAll(keyAtWordStart), ([, key = '']) => key))),
]

/** The key of the Jira project that an issue key belongs to. */
export const projectKeyOf = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'))
