// npm run bench: measures what users wait for, prints a table against the budgets and writes .cache/bench.json.
// Exits with 1 where a budget is broken. Not part of npm test: times depend on the machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Browser } from '@playwright/test'
import { benchColdLoad } from './cold-load.ts'
import { benchFindGroups } from './find-groups.ts'
import { isOverBudget, type Figure } from './figure.ts'
import { benchLinkMany, benchRepair } from './link-many.ts'
import { benchLinkedList } from './linked-list.ts'
import { launchForBench } from './throttled-browser.ts'

const benches: Readonly<Record<string, (browser: Browser) => Promise<Figure[]>>> = {
  'cold-load': benchColdLoad,
  'find-groups': benchFindGroups,
  'linked-list': benchLinkedList,
  'link-many': benchLinkMany,
  repair: benchRepair,
}

const line = ({ name, value, unit, range, ratio, budget }: Figure): string =>
  [
    name.padEnd(84),
    `${String(value)} ${unit}`.padStart(14),
    range ? `  ${range.map((end) => Math.round(end * 100) / 100).join(' to ')}` : '',
    ratio === undefined ? '' : `  ${String(ratio)} of the yardstick`,
    budget === undefined ? '' : `  budget ${String(budget)}`,
  ].join('')

const wanted = process.argv.slice(2)
const browser = await launchForBench()
const figures: Figure[] = []
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const figure of await bench(browser)) {
      figures.push(figure)
      console.log(isOverBudget(figure) ? `${line(figure)}  OVER` : line(figure))
    }
  }
} finally {
  await browser.close()
}
mkdirSync('.cache', { recursive: true })
writeFileSync('.cache/bench.json', `${JSON.stringify({ measuredAt: new Date().toISOString(), figures }, null, 2)}\n`)
const over = figures.filter(isOverBudget)
console.log(over.length === 0 ? '\nEvery budget holds.' : `\nOver budget: ${String(over.length)} of ${String(figures.length)} figures.`)
process.exitCode = over.length === 0 ? 0 : 1
