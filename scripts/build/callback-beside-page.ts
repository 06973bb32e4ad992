import type { Plugin } from 'vite'

const source = 'src/callback/oauth-callbacks.html'
const own = '?callback'

const isOfCallback = (id: string): boolean => id.endsWith(source) || id.endsWith(own)

/**
 * The page at the end of a sign-in is served beside the other, though Vite names a page after the place of its source.
 * What both import is in the build twice: shared, it would be one more request for each of them.
 */
export function callbackBesidePage(): Plugin {
  return {
    name: 'callback-beside-page',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !isOfCallback(importer)) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved?.id.endsWith('.ts') ? { ...resolved, id: resolved.id + own } : resolved
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle[source]
        if (page?.type !== 'asset') return
        this.emitFile({ type: 'asset', fileName: 'oauth-callbacks.html', source: String(page.source).replaceAll('../../', './') })
        Reflect.deleteProperty(bundle, source)
      },
    },
  }
}
