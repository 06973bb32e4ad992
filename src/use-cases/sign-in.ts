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
  type SignInWay,
  type StartSignIn,
} from '../domain/sign-in.ts'

export type SignInOptions = {
  readonly gitlab: GitLab
  readonly authorize: Authorize
  /** By a code that is confirmed on a page of GitLab's. */
  readonly authorizeDevice: Authorize
  readonly grants: Pick<GrantKeeper, 'revoke'>
}

/** Of an administrator's sign-in, which waits for the answer. */
const rightsLimitMs = 5_000

/** Signs in and finds out who signed in. Two attempts never mix: a new one ends the one before. */
export function createSignIn({ gitlab, authorize, authorizeDevice, grants }: SignInOptions): StartSignIn {
  let cancelPrevious: () => void = () => undefined

  return ({ way, popup, instance, clientId, isSwitchingAccount = false }) => {
    cancelPrevious()
    const ending = new AbortController()
    const { signal } = ending
    const state = variable<SignInState>({
      stage: firstStage(way, popup, isSwitchingAccount),
      authorizeUrl: null,
      checkNumber: null,
      deviceCode: null,
    })
    const onStage = (stage: SignInStage): void => {
      state.set({ ...state.current(), stage })
    }
    let authorization: Authorization | null = null
    /** The person has asked for GitLab's sign-in before there was an address of it. */
    let isAwaited = false

    async function run(): Promise<Session> {
      const client = { instance, clientId, redirectUri: gitlab.redirectUri() }
      const begin = way === 'device' ? authorizeDevice : authorize
      authorization = await begin({ client, popup, isSwitchingAccount, onStage, signal })
      if (isAwaited) authorization.sendWindowAgain()
      const { authorizeUrl, checkNumber, deviceCode } = authorization
      state.set({ ...state.current(), authorizeUrl, checkNumber, deviceCode })
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
      sendWindowAgain: () => {
        if (authorization) authorization.sendWindowAgain()
        else isAwaited = true
      },
      finishByHand: (pasted, isSure) => {
        if (!authorization) throw endWith({ kind: 'state-mismatch' })
        return authorization.finishByHand(pasted, isSure)
      },
      cancel,
    }
  }
}

function firstStage(way: SignInWay, popup: Window | null, isSwitchingAccount: boolean): SignInStage {
  if (way === 'device') return 'waiting-for-device'
  if (way === 'by-hand') return 'by-hand'
  if (!popup) return 'window-blocked'
  return isSwitchingAccount ? 'switching-account' : 'waiting'
}
