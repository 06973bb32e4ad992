import type { Plugin } from 'vite'

/**
 * Vite wraps every `import()` in a helper that first loads the style sheets of the part. Its own helper also serves
 * browsers, nonces and events that this page does not have, and is three times as long; it remembers a style sheet
 * that failed, so that a second try could not succeed.
 */
export function smallPreloadHelper(): Plugin {
  return {
    name: 'small-preload-helper',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: /vite\/preload-helper\.js$/ }, handler: () => helper },
  }
}

const helper = `
// What the page itself links to is there before any script runs.
const asked = new Map(Array.from(document.querySelectorAll('link[rel=stylesheet]'), ({ href }) => [href]))
function ask(href) {
  const link = Object.assign(document.createElement('link'), { href, rel: 'stylesheet' })
  const settled = new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = () => { asked.delete(href); link.remove(); reject(new Error('Not loaded: ' + href)) }
  })
  document.head.append(link)
  asked.set(href, settled)
  return settled
}
export const __vitePreload = async (load, files = [], importer) => {
  const part = load()
  part.catch(() => 0)
  await Promise.all(files.map((file) => new URL(file, importer).href).map((href) => asked.has(href) ? asked.get(href) : ask(href)))
  return part
}
`
