import type { Plugin, Rolldown } from 'vite'
import { namesInUse, readTheme, themeCss } from './theme.ts'

const themeModule = 'virtual:atlaskit-theme.css'
const resolvedThemeModule = `\0${themeModule}`

const codeOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): string[] => {
  if (file.type === 'chunk') return [file.code]
  return file.fileName.endsWith('.css') ? [String(file.source)] : []
}

/**
 * Serves `virtual:atlaskit-theme.css`. While developing it is the whole theme. In a build it is part of the style sheet of
 * the chunk that imports it, with only the tokens in use: which these are is known after all other files have their
 * names, and a name must change with the content, or a browser would keep a theme in which a token is missing.
 */
export function atlaskitTheme(): Plugin {
  const theme = readTheme()
  let isBuild = false
  return {
    name: 'atlaskit-theme',
    configResolved: ({ command }) => {
      isBuild = command === 'build'
    },
    resolveId: {
      filter: { id: /^virtual:atlaskit-theme\.css$/ },
      handler: () => resolvedThemeModule,
    },
    load: {
      filter: { id: /^\0virtual:atlaskit-theme\.css$/ },
      handler: () => (isBuild ? '' : themeCss(theme, () => true)),
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle)
      const inUse = namesInUse(theme, files.flatMap(codeOf))
      const source = themeCss(theme, (name) => inUse.has(name))
      for (const file of files) {
        if (file.type !== 'chunk' || !file.moduleIds.includes(resolvedThemeModule)) continue
        const sheets = file.viteMetadata?.importedCss ?? new Set<string>()
        const own = [...sheets].map((name) => {
          const sheet = bundle[name]
          Reflect.deleteProperty(bundle, name)
          return sheet?.type === 'asset' ? String(sheet.source) : ''
        })
        const reference = this.emitFile({ type: 'asset', name: `${file.name}.css`, source: [...own, source].join('\n') })
        sheets.clear()
        sheets.add(this.getFileName(reference))
      }
    },
  }
}
