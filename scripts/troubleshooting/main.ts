// Writes docs/troubleshooting.md.
import { writeFileSync } from 'node:fs'
import { troubleshooting } from './troubleshooting.ts'

writeFileSync(new URL('../../docs/troubleshooting.md', import.meta.url), troubleshooting())
