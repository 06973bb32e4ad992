/** The first of `tags` (`de_DE`, `de-AT`) that is among the known ones; otherwise English. */
export function languageTag(known: Iterable<string>, tags: readonly string[]): string {
  const spoken = new Set(known)
  return tags.flatMap((tag) => [tag.replace('_', '-'), tag.slice(0, 2)]).find((tag) => spoken.has(tag)) ?? 'en'
}

/** One file of words of each language that has a folder, by Vite's `import.meta.glob`, as they are called there. */
export const byLanguage = <Words>(files: Readonly<Record<string, Words>>): ReadonlyMap<string, Words> =>
  new Map(Object.entries(files).map(([path, words]) => [path.split('/').at(-2) ?? '', words]))

/** In the first of `tags` that is known; otherwise in English. */
export function wordsIn<Words>(
  known: ReadonlyMap<string, Words>,
  tags: readonly string[],
): { readonly language: string; readonly words: Words } {
  const language = languageTag(known.keys(), tags)
  const words = known.get(language)
  if (!words) throw new Error(`No words in ${language}`)
  return { language, words }
}
