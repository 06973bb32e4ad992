import type { GitLabSettings } from './settings.ts'

export type User = {
  readonly id: number
  readonly username: string
  readonly name: string
  readonly password: string
  readonly isAdmin: boolean
  /** One line for people who choose whom to be. */
  readonly note: string
  /** Id of the top-level group whose service account it is. */
  readonly accountOf?: number
}

/** Whether a token of the app lets this user do what administrators may (contract administration, Who may). */
export const administers = ({ isAdminMode }: Pick<GitLabSettings, 'isAdminMode'>, { isAdmin }: User): boolean => isAdmin && !isAdminMode

/** The people of every GitLab of the world. Their roles are in `fixtures.ts`. */
export const createUsers = (): User[] => [
  {
    id: 1,
    username: 'root',
    name: 'Rosa Root',
    password: 'root-password',
    isAdmin: true,
    note: 'administrator of the GitLab, member of no group',
  },
  {
    id: 12,
    username: 'mara',
    name: 'Mara Maintainer',
    password: 'mara-password',
    isAdmin: false,
    note: 'Maintainer or Owner of most groups',
  },
  {
    id: 13,
    username: 'dev',
    name: 'Devi Developer',
    password: 'dev-password',
    isAdmin: false,
    note: 'Developer: can link nothing',
  },
]
