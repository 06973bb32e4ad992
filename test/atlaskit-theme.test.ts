import { describe, expect, it } from 'vitest'
import { namesInUse, readTheme, themeCss } from '../scripts/build/atlaskit/theme.ts'

const theme = readTheme()

const cssFor = (code: string): string => {
  const inUse = namesInUse(theme, [code])
  return themeCss(theme, (name) => inUse.has(name))
}

describe('the theme', () => {
  it('has a value for both colour modes only where they differ', () => {
    const css = cssFor('a{color:var(--ds-text);padding:var(--ds-space-100)}')

    expect(css).toMatch(/^html\{color-scheme:light;.*--ds-text:#/)
    expect(css).toMatch(/^html\[data-color-mode="dark"\]\{color-scheme:dark;--ds-text:#[^;]+;\}$/m)
    expect(css.match(/--ds-space-100:/g)).toHaveLength(1)
  })

  it('leaves out the tokens that nothing uses, also those with the same beginning', () => {
    expect(cssFor('a{color:var(--ds-text-subtle)}')).not.toMatch(/--ds-(text|text-subtlest|link):/)
  })

  it('has the animation that a token in use names, and no other', () => {
    const css = cssFor('a{animation:var(--ds-blanket-enter)}')

    expect(css).toContain('@keyframes FadeIn0to100 ')
    expect(css.match(/@keyframes/g)).toHaveLength(1)
  })

  it('is read whole: a new release of Atlaskit that writes it otherwise does not go unnoticed', () => {
    expect(theme.light.size).toBeGreaterThan(500)
    expect(theme.dark.size).toBeGreaterThan(300)
    expect(theme.keyframes.size).toBeGreaterThan(20)
  })
})
