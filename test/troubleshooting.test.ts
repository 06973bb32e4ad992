import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { troubleshooting } from '../scripts/troubleshooting/troubleshooting.ts'

it('docs/troubleshooting.md says what Help says; npm run troubleshooting writes it', () => {
  expect(readFileSync('docs/troubleshooting.md', 'utf8')).toBe(troubleshooting())
})
