// Asks the registry what is known of the packages that are shipped, and whether they are what it has signed. Outside
// `npm test`, because the answer changes without a change of ours.
import { spawnSync } from 'node:child_process'
import { exitCode, faultsIn, signaturesIn, type Verdict } from './verdict.ts'

const npm = (...args: string[]): string => spawnSync('npm', [...args, '--json'], { encoding: 'utf8' }).stdout

const verdicts: readonly (readonly [title: string, verdict: Verdict])[] = [
  ['Known faults of what is shipped', faultsIn(npm('audit', '--omit=dev'))],
  ['Signatures', signaturesIn(npm('audit', 'signatures'))],
]
for (const [title, { state, lines }] of verdicts) {
  console.log(`${title}: ${{ clean: 'ok', flawed: 'WRONG', 'cannot-tell': 'cannot be told here' }[state]}`)
  for (const line of lines) console.log(`  ${line}`)
}
process.exitCode = exitCode(verdicts.map(([, verdict]) => verdict))
