// The journeys that are marked for every browser, in Firefox and WebKit.
import { ensureOtherBrowsers } from '../other-browsers.ts'
import { runRows } from './run-rows.ts'
import { inOtherBrowsers, writeStyleTypes } from './steps.ts'

await runRows([[{ name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }], inOtherBrowsers], async () => {
  writeStyleTypes()
  await ensureOtherBrowsers()
})
