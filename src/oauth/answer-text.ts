// The text by which a person carries the answer from the callback page to this page when no message can. It holds the
// authorization code and the state: without the code verifier, which never leaves this page, nobody else can use it.

/** Short enough to copy. `number` stands before it, for a person to compare (check-number.ts). */
export const toAnswerText = (answer: URLSearchParams, number: string): string =>
  `${number}-${btoa(answer.toString()).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`

/**
 * Takes the whole address of the window, too, which is all that GitLab's own callback page has to offer. Null where it
 * is neither: the wrong clipboard, or half of it.
 */
export function fromAnswerText(pasted: string): URLSearchParams | null {
  // What mails and chats put into and around a long word.
  const text = pasted.replace(/[\s\u200b-\u200d\u2060\ufeff"'“”„‘’«»<>]/g, '')
  const answer = text.includes('?') ? queryOf(text) : decoded(text)
  return answer?.has('state') && (answer.has('code') || answer.has('error')) ? answer : null
}

/** An address is believed by its state, so that one without its beginning is good as well. */
const queryOf = (address: string): URLSearchParams => new URLSearchParams(address.replace(/^[^?]*/, '').replace(/#.*/, ''))

/** A text of an earlier callback page has no number. */
function decoded(text: string): URLSearchParams | null {
  const base64 = text
    .replace(/^\d{3}-/, '')
    .replace(/-/g, '+')
    .replace(/_/g, '/')
  try {
    return new URLSearchParams(atob(base64))
  } catch {
    return null
  }
}
