import type { Plugin } from 'vite'

/** Vite names a page after the place of its source; the callback page is served beside the page itself. */
export function callbackBesidePage(): Plugin {
  return {
    name: 'callback-beside-page',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['src/callback/oauth-callbacks.html']
        if (page?.type !== 'asset') return
        this.emitFile({ type: 'asset', fileName: 'oauth-callbacks.html', source: String(page.source).replaceAll('../../', './') })
        delete bundle['src/callback/oauth-callbacks.html']
      },
    },
  }
}
