import { escapeHtml, html } from '../../gitlab/answers.ts'

export const escaped = (value: unknown): string => escapeHtml(String(value))

/** A page of Jira's that needs no script but the one for its colours. `content` is HTML. */
export const jiraPage = (title: string, content: string): Response =>
  html(
    200,
    `<!doctype html>
<html lang="en" data-color-mode="light" data-theme="light:light dark:dark spacing:spacing shape:shape typography:typography-refreshed">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)} - Jira</title>
    <link rel="icon" href="/stand-in/page/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/stand-in/host/themes/atlaskit-tokens_light.css">
    <link rel="stylesheet" href="/stand-in/host/themes/atlaskit-tokens_dark.css">
    <link rel="stylesheet" href="/stand-in/page/admin-page.css">
    <link rel="stylesheet" href="/stand-in/page/issue-page.css">
    <script src="/stand-in/page/remembered-theme.ts" type="module"></script>
  </head>
  <body>
    <header class="top-bar">
      <a class="brand" href="/"><span>Jira</span></a>
      <span class="lozenge" title="Nothing on this page leaves your computer">local stand-in</span>
      <nav class="top-links" aria-label="Jira"><a href="/projects">Projects</a><a href="/stand-in/change-management">Change management</a><a href="/">Manage apps</a></nav>
    </header>
    <main class="issue-page"><h1>${escaped(title)}</h1>${content}</main>
  </body>
</html>`,
    { 'Cache-Control': 'no-store' },
  )
