import { canInstall, install } from './apt-get.ts'
import { findExecutable } from './executable.ts'

/** The nginx of this computer: `NGINX_PATH`, the usual place, then the search path. */
function findNginx(environment: NodeJS.ProcessEnv = process.env): string | null {
  const chosen = environment['NGINX_PATH']
  return findExecutable([...(chosen === undefined ? [] : [chosen]), '/usr/sbin/nginx'], ['nginx'], environment)
}

const advice = 'The journeys of the deployment kit need nginx: install it (on Debian: apt-get install nginx) or name it in NGINX_PATH.'

/** What certificates are made with, and what the scripts for administrators are run with. */
const others = ['openssl', 'curl', 'ruby']

/** Throws what to do where there is no nginx. */
export function presentNginx(): string {
  const present = findNginx()
  if (present === null) throw new Error(advice)
  return present
}

/** Installs Debian's nginx, openssl, curl and ruby where they are missing and that can be done; otherwise rejects with what to do. */
export async function ensureNginx(): Promise<string> {
  const missingOthers = (): string[] => others.filter((name) => findExecutable([], [name], process.env) === null)
  const missing = [...(findNginx() === null ? ['nginx'] : []), ...missingOthers()]
  if (missing.length > 0 && canInstall()) {
    console.log(`Installing Debian’s ${missing.join(', ')} for the journeys of the deployment kit and the scripts for administrators.`)
    await install(missing, advice)
  }
  const [absent] = missingOthers()
  if (absent !== undefined) throw new Error(`The tests need ${absent}: install it (on Debian: apt-get install ${absent}).`)
  return presentNginx()
}
