// Whether there is room for everything where the page is narrow, as in a small window or a zoomed one.
import type { Admin } from './admin.ts'
import { expect } from './fixtures.ts'

/**
 * Nothing is wider than the page where it has these widths, and no text is cut: of a window of 1280 px, zoomed to 200 %,
 * 640 are left, at 400 % 320. In the last of them with more space in texts as well. Leaves the frame as it was.
 */
export async function expectRoom({ app, jira }: Admin, screen: string, widths: readonly number[]): Promise<void> {
  const width = await app.runs(() => innerWidth)
  /** Resolves with the width that it needs, when nothing moves any more: what comes next may be clicked. */
  const become = async (maxWidth: string, innerWidth: number): Promise<number> => {
    await jira.runs((value) => {
      document.querySelector<HTMLIFrameElement>('#frame-slot iframe')?.style.setProperty('max-width', value)
    }, maxWidth)
    return app.runs(neededWhenStill, innerWidth)
  }
  // Of the frame alone: Jira answers to another size of the window by another height of the frame, some time later.
  for (const narrow of widths) {
    const needed = await become(`${String(narrow)}px`, narrow)
    expect.soft(needed, `${screen}: wider than ${String(narrow)} px`).toBeLessThanOrEqual(narrow)
    expect.soft(await app.runs(cutTexts, false), `${screen}: cut at ${String(narrow)} px`).toEqual([])
  }
  const narrowest = widths.at(-1) ?? width
  await app.runs(widenSpacing)
  await become(`${String(narrowest)}px`, narrowest)
  expect
    .soft(await app.runs(cutTexts, false), `${screen}: cut at ${String(narrowest)} px with more space between lines, words and letters`)
    .toEqual([])
  await app.runs(narrowSpacing)
  await become('', width)
}

/** Rejects where it does not get this width, or moves on and on: Jira answers to another height of the content some pictures later. */
const neededWhenStill = async (width: number): Promise<number> => {
  const end = performance.now() + 10_000
  let before = ''
  for (let still = 0; still < 4; still += 1) {
    await new Promise(requestAnimationFrame)
    const { scrollWidth, scrollHeight } = document.documentElement
    const now = [innerWidth, innerHeight, scrollWidth, scrollHeight].join(' ')
    if (now !== before || innerWidth !== width) still = 0
    if (performance.now() > end) throw new Error(`Never still at a width of ${String(width)}: ${now}`)
    before = now
  }
  return document.documentElement.scrollWidth
}

/** As a person may have it (WCAG 2.2, 1.4.12). The policy of the page lets no style element do it. */
const widenSpacing = () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }',
  )
  document.adoptedStyleSheets = [sheet]
}

const narrowSpacing = () => {
  document.adoptedStyleSheets = []
}

/** What a box keeps from being seen, of text that is meant to be seen. What can be scrolled to is cut on paper alone. */
export const cutTexts = (isOnPaper: boolean): string[] => {
  const isHidden = (overflow: string): boolean => (isOnPaper ? overflow !== 'visible' : overflow === 'hidden' || overflow === 'clip')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const cut = new Set<string>()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const range = document.createRange()
    range.selectNodeContents(node)
    const { left, right, top, bottom, width } = range.getBoundingClientRect()
    if (text === '' || width === 0) continue
    for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      const around = box.getBoundingClientRect()
      // For assistive technology only.
      if (around.width <= 1 || style.clipPath !== 'none' || style.visibility === 'hidden') break
      const isCut =
        (isHidden(style.overflowX) && (left < around.left - 1 || right > around.right + 1)) ||
        (isHidden(style.overflowY) && (top < around.top - 1 || bottom > around.bottom + 1))
      if (isCut) cut.add(text)
    }
  }
  for (const field of document.querySelectorAll('input')) {
    const { font, letterSpacing, wordSpacing, paddingLeft, paddingRight } = getComputedStyle(field)
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas || field.placeholder === '' || field.value !== '' || field.clientWidth === 0) continue
    Object.assign(canvas, { font, letterSpacing, wordSpacing })
    const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
    if (canvas.measureText(field.placeholder).width > room + 1) cut.add(field.placeholder)
  }
  return [...cut]
}
