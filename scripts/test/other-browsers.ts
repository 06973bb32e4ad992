// The journeys that are marked for every browser, in Firefox and WebKit. Not part of `npm test`: on an idle computer one
// in fourteen of each failed for what drives these browsers, and a check that is red by chance is soon not looked at.
import { ensureOtherBrowsers } from '../other-browsers.ts'
import { runRows } from './run-rows.ts'
import { journeys, writeStyleTypes } from './steps.ts'

await runRows(
  [[{ name: 'build', command: ['vite', 'build', '--logLevel', 'warn'] }], [journeys('firefox', 'firefox'), journeys('webkit', 'webkit')]],
  async () => {
    writeStyleTypes()
    for (const sentence of await ensureOtherBrowsers()) console.log(sentence)
  },
)
