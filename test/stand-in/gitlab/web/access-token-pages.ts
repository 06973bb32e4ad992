import type { GitLab } from '../gitlab.ts'
import { signInFirst } from '../oauth/sign-in-pages.ts'
import { tokenScopes, type TokenScope } from '../personal-tokens.ts'
import { textParam, type Call, type Handler, type Routes } from '../router.ts'
import type { User } from '../users.ts'
import { checkField, escaped, form, textField, webPage } from './layout.ts'

const path = '/-/user_settings/personal_access_tokens'

/** Where people make what a script asks for (contract administration, Who may). */
const forSignedIn =
  (handler: (call: Call, user: User) => Response): Handler =>
  (call) => {
    const user = call.gitlab.oauth.userOf(call.request)
    return user ? handler(call, user) : signInFirst(call.gitlab.root, call.url.pathname)
  }

const scopesFor = ({ isAdmin }: User): readonly TokenScope[] => tokenScopes.filter((scope) => scope !== 'admin_mode' || isAdmin)

const show = (gitlab: GitLab, user: User, notice = ''): Response =>
  webPage(
    gitlab,
    'Personal access tokens',
    `${notice}<section>${form(`${gitlab.root}${path}`, 'Create token', {
      fields:
        textField('Token name', 'name') +
        `<fieldset><legend>Scopes</legend>${scopesFor(user)
          .map((scope) => checkField(scope, `scope_${scope}`, false))
          .join('')}</fieldset>`,
    })}</section>`,
  )

export const accessTokenRoutes: Routes = {
  [`GET ${path}`]: forSignedIn(({ gitlab }, user) => show(gitlab, user)),
  [`POST ${path}`]: forSignedIn(({ gitlab, params }, user) => {
    const scopes = scopesFor(user).filter((scope) => textParam(params[`scope_${scope}`]) === '1')
    if (scopes.length === 0) return show(gitlab, user, '<p class="bad" role="alert">Scopes can’t be blank</p>')
    const { token } = gitlab.personalTokens.issue({ userId: user.id, name: textParam(params['name']) ?? '', scopes })
    const notice = `<p class="good" role="status">Your token, shown this once: <code id="personal-token">${escaped(token)}</code></p>`
    return show(gitlab, user, notice)
  }),
}
