import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The Chromium or Chrome of this computer: `CHROME_PATH`, the usual places, then the search path. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | null {
  const onSearchPath = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter((directory) => directory !== '')
    .flatMap((directory) => names.map((name) => join(directory, name)))
  const chosen = environment['CHROME_PATH']
  const places = [...(chosen === undefined ? [] : [chosen]), ...fixedPlaces, ...onSearchPath]
  return places.find(isExecutable) ?? null
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const advice =
  'The journeys need Chromium or Chrome: install one (on Debian: apt-get install chromium) or name it in CHROME_PATH.'

/** Installs Debian's Chromium where there is no browser and that can be done; otherwise rejects with what to do. */
export async function ensureBrowser(): Promise<string> {
  const present = findBrowser()
  if (present !== null) return present
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/etc/debian_version')) throw new Error(advice)
  console.log('No browser found: installing Debian’s Chromium for the journeys.')
  await aptGet('update')
  await aptGet('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation')
  const installed = findBrowser()
  if (installed === null) throw new Error(advice)
  return installed
}

function aptGet(...args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`apt-get ${args[0]} failed. ${advice}`))
    })
  })
}
