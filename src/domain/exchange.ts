import type { Failure } from './failure.ts'

/**
 * A status together with words of GitLab's that mean a failure of their own; a status alone may be anybody's. The first
 * that fits counts. `^$` is an empty body, for where the contract has one.
 */
export type Refusal<Refused extends Failure = Failure> = {
  readonly status: number
  readonly says: RegExp
  /** The key under which GitLab says it, where others are known to say the same under another. */
  readonly under?: 'error'
  readonly failure: Refused | ((message: string) => Refused)
}

export type RequestBody = { readonly json: unknown } | { readonly form: Readonly<Record<string, string>> }

/** One request and what its answers mean, whoever carries it: the page's own `fetch`, or the frame around the page. */
export type Exchange<T> = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: RequestBody
  /** Gets the parsed JSON. Whatever it throws makes the answer an unexpected one. */
  readonly parse: (body: unknown, headers: Headers) => T
  readonly refusals?: readonly Refusal[]
  readonly signal?: AbortSignal | undefined
  /** Called before each request, tries included; throws where no more may be sent. */
  readonly spend?: (() => void) | undefined
  readonly limitSeconds?: number
  /** Ends also where the page does not live to see it. */
  readonly keepalive?: boolean
}
