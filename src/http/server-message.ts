import { isRecord } from './shape.ts'

/** What a server said in JSON; `under`: the key that it said it under. Empty for an empty body. */
export type ServerMessage = { readonly text: string; readonly under: string | null }

/** In GitLab's order: its REST API, Rails and Doorkeeper, the installations (contract 0, fact 5). */
const keys = ['message', 'error', 'errors'] as const

/**
 * The reason in any of GitLab's shapes of an error (contract 0, fact 5), or null where there is none: a text, a list, or
 * fields with their texts, in one another as deep as they come.
 */
export function serverMessage(body: unknown): ServerMessage | null {
  if (!isRecord(body)) return null
  for (const under of keys) {
    const sentence = reason(body[under], 0)
    const { error_description: description } = body
    if (sentence === '') continue
    const isOAuth = under === 'error' && typeof description === 'string'
    return { text: clip(isOAuth ? `${sentence}: ${description}` : sentence), under }
  }
  return null
}

/** Nobody words a reason deeper, and an answer may be built to never end. */
const maxDepth = 4

function reason(value: unknown, depth: number): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value !== 'object' || value === null || depth > maxDepth) return ''
  if (Array.isArray(value)) return value.flatMap((each) => reason(each, depth + 1) || []).join(', ')
  return Object.entries(value)
    .flatMap(([field, each]) => {
      const sentence = reason(each, depth + 1)
      return sentence === '' ? [] : fillers.has(field) ? sentence : `${field} ${sentence}`
    })
    .join('; ')
}

/** Keys that say nothing of what the sentence is about. */
const fillers = new Set(['base', 'message', 'error', 'errors'])

// A stack trace or a page inside a message would push everything else off the screen.
const clip = (text: string): string => (text.length > 500 ? `${text.slice(0, 500)}…` : text)
