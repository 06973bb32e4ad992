/** Origin and relative URL root without a trailing slash. Throws a sentence where Jira could not use the address. */
export function hostOf(typed: string): string {
  const example = 'such as https://gitlab.example.com or https://example.com/gitlab'
  if (!URL.canParse(typed)) throw new Error(`--host is the address of your GitLab, ${example}.`)
  const { protocol, origin, pathname, search, hash, username } = new URL(typed)
  if (protocol !== 'https:') throw new Error(`Jira calls the app by https only: --host is an address ${example}.`)
  if (search !== '' || hash !== '' || username !== '') throw new Error(`--host is the bare address of your GitLab, ${example}.`)
  return `${origin}${pathname.replace(/\/+$/, '')}`
}
