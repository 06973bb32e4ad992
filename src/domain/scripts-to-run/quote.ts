// What a text has to look like in a language of scripts to be that text and nothing else.

/** One word of a POSIX shell, whatever is in it. What no argument can hold is left out. */
export const quotedForShell = (text: string): string => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`

/** A string of Ruby's. What nobody sees, or what a console would take for a key, is written as its number. */
export function quotedForRuby(text: string): string {
  if (!hasUnseen(text)) return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`
  const body = Array.from(text.replace(/\p{Cs}/gu, '\uFFFD'), (character) => {
    if (hasUnseen(character)) return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
    return /["\\#]/.test(character) ? `\\${character}` : character
  })
  return `"${body.join('')}"`
}

/** Whether a text has something in it that nobody sees. */
const hasUnseen = (text: string): boolean => /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}\p{Cs}]/u.test(text)
