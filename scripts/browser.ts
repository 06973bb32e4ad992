import { canInstall, install } from './apt-get.ts'
import { findExecutable } from './executable.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium or Chrome of this computer: `CHROME_PATH`, the usual places, then the search path. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['CHROME_PATH']
  return findExecutable([...(chosen === undefined ? [] : [chosen]), ...fixedPlaces], names, environment)
}

const advice = 'The journeys need Chromium or Chrome: install one (on Debian: apt-get install chromium) or name it in CHROME_PATH.'

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
