import { variable } from '../domain/observable.ts'
import type { GitLab } from '../domain/ports.ts'
import type { Authorized, GrantKeeper, Session } from '../domain/session.ts'
import {
  asEnding,
  endWith,
  type Authorization,
  type Authorize,
  type SignInStage,
  type SignInState,
  type StartSignIn,
} from '../domain/sign-in.ts'

export type SignInOptions = {
  readonly gitlab: GitLab
  readonly authorize: Authorize
  readonly grants: Pick<GrantKeeper, 'revoke'>
}

/** Of an administrator's sign-in, which waits for the answer. */
const rightsLimitMs = 5_000

/** Signs in and finds out who signed in. Two attempts never mix: a new one ends the one before. */
export function createSignIn({ gitlab, authorize, grants }: SignInOptions): StartSignIn {
  let cancelPrevious: () => void = () => undefined

  return ({ popup, instance, clientId, isSwitchingAccount = false }) => {
    cancelPrevious()
    const ending = new AbortController()
    const { signal } = ending
    const firstStage = popup ? (isSwitchingAccount ? 'switching-account' : 'waiting') : 'window-blocked'
    const state = variable<SignInState>({ stage: firstStage, authorizeUrl: null, checkNumber: null })
    const onStage = (stage: SignInStage): void => {
      state.set({ ...state.current(), stage })
    }
    let authorization: Authorization | null = null

    async function run(): Promise<Session> {
      const client = { instance, clientId, redirectUri: gitlab.redirectUri() }
      authorization = await authorize({ client, popup, isSwitchingAccount, onStage, signal })
      const { authorizeUrl, checkNumber } = authorization
      state.set({ ...state.current(), authorizeUrl, checkNumber })
      const authorized = await authorization.authorized
      const person = await whoIs(authorized).catch((error: unknown) => {
        // Nobody gets this access any more. What became of the sign-in is what there is to read.
        grants.revoke(authorized).catch(() => undefined)
        throw error
      })
      let version: string | null = null
      gitlab.version(authorized, signal).then(
        (told) => (version = told),
        () => undefined,
      )
      return { ...authorized, ...person, gitlabVersion: () => version }
    }

    async function whoIs(authorized: Authorized): Promise<Pick<Session, 'user' | 'canAdminister'>> {
      signal.throwIfAborted()
      // Before any group is listed: without a bearer GitLab lists public groups and says nothing (contract 10).
      const user = await gitlab.currentUser(authorized, signal)
      const canAdminister = user.isAdmin && (await hasRights(authorized))
      signal.throwIfAborted()
      return { user, canAdminister }
    }

    // What linking refuses is not to be offered. From anybody else's answer than GitLab's, or none, nothing is concluded.
    const hasRights = (authorized: Authorized): Promise<boolean> =>
      gitlab.canAdminister(authorized, AbortSignal.any([signal, AbortSignal.timeout(rightsLimitMs)])).catch(() => true)

    let cancel: () => void = () => undefined
    // A code that is on its way to GitLab cannot be taken back; nobody who cancels waits for that.
    const cancelled = new Promise<never>((_, reject) => {
      cancel = () => {
        ending.abort()
        reject(endWith({ kind: 'sign-in-cancelled' }))
      }
    })
    cancelPrevious = cancel
    const session = Promise.race([cancelled, run()]).catch((error: unknown) => {
      popup?.close()
      throw asEnding(error)
    })

    return {
      session,
      state,
      sendWindowAgain: () => authorization?.sendWindowAgain(),
      finishByHand: (pasted, isSure) => {
        if (!authorization) throw endWith({ kind: 'state-mismatch' })
        return authorization.finishByHand(pasted, isSure)
      },
      cancel,
    }
  }
}
