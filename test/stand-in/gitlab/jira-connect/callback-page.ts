import { escapeHtml } from '../answers.ts'

export const callbackScriptPath = '/assets/webpack/oauth-callbacks.js'

/** The page that ships with GitLab, by its effects (contract 1.9). */
export const gitlabCallbackPage = (root: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>GitLab</title></head>
<body><script src="${escapeHtml(root)}${callbackScriptPath}"></script></body>
</html>
`

/**
 * Reads the opener's address, so an opener on another origin, or none, makes it throw. No error text and no state is
 * passed on with a failure.
 */
export const callbackScript = `'use strict'
const answer = new URLSearchParams(window.location.search)
const code = answer.get('code')
const state = answer.get('state')
const type = 'jiraConnectOauthCallback'
const target = new URL(window.opener.location.href).origin
const message = code !== null && state !== null ? { type, success: true, code, state } : { type, success: false }
window.opener.postMessage(message, target)
window.close()
`
