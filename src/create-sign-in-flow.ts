// The part of create-services.ts that only signing in needs, loaded when it is asked for.
import type { GitLab } from './domain/ports.ts'
import type { Http } from './http/create-http.ts'
import { authorize } from './oauth/authorize.ts'
import type { GrantStore } from './oauth/grant-keeper.ts'
import { createSignIn } from './use-cases/sign-in.ts'

export type SignInOptions = {
  readonly gitlab: GitLab
  readonly http: Http
  readonly grants: GrantStore
  /** Hears the answer of the sign-in window. */
  readonly window: Window
}

export const createSignInFlow = ({ gitlab, http, grants, window }: SignInOptions) => ({
  startSignIn: createSignIn({
    gitlab,
    redirectUri: gitlab.redirectUri,
    authorize: (options) => authorize({ http, grants, receiver: window }, options),
  }),
})
