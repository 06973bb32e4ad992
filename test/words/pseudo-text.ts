const accents: Readonly<Record<string, string>> = { a: 'å', e: 'ë', i: 'î', o: 'ø', u: 'ü', A: 'Å', E: 'Ë', I: 'Î', O: 'Ø', U: 'Ü' }

/** `[Grüppën vërbîndën]`: still readable. What has no letters is no sentence. */
export const pseudo = (text: string): string =>
  /\p{L}/u.test(text) ? `[${text.replace(/[aeiou]/gi, (letter) => accents[letter] ?? letter)}]` : text
