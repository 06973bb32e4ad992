import { rmSync } from 'node:fs'
import { markers } from '../../test/failures/markers.ts'
import { ensureBrowser, ensureHeadlessShell } from '../browser.ts'
import { ensureNginx } from '../nginx.ts'
import { ensureOtherBrowsers } from '../other-browsers.ts'
import { runRows } from './run-rows.ts'
import { format, inChromium, inOtherBrowsers, lint, types, vitest, writeStyleTypes } from './steps.ts'

/**
 * What the journeys need and npm does not install. It comes first: a computer that lacks it says so before minutes have
 * passed, and other steps read the configuration of the journeys too.
 */
async function ensurePrograms(): Promise<void> {
  writeStyleTypes()
  await ensureBrowser()
  await ensureHeadlessShell()
  await ensureNginx()
  await ensureOtherBrowsers()
  // A marker of an earlier run proves nothing.
  rmSync(markers, { recursive: true, force: true })
}

await runRows(
  [
    [
      types,
      lint,
      format,
      { name: 'build', command: ['vite', 'build'] },
      { name: 'build for Forge', command: ['vite', 'build', '--config', 'scripts/build/forge/vite.config.ts'] },
      { name: 'dead code', command: ['knip', '--config', 'scripts/lint/knip.jsonc'] },
    ],
    // Each waits now and then: of two lanes one has work for the core that the other leaves idle.
    [[vitest('unit'), inChromium], inOtherBrowsers],
    [{ name: 'failures', command: ['tsx', 'scripts/failure-rows.ts'] }],
  ],
  ensurePrograms,
)
