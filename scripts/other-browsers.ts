import { readdirSync } from 'node:fs'
import { canInstall, install, installIfPossible } from './apt-get.ts'
import { findExecutable } from './executable.ts'

export type WebKitPrograms = { readonly driver: string; readonly browser: string; readonly screen: string }

/** The Firefox of this computer: `FIREFOX_PATH`, then the search path. */
export function findFirefox(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['FIREFOX_PATH']
  return findExecutable(chosen === undefined ? [] : [chosen], ['firefox-esr', 'firefox'], environment)
}

/** WebKitGTK with its driver, and a screen that nobody sees: null unless all three are there. */
export function findWebKit(environment: NodeJS.ProcessEnv = process.env): WebKitPrograms | null {
  const find = (name: string): string | null => findExecutable([], [name], environment)
  const [driver, screen] = [find('WebKitWebDriver'), find('Xvfb')]
  const browser = findExecutable(webKitBrowsers(), [], environment)
  return driver === null || screen === null || browser === null ? null : { driver, screen, browser }
}

/** Debian keeps it in a folder named after the kind of computer. */
function webKitBrowsers(): string[] {
  try {
    return readdirSync('/usr/lib').map((folder) => `/usr/lib/${folder}/webkit2gtk-4.1/MiniBrowser`)
  } catch {
    return []
  }
}

export const withoutFirefox =
  'The journeys in Firefox are skipped: install it (on Debian: apt-get install firefox-esr) or name it in FIREFOX_PATH.'
export const withoutWebKit = 'The journeys in WebKit are skipped: they need Debian’s WebKitGTK (apt-get install webkit2gtk-driver xvfb).'

/** Installs Debian's Firefox and WebKitGTK where they are missing and that can be done. Where they stay away, their journeys say so. */
export async function ensureOtherBrowsers(
  environment: NodeJS.ProcessEnv = process.env,
  installer: typeof install | null = canInstall() ? install : null,
): Promise<void> {
  const missing = [...(findFirefox(environment) ? [] : ['firefox-esr']), ...(findWebKit(environment) ? [] : ['webkit2gtk-driver', 'xvfb'])]
  if (missing.length === 0 || !installer) return
  await installIfPossible(missing, 'the journeys in other browsers', 'The journeys in other browsers will be skipped.', installer)
}
