import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { chunkWith, withImports } from './chunk-with.ts'

type Bundle = Rolldown.OutputBundle

/**
 * Has the browser fetch the files of these modules, and their style sheets, beside the script of the page, which then
 * finds them there. They run when they are needed and not before: until then the processor has other things to do.
 */
export function preloadParts(modules: readonly string[]): Plugin {
  return {
    name: 'preload-parts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle, filename, chunk }) =>
        bundle && chunk && filename.endsWith('/index.html') ? tagsFor(bundle, chunk, modules) : [],
    },
  }
}

function tagsFor(bundle: Bundle, page: Rolldown.OutputChunk, modules: readonly string[]): HtmlTagDescriptor[] {
  const loaded = withImports(bundle, [page])
  const parts = [
    ...withImports(
      bundle,
      modules.map((module) => chunkWith(bundle, module)),
    ),
  ].filter((part) => !loaded.has(part))
  const linked = new Set([...loaded].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
  const styles = parts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]).filter((file) => !linked.has(file))
  return [
    ...parts.map(({ fileName }) => linkTo(fileName, { rel: 'modulepreload' })),
    ...[...new Set(styles)].map((file) => linkTo(file, { rel: 'preload', as: 'style' })),
  ]
}

const linkTo = (file: string, how: Readonly<Record<string, string>>): HtmlTagDescriptor => ({
  tag: 'link',
  injectTo: 'head',
  attrs: { ...how, fetchpriority: 'low', crossorigin: true, href: `./${file}` },
})
