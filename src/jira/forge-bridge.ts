// On the other side: Jira, through the script that Atlassian puts before ours inside Forge (contract forge, The bridge). It
// carries named commands over a channel that is its own. Nothing that it answers is more than display, and no token of
// Atlassian's ever comes with it: what has to be vouched for, Jira's page or Atlassian's servers send themselves.

export type ForgeBridge = { readonly callBridge: (command: string, payload?: unknown) => Promise<unknown> }

/** The bridge on `scope` (the window); null where there is none: the page was opened by its own address. */
export function forgeBridgeOn(scope: object): ForgeBridge | null {
  const bridge = '__bridge' in scope ? (scope.__bridge as Partial<ForgeBridge> | null | undefined) : null
  return typeof bridge?.callBridge === 'function' ? (bridge as ForgeBridge) : null
}

/** What Atlassian's servers, or Jira's page, say instead of an answer of the server that was asked. */
export class BridgeRefusal extends Error {}
