// The text by which a person carries the answer from the callback page to this page when no message can. It holds the
// authorization code and the state: without the code verifier, which never leaves this page, nobody else can use it.

/** Short enough to copy, one word, so that a double click selects it. */
export const toAnswerText = (answer: URLSearchParams): string =>
  btoa(answer.toString()).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')

/** Null where the text is not one of ours: the wrong clipboard, or half of it. */
export function fromAnswerText(text: string): URLSearchParams | null {
  try {
    const answer = new URLSearchParams(atob(text.replace(/\s/g, '').replace(/-/g, '+').replace(/_/g, '/')))
    return answer.has('state') && (answer.has('code') || answer.has('error')) ? answer : null
  } catch {
    return null
  }
}
