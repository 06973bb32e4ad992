import type { Plugin } from 'vite'

/** What the page inside Forge has in place of lines of the other. */
const lines: readonly (readonly [line: RegExp, instead: string])[] = [
  [
    /<!-- Deployers may fill this.* -->/,
    '<!-- npm run manifest -- --forge fills this: {"host": "…", "oauthApplicationId": "…", "redirectUri": "…", "forgeAppId": "…"} -->',
  ],
  [/ *<script id="connect-bridge".*<\/script>\n/, ''],
  [/(?<=<script type="module" async src=")[^"]+/, './src/forge/forge-start.ts'],
]

/** The page inside Forge, from the source of the other page. Throws where that no longer has one of the lines. */
export const forgePageOf = (page: string): string =>
  lines.reduce((html, [line, instead]) => {
    if (!line.test(html)) throw new Error(`index.html has no ${line.source}`)
    return html.replace(line, instead)
  }, page)

/** Makes the page inside Forge of `index.html`, before anything else reads it. */
export const forgePage = (): Plugin => ({
  name: 'forge-page',
  transformIndexHtml: { order: 'pre', handler: forgePageOf },
})
