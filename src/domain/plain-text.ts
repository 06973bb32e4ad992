/** Of ASCII that can be seen: in an order that needs no collator, and nothing of it can turn a line of text. */
export const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/**
 * A name as a stranger gave it, on one line and in the order in which it is written: without control characters, and without
 * those that turn the direction of writing, with which one name can look like another.
 */
export const plainName = (text: string): string => (isPlain(text) ? text : text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]+/gu, ' ')).trim()
