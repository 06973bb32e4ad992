/** The first of `tags` (`de_DE`, `de-AT`) that is among the known ones; otherwise English. */
export function languageTag(known: Iterable<string>, tags: readonly string[]): string {
  const spoken = new Set(known)
  return tags.flatMap((tag) => [tag.replace('_', '-'), tag.slice(0, 2)]).find((tag) => spoken.has(tag)) ?? 'en'
}
