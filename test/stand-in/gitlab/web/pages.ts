import { escapeHtml, html, redirect } from '../answers.ts'
import { canSee } from '../api/visible-groups.ts'
import type { Group } from '../groups.ts'
import type { Routes } from '../router.ts'

/** GitLab's pages for people, as far as a link of the app leads to one. */
export const webRoutes: Routes = {
  'GET /groups/:rest*': ({ gitlab, path }) => {
    const group = gitlab.tree.findByPath(path['rest'] ?? '')
    // As GitLab does with what is private or missing, for people who are not signed in.
    if (!group || !canSee(gitlab, group, null)) return redirect(`${gitlab.root}/users/sign_in`)
    return html(200, groupPage(group))
  },
  'GET /uploads/-/system/group/avatar/:id/avatar.svg': ({ gitlab, path }) => {
    const group = gitlab.tree.findById(Number(path['id']))
    if (!group?.hasAvatar) return new Response(null, { status: 404 })
    return new Response(avatar(group), { headers: { 'Content-Type': 'image/svg+xml' } })
  },
  'GET /favicon.ico': () => new Response(emblem('#fc6d26', ''), { headers: { 'Content-Type': 'image/svg+xml' } }),
}

const groupPage = ({ fullName, description }: Group): string =>
  `<!doctype html><html lang="en"><title>${escapeHtml(fullName)} · GitLab</title>` +
  `<body><h1>${escapeHtml(fullName)}</h1><p>${escapeHtml(description)}</p></body></html>`

const colours = ['#1f75cb', '#108548', '#6666c4', '#c24b38', '#ab6100']

const avatar = ({ id, name }: Group): string =>
  emblem(colours[id % colours.length] ?? '#1f75cb', escapeHtml(name.slice(0, 1).toUpperCase()))

const emblem = (colour: string, letter: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="8" fill="${colour}"/>` +
  `<text x="24" y="33" font-family="sans-serif" font-size="26" fill="#fff" text-anchor="middle">${letter}</text></svg>`
