import axe from 'axe-core'
import type { Admin } from './admin.ts'
import { expect } from './fixtures.ts'
import type { View, Window } from './view.ts'

/** What may differ from one look to the next: colours by the theme alone, all the rest by the language alone. */
const aboutColors = ['color-contrast', 'link-in-text-block']
const colors: axe.RunOptions = { runOnly: aboutColors, preload: false }
/** Of sizes of what can be pressed axe says nothing unless it is asked (WCAG 2.2, 2.5.8). */
const everything: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
/** Nor the style sheets, which axe would read anew for every look. */
const allButColors: axe.RunOptions = { rules: Object.fromEntries(aboutColors.map((rule) => [rule, { enabled: false }])), preload: false }

/**
 * Fails, at the end of the test, where axe finds a barrier in the app's frame. With `withColors` by all its rules in the
 * light theme, and by those about colours in the dark one.
 */
export async function expectNoBarriers({ app, setTheme }: Admin, screen: string, withColors: boolean): Promise<void> {
  const found: string[] = []
  const look = async (theme: 'light' | 'dark', options: axe.RunOptions): Promise<void> => {
    await setTheme(theme)
    await app.isMarked('data-color-mode', theme)
    await app.runs(settled)
    found.push(...(await barriersIn(app, options)).map((barrier) => `${theme}: ${barrier}`))
  }
  await look('light', withColors ? everything : allButColors)
  if (withColors) {
    await look('dark', colors)
    await setTheme('light')
  }
  expect.soft(found, screen).toEqual([])
}

/** The same for a window of its own, which follows the theme of the computer. */
export async function expectNoBarriersInWindow(window: Window, screen: string): Promise<void> {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await window.prefers({ colorScheme: theme })
    await window.runs(settled)
    found.push(...(await barriersIn(window, {})).map((barrier) => `${theme}: ${barrier}`))
  }
  await window.prefers({ colorScheme: null })
  expect.soft(found, screen).toEqual([])
}

/**
 * Colours on their way from one theme to the other are neither's. One way may begin where another ends or is broken off, a
 * picture later, so each is brought to its end until two pictures show none. What turns for ever goes on.
 */
export async function settled(): Promise<void> {
  const passing = () =>
    document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  for (let still = 0; still < 2; still += 1) {
    await new Promise(requestAnimationFrame)
    const ways = passing()
    if (ways.length > 0) still = -1
    for (const way of ways) way.finish()
  }
}

type PageWithAxe = { readonly axe: typeof axe }

/** In the document itself: going through the page around it takes four times as long. */
async function barriersIn(view: View, options: axe.RunOptions): Promise<string[]> {
  if (!(await view.runs(() => 'axe' in window))) await view.loads(axe.source)
  // Of what is in order axe would keep every element, and megabytes would be carried over for nothing.
  const violations = await view.runs(
    async (given: axe.RunOptions) =>
      (await (window as unknown as PageWithAxe).axe.run(document, { ...given, resultTypes: ['violations'] })).violations,
    options,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
