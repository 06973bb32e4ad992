// For the daily loop: types, lint, format, and the tests of what has changed since the last commit or, where nothing has,
// in it. `npm run check -- main` takes what has changed since the branch left main.
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { runRows } from './run-rows.ts'
import type { Step } from './step.ts'
import { format, lint, types, vitest, writeStyleTypes } from './steps.ts'

const git = (...args: string[]): string[] => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)

const changedSince = (commit: string): string[] => [
  ...git('diff', '--name-only', '--diff-filter=d', commit),
  ...git('ls-files', '--others', '--exclude-standard'),
]

const [branch] = process.argv.slice(2)
const [base = 'HEAD'] = branch === undefined ? ['HEAD'] : git('merge-base', branch, 'HEAD')
const since = changedSince(base).length > 0 ? base : 'HEAD~1'
const changed = changedSince(since)

const stem = (file: string): string => file.replace(/^.*\//, '').replace(/\..*$/, '')

/**
 * The whole page is under test in each test of the app, so every change is a change of all of them: here run those that
 * changed themselves, or have the name of a changed file or of its folder in theirs.
 */
function appTests(): string[] {
  const names = new Set(changed.filter((file) => file.startsWith('src/')).flatMap((file) => [stem(file), file.split('/').at(-2) ?? '']))
  return readdirSync('test/app')
    .filter((file) => file.includes('.test.'))
    .map((file) => `test/app/${file}`)
    .filter((file) => changed.includes(file) || names.has(stem(file)))
}

const inApp = appTests()
// Not every change has a test that reaches it.
const tests: Step[] = [{ ...vitest('unit', '--project', 'node', '--changed', since, '--passWithNoTests'), runsTests: false }]
if (inApp.length > 0) tests.push(vitest('app', '--project', 'app', ...inApp))
console.log(`${String(changed.length)} files changed since ${since}; of the app's tests: ${inApp.map(stem).join(', ') || 'none'}`)
writeStyleTypes()
await runRows([[types, lint, format], tests])
