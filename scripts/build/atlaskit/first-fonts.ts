import type { Plugin } from 'vite'
import { readTheme } from './theme.ts'

/** Those that the first screens use, by the tokens of Atlaskit's typography. A journey compares. */
const firstFonts = ['body', 'body-small', 'heading-large', 'heading-medium', 'heading-xsmall', 'heading-xxsmall']

const font = /^normal (\d+) ([\d.]+)rem\/[\d.]+rem (.+)$/

/** A text in each of them, seen and read by nobody. In a picture, where attributes say the font: the page's policy allows no style here. */
function textsInFirstFonts({ light } = readTheme()): string {
  return firstFonts
    .map((token) => {
      const [, weight, rems = '', families = ''] = font.exec(light.get(`--ds-font-${token}`) ?? '') ?? []
      if (!weight) throw new Error(`The theme has no font of that form any more: --ds-font-${token}`)
      return `<text visibility="hidden" font-weight="${weight}" font-size="${Number(rems) * 16}" font-family='${families}'>x</text>`
    })
    .join('')
}

/**
 * Has the browser ask the system for the fonts of the first screens while their script is on its way: it does so when a
 * text first wants one, for each size and weight, and whoever draws waits.
 */
export const askForFonts = (): Plugin => ({
  name: 'ask-for-fonts',
  transformIndexHtml: (html) => html.replace('<!-- Fonts -->', () => textsInFirstFonts()),
})
