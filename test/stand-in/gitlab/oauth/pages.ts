import { escapeHtml } from '../answers.ts'
import type { User } from '../users.ts'

const logo =
  '<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path fill="#fc6d26" d="m12 22 4.3-12.6H7.7z"/>' +
  '<path fill="#e24329" d="M7.7 9.4 12 22 1 13.6l1.6-4.2zM16.3 9.4 12 22l11-8.4-1.6-4.2z"/>' +
  '<path fill="#fca326" d="m2.6 9.4 2.7-7.4 2.4 7.4zm18.8 0L18.7 2l-2.4 7.4z"/></svg>'

const css = `
:root { color-scheme: light dark; --ink: #28272d; --dim: #626168; --line: #bfbfc3; --paper: #fff; --back: #ececef;
  --accent: #1f75cb; --accent-ink: #fff; --bad: #a12f1e; --bad-back: #fcf1ef }
@media (prefers-color-scheme: dark) { :root { --ink: #ececef; --dim: #a4a3a8; --line: #4c4b51; --paper: #28272d;
  --back: #18171d; --accent: #63a6e9; --accent-ink: #0d0c12; --bad: #fcb5aa; --bad-back: #4b221b } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; align-content: center; justify-items: center; gap: 1rem;
  padding: 2rem 1rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: min(26rem, 100%); padding: 2rem; background: var(--paper); border: 1px solid var(--line);
  border-radius: .5rem }
.logo { width: 3rem; height: 3rem; display: block; margin: 0 auto .5rem }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 1rem; text-align: center; text-wrap: balance }
label { display: block; font-weight: 600; margin: 1rem 0 .25rem }
input { width: 100%; font: inherit; padding: .5rem .75rem; color: inherit; background: var(--paper);
  border: 1px solid var(--line); border-radius: .25rem }
button { font: inherit; font-weight: 600; cursor: pointer; padding: .5rem 1rem; border-radius: .25rem;
  border: 1px solid var(--line); background: var(--paper); color: inherit }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink) }
button.link { border: 0; padding: 0; background: none; color: var(--accent); text-decoration: underline;
  font-weight: 400 }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.wide { width: 100%; margin-top: 1.5rem }
.buttons { display: flex; gap: .75rem; margin-top: 1.5rem }
.alert { color: var(--bad); background: var(--bad-back); border-radius: .25rem; padding: .75rem 1rem; margin: 0 }
.dim { color: var(--dim); font-size: .875rem }
ul { padding-left: 1.25rem }
form.inline { display: inline }
`

export type PagePlace = {
  /** Relative URL root, for addresses. */
  readonly root: string
  /** What people call this GitLab. */
  readonly name: string
}

const page = ({ name }: PagePlace, title: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeHtml(title)} · ${escapeHtml(name)}</title><style>${css}</style></head>` +
  `<body><main>${logo}${content}</main><p class="dim">${escapeHtml(name)}</p></body></html>`

export const signInPage = (place: PagePlace, error: string | null): string =>
  page(
    place,
    'Sign in',
    `<h1>Sign in to GitLab</h1>
${error === null ? '' : `<p class="alert" role="alert">${escapeHtml(error)}</p>`}
<form method="post" action="${escapeHtml(place.root)}/users/sign_in">
<label for="user_login">Username or primary email</label>
<input id="user_login" name="user[login]" autocomplete="username" autofocus required>
<label for="user_password">Password</label>
<input id="user_password" name="user[password]" type="password" autocomplete="current-password" required>
<button class="primary wide" type="submit">Sign in</button>
</form>`,
  )

/** Of a group at GitLab, and of its identity provider in one. */
export const singleSignOnPage = (place: PagePlace, { groupPath, usernames }: { groupPath: string; usernames: readonly string[] }): string =>
  page(
    place,
    'Single sign-on',
    `<h1>Sign in to “${escapeHtml(groupPath)}” with single sign-on</h1>
<p>The group has passwords disabled. Its identity provider knows who you are:</p>
<form method="post" action="${escapeHtml(place.root)}/groups/${escapeHtml(groupPath)}/-/saml/sso">
${usernames.map((name) => `<button class="primary wide" name="username" value="${escapeHtml(name)}">Continue as @${escapeHtml(name)}</button>`).join('')}
</form>`,
  )

export type Consent = {
  readonly user: User
  /** The authorization request, to come back to it after a sign-out. */
  readonly request: URLSearchParams
}

export const consentPage = (place: PagePlace, { user, request }: Consent): string =>
  page(
    place,
    'Authorize',
    `<h1>Authorize GitLab for Jira to use your account?</h1>
<p>This application was created by an administrator. It will be able to:</p>
<ul><li><strong>Access the API on your behalf</strong><br>
<span class="dim">Complete read and write access to the API, all groups and projects included (api).</span></li></ul>
<p class="dim">You will be sent to ${escapeHtml(new URL(request.get('redirect_uri') ?? '').host)}.</p>
<form method="post" action="${escapeHtml(place.root)}/oauth/consent" class="buttons">
<button class="primary" type="submit" name="answer" value="authorize">Authorize</button>
<button type="submit" name="answer" value="deny">Deny</button>
</form>
<p class="dim">Signed in as ${escapeHtml(user.name)} (@${escapeHtml(user.username)}).
<form method="post" action="${escapeHtml(place.root)}/users/sign_out" class="inline">
<input type="hidden" name="authorization_request" value="${escapeHtml(request.toString())}">
<button class="link" type="submit">Sign out</button></form></p>`,
  )

/** `code`: as it was entered, for the person to compare; null where there is none yet. */
export const devicePage = (place: PagePlace, { user, code, error }: { user: User; code: string | null; error: string | null }): string =>
  page(
    place,
    'Authorize',
    code === null
      ? `<h1>Confirm a code</h1>
${error === null ? '' : `<p class="alert" role="alert">${escapeHtml(error)}</p>`}
<form method="get" action="${escapeHtml(place.root)}/oauth/device">
<label for="user_code">Code</label>
<input id="user_code" name="user_code" autocomplete="off" autofocus required>
<button class="primary wide" type="submit">Continue</button>
</form>`
      : `<h1>Authorize GitLab for Jira to use your account?</h1>
<p>Confirm only if the device or page shows you this code: <strong>${escapeHtml(code)}</strong></p>
<form method="post" action="${escapeHtml(place.root)}/oauth/device" class="buttons">
<input type="hidden" name="user_code" value="${escapeHtml(code)}">
<button class="primary" type="submit" name="answer" value="authorize">Authorize</button>
<button type="submit" name="answer" value="deny">Deny</button>
</form>
<p class="dim">Signed in as ${escapeHtml(user.name)} (@${escapeHtml(user.username)}).</p>`,
  )

export const deviceDonePage = (place: PagePlace): string =>
  page(place, 'Device authorized', '<h1>Thank you</h1><p>You can close this page.</p>')

export const startPage = (place: PagePlace, user: User): string =>
  page(
    place,
    'Projects',
    `<h1>Welcome to GitLab, ${escapeHtml(user.name)}</h1><p>Your projects would be here.</p>
<form method="post" action="${escapeHtml(place.root)}/users/sign_out"><button type="submit">Sign out</button></form>`,
  )

export const authorizeErrorPage = (place: PagePlace, message: string): string =>
  page(place, 'Error', `<h1>An error has occurred</h1><p class="alert" role="alert">${escapeHtml(message)}</p>`)
