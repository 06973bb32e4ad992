import type { Begun, Page } from './begin.ts'
import { sayInstead, type NotStarted } from './say-instead.ts'

/** Draws with the page's script, which `load` brings. Says why where there will be no page: it did not come, or it has a fault of its own. */
export function drawOrSay<P extends Pick<Page, 'window'>, B extends Pick<Begun, 'frame' | 'language'>>(
  load: () => Promise<{ readonly draw: (page: P, begun: B) => Promise<void> }>,
  page: P,
  begun: B,
): void {
  const { reload } = begun.frame
  const sayWhy = (name: Exclude<NotStarted['name'], 'browser-too-old'>): void => {
    sayInstead(page.window, { name, reload })
  }
  const drawWhatCame = (): void => {
    load().then(
      ({ draw }) =>
        draw(page, begun).catch(async (error: unknown) => {
          // Without its words nothing can be drawn either.
          const hasWords = await begun.language.then(
            () => true,
            () => false,
          )
          sayWhy(hasWords ? 'fault' : 'script-missing')
          if (hasWords) reportError(error)
        }),
      () => {
        sayWhy('script-missing')
      },
    )
  }
  // In a task of its own: with the script its style sheet is put to use, and what was begun shall have been asked for before.
  setTimeout(drawWhatCame)
}
