import { createRequire } from 'node:module'

/** Atlaskit's design tokens by the name of their custom property, and the animations that some of them name. */
export type Theme = {
  readonly light: ReadonlyMap<string, string>
  /** Only what differs from `light`. */
  readonly dark: ReadonlyMap<string, string>
  readonly keyframes: ReadonlyMap<string, string>
}

type Source = 'light' | 'dark' | 'spacing' | 'typography' | 'shape' | 'motion'

const require = createRequire(import.meta.url)

// The package has no public entry for the text of a theme; its exact version is pinned.
const themesFolder = '@atlaskit/tokens/dist/cjs/artifacts/themes'

function themeSource(name: Source): string {
  const { default: css } = require(`${themesFolder}/atlassian-${name}.js`) as { readonly default: string }
  return css
}

/** As in the theme that Jira's bridge brings along a moment later: another font then would move the whole page. */
const withSystemFont = (typography: string): string =>
  typography.replaceAll('Ubuntu, "Helvetica Neue"', 'Ubuntu, system-ui, "Helvetica Neue"')

const declarationsIn = (source: string): [name: string, value: string][] =>
  Array.from(source.matchAll(/(--ds-[\w-]+)\s*:\s*([^;}]+)/g), ([, name = '', value = '']) => [name, value.trim()])

const keyframesIn = (source: string): [name: string, rule: string][] =>
  Array.from(source.matchAll(/@keyframes ([\w-]+)\s*\{(?:[^{}]|\{[^{}]*\})*\}/g), ([rule, name = '']) => [name, rule])

/** Reads the themes that `@atlaskit/tokens` ships. */
export function readTheme(): Theme {
  const motion = themeSource('motion')
  const regardlessOfMode = [themeSource('spacing'), withSystemFont(themeSource('typography')), themeSource('shape'), motion]
  const light = new Map([...declarationsIn(themeSource('light')), ...regardlessOfMode.flatMap(declarationsIn)])
  const dark = new Map(declarationsIn(themeSource('dark')).filter(([name, value]) => light.get(name) !== value))
  return { light, dark, keyframes: new Map(keyframesIn(motion)) }
}

/** The names that `code` uses, and those that the values of these use in turn. */
export function namesInUse(theme: Theme, code: readonly string[]): ReadonlySet<string> {
  const inUse = new Set<string>()
  const pending = [...code]
  for (let text = pending.pop(); text !== undefined; text = pending.pop()) {
    for (const [name = ''] of text.matchAll(/[\w-]+/g)) {
      const values = [theme.light.get(name), theme.dark.get(name)].filter((value) => value !== undefined)
      if (inUse.has(name) || (values.length === 0 && !theme.keyframes.has(name))) continue
      inUse.add(name)
      pending.push(...values)
    }
  }
  return inUse
}

/**
 * One style sheet for both colour modes. It asks for less than Atlaskit's own (no `data-theme`), so the page is styled
 * before Jira has said which mode it is in, and a theme that Jira brings along (more contrast, say) wins over it.
 */
export function themeCss(theme: Theme, isInUse: (name: string) => boolean): string {
  const used = (entries: ReadonlyMap<string, string>): [name: string, value: string][] =>
    Array.from(entries).filter(([name]) => isInUse(name))
  const declarations = (values: ReadonlyMap<string, string>): string =>
    used(values)
      .map(([name, value]) => `${name}:${value};`)
      .join('')
  return [
    `html{color-scheme:light;${declarations(theme.light)}}`,
    `html[data-color-mode="dark"]{color-scheme:dark;${declarations(theme.dark)}}`,
    ...used(theme.keyframes).map(([, rule]) => rule.replaceAll(/\s+/g, ' ')),
  ].join('\n')
}
