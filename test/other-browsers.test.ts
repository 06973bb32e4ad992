import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { ensureOtherBrowsers, findWebKit, withoutFirefox } from '../scripts/other-browsers.ts'
import { runStep } from '../scripts/test/step.ts'
import { inOtherBrowsers } from '../scripts/test/steps.ts'

/** Of a computer on which there is Node.js and nothing else. */
function bareEnvironment() {
  const directory = mkdtempSync(join(tmpdir(), 'bare-'))
  onTestFinished(() => {
    rmSync(directory, { recursive: true })
  })
  symlinkSync(process.execPath, join(directory, 'node'))
  return { PATH: directory, FIREFOX_PATH: '' }
}

it('asks for what is missing, and goes on where it does not come', async () => {
  const asked: string[] = []
  await ensureOtherBrowsers(bareEnvironment(), (packages) => {
    asked.push(...packages)
    return Promise.reject(new Error('No network'))
  })
  expect(asked).toEqual(['firefox-esr', 'webkit2gtk-driver', 'xvfb'])
})

it('counts the journeys in a browser that is missing as skipped, and says why', async () => {
  const env = bareEnvironment()
  expect(findWebKit(env)).toBeNull()
  const [step] = inOtherBrowsers
  if (!step) throw new Error('There are no other browsers')
  const { count, isPassed, output } = await runStep(
    { ...step, command: [...step.command, 'main-job', '--output', join(env.PATH, 'results')], env: { ...step.env, ...env } },
    new AbortController().signal,
    () => undefined,
  )
  expect(count, output).toMatchObject({ passed: 0, failed: 0, skipped: 3, skippedBecause: [withoutFirefox] })
  expect(isPassed).toBe(true)
})
