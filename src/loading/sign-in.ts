import { authorize } from '../oauth/authorize.ts'
import { createGrantKeeper } from '../oauth/grant-keeper.ts'
import { SignInProgress } from '../ui/parts/session/sign-in-progress.tsx'

/** Signing in: the protocol, and what is said meanwhile. */
export const signIn = { authorize, createGrantKeeper, SignInProgress }
