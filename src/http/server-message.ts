import { isRecord } from './shape.ts'

/**
 * What the server said in any of GitLab's four shapes of an error (contract 0, fact 5): `{message}`, `{error}`,
 * `{errors}` as text or as lists by field, or nothing.
 */
export function serverMessage(body: unknown): string | null {
  if (!isRecord(body)) return null
  const { message, error, error_description: description, errors } = body
  if (typeof message === 'string') return clip(message)
  if (typeof error === 'string') return clip(typeof description === 'string' ? `${error}: ${description}` : error)
  if (typeof errors === 'string') return clip(errors)
  const fields = isRecord(errors) ? errors : isRecord(message) ? message : null
  return fields ? clip(fieldSentences(fields)) : null
}

const fieldSentences = (fields: Record<string, unknown>): string =>
  Object.entries(fields)
    .map(([field, texts]) => `${field} ${Array.isArray(texts) ? texts.filter(isText).join(', ') : asText(texts)}`)
    .join('; ')

// Not String(): what is not a text may be any object, one with a toString of its own included.
const asText = (value: unknown): string => (isText(value) ? value : JSON.stringify(value))

const isText = (value: unknown): value is string => typeof value === 'string'

// A stack trace or a page inside a message would push everything else off the screen.
const clip = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text)
