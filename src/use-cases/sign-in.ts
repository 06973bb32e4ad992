import { AppError } from '../domain/failure.ts'
import type { GitLab, SignInStage, StartSignIn } from '../domain/ports.ts'
import type { Session } from '../domain/session.ts'
import type { Authorization, AuthorizeOptions } from '../oauth/authorize.ts'

export type SignInOptions = {
  readonly gitlab: GitLab
  readonly authorize: (options: Omit<AuthorizeOptions, 'http' | 'receiver'>) => Promise<Authorization>
}

/** Signs in and finds out who signed in. Two attempts never mix: a new one ends the one before. */
export function createSignIn({ gitlab, authorize }: SignInOptions): StartSignIn {
  let cancelPrevious: () => void = () => undefined

  return ({ popup, instance, clientId, isSwitchingAccount = false }) => {
    cancelPrevious()
    const ending = new AbortController()
    const { signal } = ending
    const listeners = new Set<() => void>()
    let stage: SignInStage = popup ? (isSwitchingAccount ? 'switching-account' : 'waiting') : 'window-blocked'
    const enter = (next: SignInStage): void => {
      stage = next
      for (const changed of listeners) changed()
    }

    const authorizing = authorize({
      client: { instance, clientId, redirectUri: gitlab.redirectUri() },
      popup,
      isSwitchingAccount,
      onStage: enter,
      signal,
    })
    async function run(): Promise<Session> {
      const { grant: pendingGrant } = await authorizing
      const grant = await pendingGrant
      enter('finishing')
      // Before any group is listed: without a bearer GitLab lists public groups and says nothing (contract 10).
      const user = await gitlab.currentUser(instance, grant, signal)
      let version: string | null = null
      gitlab.version(instance, grant, signal).then(
        (told) => (version = told),
        () => undefined,
      )
      return { instance, user, grant, gitlabVersion: () => version }
    }

    const cancel = (): void => {
      ending.abort()
      popup?.close()
    }
    cancelPrevious = cancel
    const session = run().catch((error: unknown) => {
      popup?.close()
      throw signal.aborted ? new AppError({ kind: 'sign-in-cancelled' }, { cause: error }) : error
    })
    let authorization: Authorization | null = null
    void authorizing.then(
      (ready) => {
        authorization = ready
        enter(stage)
      },
      () => undefined,
    )

    return {
      session,
      stage: () => stage,
      onStage: (changed) => {
        listeners.add(changed)
        return () => listeners.delete(changed)
      },
      authorizeUrl: () => authorization?.authorizeUrl ?? null,
      sendWindowAgain: () => authorization?.sendWindowAgain(),
      finishByHand: (text) => authorization?.finishByHand(text),
      cancel,
    }
  }
}
