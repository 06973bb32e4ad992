import { execFileSync } from 'node:child_process'
import type { Step } from './step.ts'

// What `npm test` and `npm run check` both do, written once.

/** The classes of the style sheets as types: whatever comes next reads them. */
export const writeStyleTypes = (): void => {
  execFileSync('npm', ['run', '--silent', 'styles'], { stdio: 'inherit' })
}

export const types: Step = { name: 'types', command: ['tsc', '--noEmit'] }
export const lint: Step = { name: 'lint', command: ['oxlint'] }
export const format: Step = { name: 'format', command: ['oxfmt', '--check'] }

/** `args`: which tests; all of them where there is none. */
export const vitest = (name: string, ...args: readonly string[]): Step => ({
  name,
  runsTests: true,
  command: [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=scripts/test/vitest-reporter.ts',
    ...args,
  ],
})

/** In one of the browsers that `test/journeys/journeys-browser.ts` knows. */
const journeys = (name: string, browser: string): Step => ({
  name,
  runsTests: true,
  env: { JOURNEYS_IN: browser },
  command: ['playwright', 'test', '--config', 'test/journeys', '--reporter=list,./scripts/test/playwright-reporter.ts'],
})

export const inChromium = journeys('journeys', 'chromium')
export const inOtherBrowsers = [journeys('firefox', 'firefox'), journeys('webkit', 'webkit')]
