// Runs first, and knows no React: begins what the page's script, which is on its way meanwhile, goes on with.
import { missingFeatures } from './begin/browser-features.ts'
import { begin } from './begin/begin.ts'
import { sayInstead } from './begin/say-instead.ts'
import { servingGitLab } from './gitlab/first-calls.ts'
import { hostFrameOf } from './jira/host-frame-of.ts'
import { languages } from './ui/words/languages.ts'

const missing = missingFeatures()
if (missing.length > 0) {
  sayInstead(window, { name: 'browser-too-old', missing })
} else {
  const page = {
    window,
    fetch: (...call: Parameters<typeof fetch>) => fetch(...call),
    frameOf: hostFrameOf,
    hostOf: servingGitLab,
    languages,
  }
  const begun = begin(page)
  const { reload } = begun.frame
  const sayWhy = (name: 'script-missing' | 'fault'): void => {
    sayInstead(window, { name, reload })
  }
  import('./main.tsx').then(
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
