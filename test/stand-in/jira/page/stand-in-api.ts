import type { ConditionState } from '../conditions/condition.ts'
import type { Invocation, InvocationAnswer } from '../../forge/platform.ts'
import type { SiteDescription } from '../pages.ts'
import type { UserRequest } from '../rest/rest-api.ts'

async function answerOf<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(
    path,
    body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  if (!response.ok) throw new Error(`The stand-in answered ${response.status} on ${path}`)
  return (await response.json()) as T
}

/** What an administrator of Jira does with the app. */
export type AppAction =
  | { readonly do: 'get-it-now' | 'uninstall' | 'renew-secret' | 'look-for-update' | 'approve-update' }
  | { readonly do: 'upload'; readonly url: string }
  | { readonly do: 'install-private-app'; readonly manifest: string }
  | { readonly do: 'development-mode'; readonly isOn: boolean }
  /** `now`, or the day that Jira takes it to be. */
  | { readonly do: 'today'; readonly today: string }

/** What the page asks of the server that stands in for Jira's closed parts. */
export const standInApi = {
  site: () => answerOf<SiteDescription>('/stand-in/site'),
  changeApp: (action: AppAction) => answerOf<{ refusal: string | null; site: SiteDescription }>('/stand-in/app', action),
  frameUrl: (request: { accountId: string; locale: string }) => answerOf<{ url: string }>('/stand-in/frame', request),
  contextToken: (accountId: string) => answerOf<{ token: string }>('/stand-in/context-token', { accountId }),
  rest: (accountId: string, request: UserRequest) => answerOf<{ status: number; body: string }>('/stand-in/rest', { accountId, request }),
  forgeToken: (accountId: string) => answerOf<{ token: string }>('/stand-in/forge/token', { accountId }),
  forgeInvoke: (accountId: string, invocation: Invocation) =>
    answerOf<InvocationAnswer>('/stand-in/forge/invoke', { accountId, invocation }),
  /** Lets time pass for all servers, and what they do meanwhile. */
  passTime: (seconds: number) => answerOf<{ calls: number; waiting: number }>('/stand-in/clock', { seconds }),
  conditions: () => answerOf<readonly ConditionState[]>('/stand-in/conditions'),
  setCondition: (name: string, isOn: boolean) => answerOf<readonly ConditionState[]>('/stand-in/conditions', { name, isOn }),
}
