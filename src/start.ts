// Runs first, and knows no React: begins what the page's script, which is on its way meanwhile, goes on with.
import { missingFeatures } from './begin/browser-features.ts'
import { begin } from './begin/begin.ts'
import { drawOrSay } from './begin/draw-or-say.ts'
import { sayTooOld } from './begin/say-instead.ts'
import { servingGitLab } from './gitlab/first-calls.ts'
import { hostFrameOf } from './jira/host-frame-of.ts'
import { languages } from './ui/words/languages.ts'

const missing = missingFeatures()
if (missing.length > 0) {
  sayTooOld(window, missing)
} else {
  const page = {
    window,
    fetch: (...call: Parameters<typeof fetch>) => fetch(...call),
    frameOf: hostFrameOf,
    hostOf: servingGitLab,
    languages,
  }
  drawOrSay(() => import('./main.tsx'), page, begin(page))
}
