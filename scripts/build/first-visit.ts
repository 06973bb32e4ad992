import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'

/** Chromium compiles each function when it is first called, in the way of whoever waits; told so, all while they load. */
const compileHint = '//# allFunctionsCalledOnLoad\n'

/**
 * For `codeSplitting`: one file for each name, with all that its entries import and no file before it has. Left alone, the
 * bundler makes further files of whatever two of them share, and each is a request. `start` has a file of its own: it runs first.
 */
export function wholeChunks(start: string, entries: Readonly<Record<string, readonly string[]>>): Rolldown.CodeSplittingNameFunction {
  const modulesFrom = (paths: readonly string[], chunking: Rolldown.ChunkingContext): Set<string> => {
    const found = new Set(paths)
    for (const id of found) for (const imported of chunking.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
    return found
  }
  const known = new WeakMap<Rolldown.ChunkingContext, [name: string | null, modules: Set<string>][]>()
  const divided = (chunking: Rolldown.ChunkingContext): [name: string | null, modules: Set<string>][] => [
    [null, modulesFrom([start], chunking)],
    ...Object.entries(entries).map(([name, paths]): [string, Set<string>] => [name, modulesFrom(paths, chunking)]),
  ]
  return (id, chunking) => {
    const chunks = known.get(chunking) ?? divided(chunking)
    known.set(chunking, chunks)
    return chunks.find(([, modules]) => modules.has(id))?.[0] ?? null
  }
}

/**
 * Lets all that is loaded later say that the start script is there already, which it is. Without it the bundler puts into
 * files of their own whatever of the start script some of these share and others do not, and a first visit loads those too.
 */
export function afterStart(start: string, later: RegExp): Plugin {
  return {
    name: 'after-start',
    apply: 'build',
    transform: { filter: { id: later }, handler: (code) => ({ code: `import ${JSON.stringify(start)};${code}`, map: null }) },
  }
}

/**
 * Names the script that has the module `page`, and its style sheet, in the page: they come while the start script asks, not when it imports them.
 * The sheet is only fetched, and put to use once the start script has asked: with it the page is laid out and painted anew, and Chromium does that first.
 * The start script is marked as urgent, or Chromium puts off running it until it has painted all.
 * Has those of `ahead`, by their names, compiled as they come too: while the person reads, not when they press.
 * Marks all scripts so that a network which delays scripts by itself leaves these alone.
 */
export function firstVisit(page: string, ahead: readonly string[] = []): Plugin {
  return {
    name: 'first-visit',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, filename }) {
        const drawn = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(page))
        if (drawn?.type !== 'chunk' || !filename.endsWith('/index.html')) return html
        const sheets = [...(drawn.viteMetadata?.importedCss ?? [])]
        const tags: HtmlTagDescriptor[] = [
          { tag: 'link', attrs: { rel: 'modulepreload', href: `./${drawn.fileName}` }, injectTo: 'head' },
          ...sheets.map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'style', href: `./${file}` }, injectTo: 'head' as const })),
        ]
        const marked = html.replaceAll('<script ', '<script data-cfasync="false" ')
        return { html: marked.replace(' async type="module"', ' fetchpriority="high" async type="module"'), tags }
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && (file.moduleIds.includes(page) || file.isEntry || ahead.includes(file.name)))
            file.code = compileHint + file.code
        }
      },
    },
  }
}
