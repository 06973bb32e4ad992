import { expect, type Frame, type Page } from '@playwright/test'
import axe from 'axe-core'
import type { Admin } from './admin.ts'

/**
 * Fails, at the end of the test, where axe finds a barrier in the app's frame: by all its rules in the light theme, by
 * those about colours in the dark one, since nothing else differs.
 */
export async function expectNoBarriers(
  { app, appFrame, setTheme }: Admin,
  screen: string,
  themes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  const frame = await appFrame()
  const found: string[] = []
  for (const theme of themes) {
    await setTheme(theme)
    await expect(app.locator('html')).toHaveAttribute('data-color-mode', theme)
    await frame.evaluate(settled)
    const barriers = await barriersIn(frame, theme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] })
    found.push(...barriers.map((barrier) => `${theme}: ${barrier}`))
  }
  await setTheme('light')
  expect.soft(found, screen).toEqual([])
}

/** The same for a window of its own, which follows the theme of the computer. */
export async function expectNoBarriersInPopup(popup: Page, screen: string): Promise<void> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme })
    await popup.evaluate(settled)
    found.push(...(await barriersIn(popup, {})).map((barrier) => `${colorScheme}: ${barrier}`))
  }
  await popup.emulateMedia({ colorScheme: null })
  expect.soft(found, screen).toEqual([])
}

/**
 * Colours on their way from one theme to the other are neither's. One way may begin where another is broken off, so it
 * is looked until there is none. What turns for ever is not waited for.
 */
async function settled(): Promise<void> {
  const passing = () =>
    document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  for (let ways = passing(); ways.length > 0; ways = passing()) await Promise.allSettled(ways.map(({ finished }) => finished))
}

type PageWithAxe = { readonly axe: typeof axe }

/** In the frame itself: going through the page around it takes four times as long. */
async function barriersIn(frame: Frame | Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  const { violations } = await frame.evaluate((given) => (window as unknown as PageWithAxe).axe.run(document, given), options)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
