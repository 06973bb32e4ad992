/** The first `limit` of `texts` as one; `more` says how many are left out. */
export const firstFew = (texts: readonly string[], limit: number, more: (count: number) => string): string =>
  [...texts.slice(0, limit), ...(texts.length > limit ? [more(texts.length - limit)] : [])].join(', ')
