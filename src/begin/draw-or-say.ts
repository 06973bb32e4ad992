import type { Begun, Page } from './begin.ts'
import { sayInstead, sayScriptMissing } from './say-instead.ts'

/** Draws with the page's script, which `load` brings. Says why where there will be no page: it did not come, or it has a fault of its own. */
export function drawOrSay<P extends Pick<Page, 'window'>, B extends Pick<Begun, 'frame' | 'language'>>(
  load: () => Promise<{ readonly draw: (page: P, begun: B) => Promise<void> }>,
  page: P,
  begun: B,
): void {
  const { reload } = begun.frame
  const sayFault = async (fault: unknown): Promise<void> => {
    // Where they did not come, nothing can be drawn either.
    const { tag, words } = await begun.language
    const { bug, notDrawn } = words.failure
    sayInstead(page.window, tag, { title: bug.title, text: notDrawn }, { label: words.buttons.reload, press: reload })
    reportError(fault)
  }
  const drawWhatCame = (): void => {
    load()
      .then(({ draw }) => draw(page, begun).catch(sayFault))
      .catch(() => {
        sayScriptMissing(page.window, reload)
      })
  }
  // In a task of its own: with the script its style sheet is put to use, and what was begun shall have been asked for before.
  setTimeout(drawWhatCame)
}
