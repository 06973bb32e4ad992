// Runs first in the build for Forge, as start.ts does in the other: begins what forge-main.tsx goes on with.
import { missingFeatures } from '../begin/browser-features.ts'
import { begin } from '../begin/begin.ts'
import { drawOrSay } from '../begin/draw-or-say.ts'
import { sayTooOld } from '../begin/say-instead.ts'
import { opensWindows } from '../gitlab/forge-config.ts'
import { forgeHost } from '../gitlab/forge-host.ts'
import { forgeFrameOf } from '../jira/forge-frame.ts'
import { forgeLanguages } from '../ui/words/forge-languages.ts'

async function start(): Promise<void> {
  // Jira's site and its user are told once, before anything is asked.
  const frameOf = await forgeFrameOf(window, opensWindows(document))
  const page = {
    window,
    fetch: (...call: Parameters<typeof fetch>) => fetch(...call),
    frameOf,
    hostOf: forgeHost,
    languages: forgeLanguages,
  }
  drawOrSay(() => import('./forge-main.tsx'), page, begin(page))
}

const missing = missingFeatures()
if (missing.length > 0) sayTooOld(window, missing)
else void start()
