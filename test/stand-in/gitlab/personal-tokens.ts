import { randomBytes } from 'node:crypto'

/** GitLab offers `admin_mode` to administrators only (contract administration, Who may). */
export const tokenScopes = ['api', 'read_api', 'read_user', 'read_repository', 'admin_mode'] as const
export type TokenScope = (typeof tokenScopes)[number]

export type PersonalToken = {
  readonly id: number
  readonly userId: number
  readonly name: string
  readonly scopes: readonly TokenScope[]
}

export type PersonalTokens = {
  /** Answers the token itself, which GitLab shows once. */
  issue(token: Omit<PersonalToken, 'id'>): PersonalToken & { readonly token: string }
  find(token: string): PersonalToken | null
}

/** Personal access tokens of people and of service accounts. */
export function createPersonalTokens(noteSecret: (secret: string) => void): PersonalTokens {
  const rows = new Map<string, PersonalToken>()
  return {
    issue(given) {
      const token = `glpat-${randomBytes(15).toString('base64url')}`
      noteSecret(token)
      const row = { ...given, id: rows.size + 1 }
      rows.set(token, row)
      return { ...row, token }
    },
    find: (token) => rows.get(token) ?? null,
  }
}
