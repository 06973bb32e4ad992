import { canInstall, install, installIfPossible } from './apt-get.ts'
import { findExecutable } from './executable.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const headlessShell = 'chromium-headless-shell'

/** The Chromium or Chrome of this computer: `CHROME_PATH`, the usual places, then the search path. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['CHROME_PATH']
  return findExecutable([...(chosen === undefined ? [] : [chosen]), ...fixedPlaces], names, environment)
}

/**
 * Debian's headless shell: the engine of Chromium, of the same version, without the browser around it. Null where it is
 * missing, or `CHROME_PATH` asks for a browser.
 */
export function findHeadlessShell(environment: NodeJS.ProcessEnv = process.env): string | null {
  return environment['CHROME_PATH'] === undefined ? findExecutable([`/usr/lib/chromium/${headlessShell}`], [], environment) : null
}

const advice = 'The journeys need Chromium or Chrome: install one (on Debian: apt-get install chromium) or name it in CHROME_PATH.'

/** Installs Debian's headless shell beside Debian's Chromium where that can be done. Without it the journeys take longer. */
export async function ensureHeadlessShell(): Promise<void> {
  if (findHeadlessShell() !== null || findBrowser() !== '/usr/bin/chromium' || !canInstall()) return
  await installIfPossible([headlessShell], 'the journeys', 'The journeys will be made in Chromium alone, which takes longer.')
}

/** Installs Debian's Chromium where there is no browser and that can be done; otherwise rejects with what to do. */
export async function ensureBrowser(): Promise<string> {
  const present = findBrowser()
  if (present !== null) return present
  if (!canInstall()) throw new Error(advice)
  console.log('No browser found: installing Debian’s Chromium for the journeys.')
  await install(['chromium', 'fonts-liberation'], advice)
  const installed = findBrowser()
  if (installed === null) throw new Error(advice)
  return installed
}
